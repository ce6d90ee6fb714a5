import { GAP } from "../text/paragraph";
import type { Span } from "../text/span";
import type { CommonRun, GramSeeds } from "./gram-seeds";
import { type Wording, wordingOf } from "./wording";

/** A part of a quotation with nothing left out, and what it has in common with the sentences of the canon. */
export interface QuotedPassage {
  readonly draft: Wording;
  readonly seeds: GramSeeds;
  /** By the index of the wording. */
  readonly runs: ReadonlyMap<number, readonly CommonRun[]>;
}

/** A sentence ends here, or the author leaves something out and says so (……), or it is no text. */
const border = new RegExp(`[。！？!?…]+|\\.{3,}|${GAP}`, "g");

/** Characters on both sides of a place that must stand so elsewhere for the place to be another sentence's wording. */
const attestedAround = 3;

/** The passages between the quotation marks, cut at the ends of sentences, at ellipses and at masks. */
export function quotedPassages(
  prose: string,
  inner: Span,
  masks: readonly Span[],
  seeds: GramSeeds,
): QuotedPassage[] {
  const borders: Span[] = [...masks];
  for (const { 0: marks, index } of prose.slice(inner.start, inner.end).matchAll(border))
    borders.push({ start: inner.start + index, end: inner.start + index + marks.length });
  borders.sort((a, b) => a.start - b.start);
  borders.push({ start: inner.end, end: inner.end });
  const passages: QuotedPassage[] = [];
  let { start } = inner;
  for (const each of borders) {
    if (each.end < start || each.start > inner.end) continue;
    const draft = wordingOf(prose, { start, end: each.start });
    if (draft.characters !== "") passages.push({ draft, seeds, runs: seeds.commonRuns(draft.characters) });
    start = each.end;
  }
  return passages;
}

/** Whether a sentence of the canon has the draft's words, from character `start` to `end`, as they stand there. */
export function isAttested({ draft, runs }: QuotedPassage, { start, end }: Span): boolean {
  const from = Math.max(0, start - attestedAround);
  const to = Math.min(draft.characters.length, end + attestedAround);
  for (const own of runs.values())
    if (own.some(({ text, length }) => text <= from && text + length >= to)) return true;
  return false;
}
