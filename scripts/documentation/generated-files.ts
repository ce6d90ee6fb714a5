import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  joinCanonFiles,
  type ParsedCanonFile,
  parseCanonFile,
  parseSourcesFile,
} from "../../rules/canon/load";
import { allRules } from "../../rules/checks";
import { type OpenedEvidence, openEvidence } from "../../rules/evidence/table";
import type { Language } from "../../rules/language";
import { bundledPackages, packageNotices } from "./bundled-packages";
import { canonTable, evidenceNote } from "./canon-counts";
import { exampleFindings } from "./example-findings";
import { replaceSection } from "./markdown";
import { ruleIndex, rulePage, ruleTable } from "./rule-pages";
import { sampleReport } from "./sample-report";
import { configurationSchema, withRuleSettings, withRuleTranslations } from "./settings";

/** The folder that holds nothing but generated pages. */
export const rulePages = "docs/rules";

const readmes: Readonly<Record<string, Language>> = { "README.md": "en", "README.zh-CN.md": "zh" };
const translations: Readonly<Record<string, Language>> = {
  "package.nls.json": "en",
  "package.nls.zh-cn.json": "zh",
};
const notices = "THIRD-PARTY-NOTICES.md";

/**
 * Every file that is generated, wholly or in a section, by its path: what it should hold, given the rules, the canon,
 * the evidence table and the packages of the current folder, which is the project's.
 */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const rules = allRules.map(({ documentation }) => documentation);
  const folder = "rules/canon";
  const names = readdirSync(folder).filter((name) => name.endsWith(".yaml") && name !== "sources.yaml");
  const curated = readCanon(
    folder,
    names.filter((name) => !name.startsWith("learnt-")),
  );
  const learnt = readCanon(
    folder,
    names.filter((name) => name.startsWith("learnt-")),
  );
  const { sources } = parseSourcesFile(
    readFileSync(path.join(folder, "sources.yaml"), "utf8"),
    "sources.yaml",
  );
  const { data } = joinCanonFiles([...curated, ...learnt], sources);
  const evidence = readEvidence("rules/evidence/evidence.bin");
  const files = new Map<string, string>();
  const findingIn = exampleFindings(data, evidence);
  for (const rule of rules) files.set(`${rulePages}/${rule.id}.md`, rulePage(rule, findingIn));
  files.set(`${rulePages}/README.md`, ruleIndex(rules));
  for (const [file, language] of Object.entries(readmes)) {
    let page = readFileSync(file, "utf8");
    page = replaceSection(page, "rules", ruleTable(rules, language), file);
    page = replaceSection(page, "canon", canonTable({ ...data, curated, learnt }, language), file);
    page = replaceSection(page, "evidence", evidenceNote(evidence.provenance, language), file);
    page = replaceSection(page, "report", sampleReport(data, evidence, language), file);
    files.set(file, page);
  }
  files.set("docs/tifa.schema.json", configurationSchema(rules));
  files.set("package.json", withRuleSettings(readFileSync("package.json", "utf8"), rules));
  for (const [file, language] of Object.entries(translations))
    files.set(file, withRuleTranslations(readFileSync(file, "utf8"), rules, language));
  const packages = packageNotices(await bundledPackages());
  files.set(notices, replaceSection(readFileSync(notices, "utf8"), "packages", packages, notices));
  return files;
}

function readCanon(folder: string, names: readonly string[]): ParsedCanonFile[] {
  return [...names].sort().map((name) => parseCanonFile(readFileSync(path.join(folder, name), "utf8"), name));
}

function readEvidence(file: string): OpenedEvidence {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  return openEvidence(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
}
