import type { Evidence } from "../evidence/evidence";

/** Characters weighed at one place: those that fit their neighbours best. */
const mostWeighed = 9;
/** Nats of association that a likeness to the character written is worth when candidates are ranked. */
const likenessBonus = 3;
/**
 * Association with both neighbours together, in nats, that a character must have to be weighed, and how much more than
 * what stands there: measured as what a place must look like to be searched is.
 */
const leastFit = { alike: -1.5, unlike: 1.5, missing: 2.5 } as const;
const leastBetter = { alike: 0.2, unlike: 3, missing: 2 } as const;
/** From this likeness on a character counts as alike. */
const alikeFrom = 0.5;
/** From this likeness on it may be weighed even where neither neighbour often stands beside it, */
const sameFrom = 0.85;
/** if the character by itself is more likely, in nats. */
const rarest = -10;

/** Stands for the edge of the prose. */
const boundary = 0x3002;

/** Where a character stands in the list of those behind what is before the place, and of those before what is behind it, from 1. */
const followAt = new Uint16Array(65536);
const precedeAt = new Uint16Array(65536);
/** Characters that stand in both lists, by their place in the second. */
const inBoth = new Uint16Array(65536);
/** How well each of the best fits. */
const fits = new Float64Array(mostWeighed + 1);

/** The characters that fit the place last weighed. The same arrays serve every place, so that nothing is allocated. */
export const fitting = {
  count: 0,
  /** The best first; ties go by code unit. */
  units: new Uint16Array(mostWeighed + 1),
  /** Whether each is like the one written: 1, or 0. */
  alike: new Uint8Array(mostWeighed + 1),
};

/**
 * Leaves in `fitting` the characters that fit between what stands before `start` and what stands at `end`: those that both
 * neighbours know, and those like the one written that one of them knows, or with `anySame` none. `written` is 0 where a
 * character may be missing.
 */
export function weighFitting(
  prose: string,
  evidence: Evidence,
  start: number,
  end: number,
  written: number,
  anySame: boolean,
): void {
  const before = start > 0 ? prose.charCodeAt(start - 1) : boundary;
  const behind = end < prose.length ? prose.charCodeAt(end) : boundary;
  const { units: follow, association: following } = evidence.followers(before);
  const { units: precede, association: preceding } = evidence.predecessors(behind);
  for (let i = 0; i < follow.length; i++) followAt[follow[i]] = i + 1;
  let both = 0;
  for (let i = 0; i < precede.length; i++) {
    precedeAt[precede[i]] = i + 1;
    if (followAt[precede[i]] !== 0) inBoth[both++] = i;
  }
  fitting.count = 0;
  const isMissing = written === 0;
  const fitNow = isMissing
    ? evidence.associationOf(before, behind)
    : evidence.associationOf(before, written) + evidence.associationOf(written, behind);
  if (!isMissing) {
    const { units, likeness } = evidence.alike(written);
    const least = Math.max(leastFit.alike, fitNow + leastBetter.alike);
    for (let i = 0; i < units.length && likeness[i] >= alikeFrom; i++) {
      const unit = units[i];
      const [behindOne, beforeOne] = [followAt[unit], precedeAt[unit]];
      if (behindOne === 0 && beforeOne === 0) {
        if (!anySame || likeness[i] < sameFrom || evidence.commonness(unit) < rarest) continue;
      }
      const left = behindOne === 0 ? evidence.associationOf(before, unit) : following[behindOne - 1];
      const right = beforeOne === 0 ? evidence.associationOf(unit, behind) : preceding[beforeOne - 1];
      // Weighed: not once more among those unlike.
      followAt[unit] = 0;
      if (left + right >= least) rank(unit, left + right + likenessBonus, 1);
    }
  }
  const kind = isMissing ? "missing" : "unlike";
  const least = Math.max(leastFit[kind], fitNow + leastBetter[kind]);
  for (let i = 0; i < both; i++) {
    const unit = precede[inBoth[i]];
    const place = followAt[unit];
    if (place === 0 || unit === written) continue;
    const fit = following[place - 1] + preceding[inBoth[i]];
    if (fit >= least) rank(unit, fit, 0);
  }
  for (let i = 0; i < follow.length; i++) followAt[follow[i]] = 0;
  for (let i = 0; i < precede.length; i++) precedeAt[precede[i]] = 0;
}

/** Puts a character among the best. */
function rank(unit: number, fit: number, isAlike: 0 | 1): void {
  const { units, alike } = fitting;
  let at = fitting.count;
  if (at === mostWeighed) {
    if (fit <= fits[at - 1]) return;
    at--;
  } else fitting.count++;
  while (at > 0 && (fits[at - 1] < fit || (fits[at - 1] === fit && units[at - 1] > unit))) {
    fits[at] = fits[at - 1];
    units[at] = units[at - 1];
    alike[at] = alike[at - 1];
    at--;
  }
  fits[at] = fit;
  units[at] = unit;
  alike[at] = isAlike;
}
