import type { Canon } from "../canon/canon";
import type { Phrasing } from "../canon/phrasing";
import { alignmentEdits } from "../match/edits";
import { buildPhrasingIndex, type ExactMatch } from "../match/phrasing-index";
import { documentsOf } from "./phrasing-facts";

/** What a wording that is no entry has to do with those that are. */
export interface UnknownWording {
  /** Entries it may have been meant for, the nearest first; quotation marks make no difference. */
  readonly nearest: readonly { readonly phrasing: Phrasing; readonly differences: number }[];
  /** Entries that stand in it and in no longer one that does. */
  readonly contained: readonly ExactMatch[];
  /** Entries that it stands in, the best attested first. */
  readonly containing: readonly Phrasing[];
}

const mostNearest = 5;
/** A wording of so many units may differ in one of them from an entry it was meant for. */
const unitsPerDifference = 3;

/** Looks a wording up that is no entry. */
export function lookUpUnknown(wording: string, canon: Canon): UnknownWording {
  const bare = withoutQuotes(wording);
  const most = Math.max(1, Math.floor(bare.length / unitsPerDifference));
  const nearest: { readonly phrasing: Phrasing; readonly differences: number }[] = [];
  for (const phrasing of canon.phrasings) {
    const text = withoutQuotes(phrasing.text);
    if (Math.abs(text.length - bare.length) > most || text.length <= most) continue;
    const differences = alignmentEdits(bare, text, 0).length;
    if (differences <= most) nearest.push({ phrasing, differences });
  }
  nearest.sort((a, b) => a.differences - b.differences || documentsOf(b.phrasing) - documentsOf(a.phrasing));
  const contained = canon.derived(buildPhrasingIndex).exact(wording);
  return {
    nearest: nearest.slice(0, mostNearest),
    contained: contained.filter((one) => !contained.some((other) => isWithin(one, other))),
    containing: canon.phrasings
      .filter(({ text }) => text.includes(wording))
      .sort((a, b) => documentsOf(b) - documentsOf(a)),
  };
}

/** Quotation marks come and go: 增强四个意识 is meant for 增强“四个意识”. */
function withoutQuotes(wording: string): string {
  return wording.replace(/[“”]/g, "");
}

/** Whether one match is a part of another that is longer. */
function isWithin(one: ExactMatch, other: ExactMatch): boolean {
  return other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start;
}
