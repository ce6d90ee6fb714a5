import type { Finding } from "../../finding";
import type { CanonProblem } from "../load";
import type { Phrasing } from "../phrasing";
import { type PlacedEntry, problemAt } from "./entry";

/** Rules about the wording, and those of them that the canon's entries speak in. */
const WORDING = /^(?:canon|typo)\//;
const CANON = /^canon\//;

/** All findings of a text, by a linter with the whole canon. */
export type Lint = (text: string) => readonly Finding[];

/**
 * Examples that contradict their entry: a wrong one in which nothing is found that has to do with the entry, a fine one in
 * which something is; and entries whose own wording another one would have corrected.
 */
export function contradictingExamples(entry: PlacedEntry, lint: Lint): CanonProblem[] {
  const { phrasing } = entry;
  const { text } = phrasing;
  const problems: CanonProblem[] = [];
  for (const wrong of phrasing.wrong) {
    if (findsSlip(phrasing, wrong, lint)) continue;
    problems.push(
      problemAt(entry, {
        zh: `“${text}”的误例“${wrong}”没有被发现，请改正误例`,
        en: `nothing was found in “${wrong}”, a wrong example of “${text}”; correct the example`,
      }),
    );
  }
  const rights = [
    ...phrasing.fine.map((right) => ({ right, rules: WORDING })),
    ...ownWordings(phrasing).map((right) => ({ right, rules: CANON })),
  ];
  for (const { right, rules } of rights) {
    const loud = lint(right).find((finding) => rules.test(finding.rule) && isLoud(finding));
    if (loud === undefined) continue;
    problems.push(
      problemAt(entry, {
        zh: `“${text}”的正例“${right}”中，“${loud.text}”被 ${loud.rule} 报告了`,
        en: `“${right}”, right by “${text}”, is reported: ${loud.rule} finds “${loud.text}”`,
      }),
    );
  }
  return problems;
}

/** The text as it would stand in a draft, and its variants. */
function ownWordings({ text, also, kind }: Phrasing): readonly string[] {
  return kind === "document" ? [text, ...also].map((name) => `《${name}》`) : [text, ...also];
}

/** Whether something is reported, at info or above, that has to do with the entry. */
export function findsSlip(phrasing: Phrasing, wrong: string, lint: Lint): boolean {
  return lint(wrong).some(
    (finding) =>
      WORDING.test(finding.rule) && finding.severity !== "hint" && concerns(phrasing, finding, wrong),
  );
}

/** Whether the finding cites the entry, or one of its corrections brings out more of the entry's words. */
function concerns(phrasing: Phrasing, { suggestions, sources }: Finding, wrong: string): boolean {
  const parts = [phrasing.text, ...phrasing.also, ...phrasing.members];
  if (
    sources.some(({ excerpt }) =>
      parts.some((part) => excerpt.includes(part) || part.includes(excerpt.replaceAll("…", ""))),
    )
  )
    return true;
  return suggestions.some(({ edits }) => {
    let mended = wrong;
    for (const { start, end, text } of [...edits].reverse())
      mended = mended.slice(0, start.offset) + text + mended.slice(end.offset);
    return parts.some((part) => mended.split(part).length > wrong.split(part).length);
  });
}

function isLoud({ severity }: Finding): boolean {
  return severity === "error" || severity === "warning";
}
