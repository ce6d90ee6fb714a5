import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { Canon } from "../../../rules/canon/canon";
import { parseCanonFile } from "../../../rules/canon/load";
import type { Phrasing } from "../../../rules/canon/phrasing";
import { openEvidence } from "../../../rules/evidence/table";
import { WatchedWordings } from "../../../rules/match/watched-wordings";
import type { ParagraphContext } from "../../../rules/paragraph-context";
import { exampleOf, type Report, type Rule } from "../../../rules/rule";
import { parseDocument, type TextFormat } from "../../../rules/text/document";
import { findMasks } from "../../../rules/text/masks";
import type { Paragraph } from "../../../rules/text/paragraph";
import { findQuotations } from "../../../rules/text/quotation";

const table = readFileSync("rules/evidence/evidence.bin");
const evidence = openEvidence(
  table.buffer.slice(table.byteOffset, table.byteOffset + table.byteLength) as ArrayBuffer,
);
const words = new Intl.Segmenter("zh", { granularity: "word" });
const segmenter = (sentence: string) => Array.from(words.segment(sentence), ({ segment }) => segment);

/** The phrasings of the shipped canon files of these names; a problem in one fails the test. */
export function shippedPhrasings(...names: string[]): Phrasing[] {
  return names.flatMap((name) => {
    const file = `rules/canon/${name}.yaml`;
    const { phrasings, problems } = parseCanonFile(readFileSync(file, "utf8"), file);
    assert.deepEqual(problems, []);
    return [...phrasings];
  });
}

export function canonOf(...names: string[]): Canon {
  return new Canon({ phrasings: shippedPhrasings(...names), sources: [] });
}

/** What the rule reports on a text, with the wording marked and the paragraph after its first suggestion. */
export function check(rule: Rule, text: string, canon: Canon, format: TextFormat = "plain") {
  return parseDocument(text, format).paragraphs.flatMap((paragraph) => {
    const context = contextOf(paragraph, canon);
    return [...rule.check(context)].map((report) => ({
      report,
      find: context.prose.slice(report.start, report.end),
      fix: fixed(context.prose, report),
      applicability: report.suggestions[0]?.applicability,
    }));
  });
}

/** Just the wordings marked. */
export function marked(rule: Rule, text: string, canon: Canon, format: TextFormat = "plain"): string[] {
  return check(rule, text, canon, format).map(({ find }) => find);
}

/** The rule's own examples, as tests. */
export function testExamples(rule: Rule, canon: Canon): void {
  describe(`${rule.documentation.id}: its examples`, () => {
    for (const { text, find, fix, format } of rule.documentation.wrong) {
      test(`finds ${find} in ${text}`, () => {
        const found = check(rule, text, canon, format).find((one) => one.find === find);
        assert.ok(found, "nothing was found there");
        if (fix !== undefined) assert.equal(found.fix, fix);
        if (rule.documentation.fix === "none") assert.deepEqual(found.report.suggestions, []);
      });
    }
    for (const example of rule.documentation.fine) {
      const { text, format } = exampleOf(example);
      test(`is silent on ${text}`, () => assert.deepEqual(marked(rule, text, canon, format), []));
    }
  });
}

function contextOf(paragraph: Paragraph, canon: Canon): ParagraphContext {
  const { prose } = paragraph;
  return {
    paragraph,
    prose,
    canon,
    evidence,
    segmenter,
    masks: findMasks(prose),
    quotations: findQuotations(prose),
    // These rules look at the text itself, not at matches with the canon.
    exact: () => [],
    watched: (list) => new WatchedWordings(canon, [list]).in(prose)(list),
    candidates: [],
    slips: [],
  };
}

function fixed(prose: string, report: Report): string | undefined {
  const suggestion = report.suggestions[0];
  if (suggestion === undefined) return undefined;
  const edits = [...suggestion.edits].sort((a, b) => b.start - a.start);
  return edits.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), prose);
}
