import type { Span } from "../text/span";
import { type Difference, isClause } from "./differences";
import type { Wording } from "./wording";

/**
 * Where the same characters stand twice, either may be the ones left out or put in: of 坚持自信、坚持自立, the 坚持 before
 * or behind. The difference is moved to where it is a whole clause, else to where the punctuation fits best.
 *
 * @param within the characters of the draft that agree around the difference; one on either side stays
 */
export function settledGap(
  draft: Wording,
  source: Wording,
  difference: Difference,
  within: Span,
): Difference {
  const isDrop = difference.start === difference.end;
  if (!isDrop && difference.wordingStart < difference.wordingEnd) return difference;
  const { characters } = isDrop ? source : draft;
  const gap = isDrop
    ? { start: difference.wordingStart, end: difference.wordingEnd }
    : { start: difference.start, end: difference.end };
  let best = difference;
  let least = misfit(draft, source, difference);
  const consider = (by: number): void => {
    const moved = movedBy(difference, by);
    const cost = misfit(draft, source, moved);
    if (cost >= least) return;
    best = moved;
    least = cost;
  };
  const back = difference.start - within.start - 1;
  for (let by = 1; by <= back && characters[gap.start - by] === characters[gap.end - by]; by++) consider(-by);
  const ahead = within.end - difference.end - 1;
  for (let by = 1; by <= ahead && characters[gap.start + by - 1] === characters[gap.end + by - 1]; by++)
    consider(by);
  return best;
}

/** Units of punctuation that one side has beside the gap and the other has not; less than any for a whole clause. */
function misfit(draft: Wording, source: Wording, difference: Difference): number {
  if (isClause(draft, source, difference)) return -1;
  const marks = ({ offsets }: Wording, at: number): number => offsets[at] - offsets[at - 1] - 1;
  const { start, end, wordingStart, wordingEnd } = difference;
  return start === end
    ? Math.abs(marks(source, wordingStart) + marks(source, wordingEnd) - marks(draft, start))
    : Math.abs(marks(draft, start) + marks(draft, end) - marks(source, wordingStart));
}

function movedBy({ start, end, wordingStart, wordingEnd }: Difference, by: number): Difference {
  return {
    start: start + by,
    end: end + by,
    wordingStart: wordingStart + by,
    wordingEnd: wordingEnd + by,
  };
}
