import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Canon } from "../../rules/canon/canon";
import { joinCanonFiles, parseCanonFile, parseSourcesFile } from "../../rules/canon/load";
import type { CanonData } from "../../rules/canon/phrasing";
import { type OpenedEvidence, openEvidence } from "../../rules/evidence/table";
import type { Finding } from "../../rules/finding";
import { Linter, type LinterOptions } from "../../rules/linter";
import { parseDocument, type TextFormat } from "../../rules/text/document";
import { loadSegmenter } from "../../server/workspace/segmenter";

const folder = "rules/canon";
process.env.TIFA_DATA ??= path.resolve("dist");
/** nodejieba where it could be built; `Intl.Segmenter` cuts a few words elsewhere. */
export const { segmenter, name: segmenterName } = loadSegmenter();

/** The canon as it is shipped; a problem in a file fails the test. */
export const shippedCanon: CanonData = loadCanon();

function loadCanon(): CanonData {
  const read = (name: string): string => readFileSync(path.join(folder, name), "utf8");
  const { sources } = parseSourcesFile(read("sources.yaml"), "sources.yaml");
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".yaml") && name !== "sources.yaml")
    .sort()
    .map((name) => parseCanonFile(read(name), name));
  const { data, problems } = joinCanonFiles(files, sources);
  assert.deepEqual(problems, []);
  return data;
}

const table = readFileSync("rules/evidence/evidence.bin");

/** The evidence table as it is shipped. */
export function shippedEvidence(): OpenedEvidence {
  return openEvidence(
    table.buffer.slice(table.byteOffset, table.byteOffset + table.byteLength) as ArrayBuffer,
  );
}

/** A linter with all that is shipped. */
export function shippedLinter(options: Partial<LinterOptions> = {}): Linter {
  return new Linter({
    canon: new Canon(shippedCanon),
    evidence: shippedEvidence(),
    segmenter,
    language: "zh",
    ...options,
  });
}

let linter: Linter | undefined;

/** The findings of a text, in a file of that name if it has one, by the one linter the tests share. */
export function lint(text: string, format: TextFormat = "plain", name?: string): Finding[] {
  linter ??= shippedLinter();
  return linter.lint(parseDocument(text, format), name);
}

export function isLoud({ severity }: Finding): boolean {
  return severity === "error" || severity === "warning";
}

export function aboutWording({ rule }: Finding): boolean {
  return /^(?:canon|typo)\//.test(rule);
}

/** A finding in one line, for messages. */
export function shown({ severity, rule, text, suggestions }: Finding): string {
  return `${severity} ${rule} ${text} ${suggestions[0]?.title ?? ""}`.trim();
}
