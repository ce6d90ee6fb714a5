import { Canon } from "../../rules/canon/canon";
import type { CanonData } from "../../rules/canon/phrasing";
import type { Evidence } from "../../rules/evidence/evidence";
import type { Language } from "../../rules/language";
import { Linter } from "../../rules/linter";
import { parseDocument } from "../../rules/text/document";
import { isFixable } from "../../server/cli/fix";
import { StylishFormatter } from "../../server/cli/formats/stylish";
import { Tally } from "../../server/cli/report";
import { intlSegmenter } from "../../server/workspace/segmenter";
import { fenced } from "./markdown";

const name = "讲话稿.md";
const draft = `机关党组织和十大党员要认清形势，坚决做到“四个维护”。

要把习总书记的的嘱托记在心上，讲好十大党员标兵的故事。
`;

const asItIs = (text: string) => text;
const noColors = {
  bold: asItIs,
  dim: asItIs,
  underline: asItIs,
  red: asItIs,
  yellow: asItIs,
  blue: asItIs,
  cyan: asItIs,
  green: asItIs,
};

/** A short draft and what `tifa check` prints of it in 80 columns, by the same code. */
export function sampleReport(data: CanonData, evidence: Evidence, language: Language): string {
  // Node's own segmenter, so that the page is the same where the native one is missing.
  const linter = new Linter({ canon: new Canon(data), evidence, segmenter: intlSegmenter(), language });
  const findings = linter
    .lint(parseDocument(draft, "markdown"))
    .filter(({ severity }) => severity !== "hint");
  const tally = new Tally();
  tally.add(findings);
  const formatter = new StylishFormatter({ language, colors: noColors, width: 80 });
  const report =
    formatter.file({ path: name, text: draft, findings }) +
    formatter.end({
      summary: tally.summary,
      fixable: findings.filter(isFixable).length,
      fixed: 0,
      unlisted: 0,
      tooManyWarnings: undefined,
      incomplete: false,
    });
  return [fenced(draft.trimEnd(), "markdown"), fenced(`$ tifa check ${name}\n${report.trimEnd()}`)].join(
    "\n\n",
  );
}
