import type { Canon } from "../canon/canon";
import type { Phrasing } from "../canon/phrasing";
import { lazily } from "../lazily";
import type { Span } from "../text/span";
import type { WatchedWording } from "./watched-wordings";

/** A formula cut at the marks inside it. */
export interface PunctuatedFormula {
  readonly phrasing: Phrasing;
  /** The clauses or words between the marks, two or more. */
  readonly parts: readonly string[];
  /** The mark behind each part but the last. */
  readonly marks: readonly string[];
}

/** A place between two parts, with the mark the draft has there, which may be none, and the formula's. */
export interface Joint extends Span {
  readonly written: string;
  readonly meant: string;
}

/** The words of a formula in order, with other marks between them. */
export interface PunctuationMatch extends Span {
  readonly formula: PunctuatedFormula;
  /** Those where the two differ; never empty. */
  readonly differences: readonly Joint[];
  /** How many joints have the formula's own mark. */
  readonly kept: number;
}

/** The formulas of a canon, ready to be looked for by their first parts. */
export interface PunctuatedFormulas {
  readonly formulas: readonly PunctuatedFormula[];
  /** Whether the canon has this wording somewhere: by itself, as a variant, or inside another phrasing. */
  readonly attests: (wording: string) => boolean;
}

const MARKS = "，、；：";
const MARK = /[，、；：]/;
/** Between quoted names the mark is set or left out as the writer likes (GB/T 15834—2011 4.5.3.5). */
const QUOTED = /[”’》]$/;

/** In UTF-16 units: a shorter first part stands in any text. */
const shortestFirst = 2;
/** Two documents have to agree on the marks, unless the formula is a set, whose members stand in the canon one by one. */
const leastSources = 2;

/** For `canon.derived`: the formulas and sets in force that have marks inside. */
export function punctuatedFormulas(canon: Canon): PunctuatedFormulas {
  const formulas = canon.phrasings.flatMap((phrasing) => formulaOf(phrasing) ?? []);
  const wordings = lazily(() => canon.phrasings.flatMap(({ text, also }) => [text, ...also]).join("\n"));
  return {
    formulas,
    attests: (wording) => wordings().includes(wording),
  };
}

/** What is looked for in a text: the first part of each formula. */
export function firstParts(canon: Canon): readonly string[] {
  return canon.derived(punctuatedFormulas).formulas.map(({ parts }) => parts[0]);
}

/** The formulas that stand in the text with other marks than in their sources, of those whose first part is `found`. */
export function otherwisePunctuated(
  text: string,
  found: readonly WatchedWording[],
  { formulas }: PunctuatedFormulas,
): PunctuationMatch[] {
  return found.flatMap(({ wording, start, end }) => matchAt(text, start, end, formulas[wording]) ?? []);
}

function formulaOf(phrasing: Phrasing): PunctuatedFormula | undefined {
  const { text, kind, until, successor } = phrasing;
  if ((kind !== "formula" && kind !== "enumeration") || until !== undefined || successor !== undefined)
    return undefined;
  const parts = text.split(MARK);
  if (parts.length < 2 || parts[0].length < shortestFirst || parts.includes("")) return undefined;
  // Last, since sources are slow to put together.
  if (!isAgreedOn(phrasing)) return undefined;
  return { phrasing, parts, marks: [...text].filter((unit) => MARK.test(unit)) };
}

/** Whether enough documents have it so. */
function isAgreedOn({ sources, kind }: Phrasing): boolean {
  return Object.keys(sources).length >= (kind === "enumeration" ? 1 : leastSources);
}

/** The rest of the formula behind its first part, with any one mark, or none, at each joint. */
function matchAt(
  text: string,
  start: number,
  firstEnd: number,
  formula: PunctuatedFormula,
): PunctuationMatch | undefined {
  const { parts, marks } = formula;
  const differences: Joint[] = [];
  let kept = 0;
  let end = firstEnd;
  for (let part = 1; part < parts.length; part++) {
    const joint = end;
    if (end < text.length && MARKS.includes(text[end])) end++;
    if (!text.startsWith(parts[part], end)) return undefined;
    const written = text.slice(joint, end);
    const meant = marks[part - 1];
    if (written === meant) kept++;
    else if (!QUOTED.test(parts[part - 1])) differences.push({ start: joint, end, written, meant });
    end += parts[part].length;
  }
  return differences.length === 0 ? undefined : { start, end, formula, differences, kept };
}
