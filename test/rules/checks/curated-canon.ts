import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { Canon } from "../../../rules/canon/canon";
import { parseCanonFile } from "../../../rules/canon/load";
import type { Phrasing, PhrasingKind } from "../../../rules/canon/phrasing";
import type { Evidence } from "../../../rules/evidence/evidence";
import { WatchedWordings } from "../../../rules/match/watched-wordings";
import type { ParagraphContext } from "../../../rules/paragraph-context";
import { exampleOf, type Report, type Rule } from "../../../rules/rule";
import { findMasks } from "../../../rules/text/masks";

const files = ["enumerations.yaml", "numerals.yaml", "collocations.yaml"];

/** The curated canon of the three kinds, without the sources' titles. */
export const curatedCanon = new Canon({
  phrasings: files.flatMap((file) => {
    const { phrasings, problems } = parseCanonFile(
      readFileSync(path.resolve("rules/canon", file), "utf8"),
      file,
    );
    assert.deepEqual(problems, []);
    return phrasings;
  }),
  sources: [],
});

/** Evidence that says the same everywhere: `gain` nats for any replacement, no two characters alike. */
export function flatEvidence(gain: number): Evidence {
  return {
    readAhead: () => {},
    gain: () => gain,
    drafted: () => -10,
    changedUnits: () => 0,
    changedAbove: () => -10,
    soundAlike: () => 0,
    lookAlike: () => 0,
    association: () => 0,
    occurrences: () => undefined,
    rivalsAt: () => 0,
    attested: () => false,
    associationOf: () => 0,
    known: () => false,
    surprise: (prose) => new Float32Array(prose.length).fill(-10),
    commonness: () => -10,
    alike: () => ({ units: new Uint16Array(0), likeness: new Float32Array(0) }),
    likeness: () => 0,
    followers: () => ({ units: new Uint16Array(0), association: new Float32Array(0) }),
    predecessors: () => ({ units: new Uint16Array(0), association: new Float32Array(0) }),
    wordFrequency: () => 0,
  };
}

export interface CheckOptions {
  readonly canon?: Canon;
  readonly evidence?: Evidence;
}

/** What the rule reports on one paragraph of plain prose. */
export function check(rule: Rule, prose: string, options: CheckOptions = {}): Report[] {
  const { canon = curatedCanon, evidence = flatEvidence(5) } = options;
  const context: ParagraphContext = {
    paragraph: { kind: "prose", start: 0, end: prose.length, prose, offsets: undefined, escapes: undefined },
    prose,
    canon,
    evidence,
    segmenter: (sentence) => [sentence],
    masks: findMasks(prose),
    quotations: [],
    exact: () => [],
    watched: (list) => new WatchedWordings(canon, [list]).in(prose)(list),
    candidates: [],
    slips: [],
  };
  return [...rule.check(context)];
}

/** Reports that are more than a hint. */
export function alarms(rule: Rule, prose: string, options?: CheckOptions): Report[] {
  return check(rule, prose, options).filter(
    (report) => (report.severity ?? rule.documentation.severity) !== "hint",
  );
}

/** The prose with the first suggestion of the only report applied. */
export function fixed(rule: Rule, prose: string, options?: CheckOptions): string {
  const reports = alarms(rule, prose, options);
  assert.equal(reports.length, 1, `${prose} raises ${reports.length} reports`);
  const edits = [...reports[0].suggestions[0].edits].sort((a, b) => b.start - a.start);
  return edits.reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), prose);
}

/** Runs the documented examples of a rule. */
export function assertDocumented(rule: Rule): void {
  for (const { text, find, fix } of rule.documentation.wrong) {
    const reports = alarms(rule, text);
    assert.deepEqual(
      reports.map((report) => text.slice(report.start, report.end)),
      [find],
    );
    if (fix !== undefined) assert.equal(fixed(rule, text), fix);
  }
  for (const example of rule.documentation.fine) assertSilent(rule, exampleOf(example).text);
}

/** That the rule is silent on what every entry of one kind holds to be right; what is wrong, the whole linter must find. */
export function assertEntries(rule: Rule, kind: PhrasingKind): void {
  const entries: readonly Phrasing[] = curatedCanon.ofKind(kind);
  assert.ok(entries.length > 0);
  for (const { text, also, fine } of entries)
    for (const example of [text, ...also, ...fine]) assertSilent(rule, example);
}

export function assertSilent(rule: Rule, text: string, options?: CheckOptions): void {
  const found = alarms(rule, text, options).map(
    ({ start, end, message }) => `${text.slice(start, end)}: ${message.zh}`,
  );
  assert.deepEqual(found, [], text);
}
