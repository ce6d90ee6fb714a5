import { Canon } from "../../rules/canon/canon";
import type { CanonData } from "../../rules/canon/phrasing";
import type { Evidence } from "../../rules/evidence/evidence";
import { Linter } from "../../rules/linter";
import { parseDocument } from "../../rules/text/document";
import { intlSegmenter } from "../../server/workspace/segmenter";
import type { FindingIn } from "./rule-pages";

/** Runs a rule's examples through the whole linter, in both languages. */
export function exampleFindings(data: CanonData, evidence: Evidence): FindingIn {
  const canon = new Canon(data);
  // Node's own segmenter, so that a page is the same where the native one is missing.
  const tools = { canon, evidence, segmenter: intlSegmenter() };
  const linters = {
    zh: new Linter({ ...tools, language: "zh" }),
    en: new Linter({ ...tools, language: "en" }),
  };
  return ({ text, find, format = "plain", name }, rule, language) =>
    linters[language]
      .lint(parseDocument(text, format), name)
      .find((finding) => finding.rule === rule && finding.text === find);
}
