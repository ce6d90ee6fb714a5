import { applyEdits } from "../../rules/edits";
import type { Finding } from "../../rules/finding";
import { differenceOf, type Pair } from "./sets";

/** The linter under test: the findings of one sentence. */
export type Lint = (text: string) => readonly Finding[];

export const isLoud = ({ severity }: Finding): boolean => severity === "error" || severity === "warning";
export const aboutWording = ({ rule }: Finding): boolean => /^(?:canon|typo)\//.test(rule);

export interface PlantedRow {
  readonly kind: string;
  readonly slips: number;
  /** Slips that a finding of warning or above stands on. */
  readonly found: number;
  /** Of those, how many the first suggestion mends. */
  readonly mended: number;
  /** Findings of warning or above elsewhere. */
  readonly astray: number;
}

/** How planted slips fare, by kind and in all. */
export function measurePlanted(pairs: readonly Pair[], lint: Lint): PlantedRow[] {
  const kinds = [...new Set(pairs.map(({ kind }) => kind))].sort();
  const row = (kind: string, of: readonly Pair[]): PlantedRow => {
    let [found, mended, astray] = [0, 0, 0];
    for (const pair of of) {
      const place = differenceOf(pair);
      const findings = lint(pair.draft).filter(isLoud).filter(aboutWording);
      const on = findings.filter(({ start, end }) => start.offset <= place.end && end.offset >= place.start);
      astray += findings.length - on.length;
      if (on.length === 0) continue;
      found++;
      const [first] = [...on].sort((a, b) => b.confidence - a.confidence);
      const suggestion = first.suggestions[0];
      if (suggestion !== undefined && applyEdits(pair.draft, suggestion.edits) === pair.target) mended++;
    }
    return { kind, slips: of.length, found, mended, astray };
  };
  return [
    ...kinds.map((kind) =>
      row(
        kind,
        pairs.filter((pair) => pair.kind === kind),
      ),
    ),
    row("all", pairs),
  ];
}

export interface CorrectionScores {
  readonly sentences: number;
  readonly wrong: number;
  /** Sentences changed, and changed into exactly their target. */
  readonly changed: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Sentence-level correction: the first suggestions of all findings of warning or above, applied together. */
export function measureCorrection(pairs: readonly Pair[], lint: Lint): CorrectionScores {
  let [wrong, changed, right] = [0, 0, 0];
  for (const { draft, target } of pairs) {
    if (draft !== target) wrong++;
    const corrected = correct(draft, lint);
    if (corrected === draft) continue;
    changed++;
    if (corrected === target) right++;
  }
  const precision = right / Math.max(1, changed);
  const recall = right / Math.max(1, wrong);
  const f1 = (2 * precision * recall) / Math.max(Number.MIN_VALUE, precision + recall);
  return { sentences: pairs.length, wrong, changed, right, precision, recall, f1 };
}

function correct(draft: string, lint: Lint): string {
  const edits = lint(draft)
    .filter(isLoud)
    .filter(aboutWording)
    .flatMap(({ suggestions }) => suggestions[0]?.edits ?? [])
    .sort((a, b) => a.start.offset - b.start.offset);
  const apart = edits.filter((edit, i) => i === 0 || edit.start.offset >= edits[i - 1].end.offset);
  return applyEdits(draft, apart);
}

export interface Alarm {
  readonly finding: Finding;
  readonly sentence: string;
}

/** Findings on sentences taken to be clean. */
export function alarmsOn(sentences: readonly string[], lint: Lint): Alarm[] {
  return sentences.flatMap((sentence) =>
    lint(sentence)
      .filter(isLoud)
      .map((finding) => ({ finding, sentence })),
  );
}
