/** `start` to `endBefore` of one text became `start` to `endAfter` of the next. UTF-16 offsets. */
export interface TextChange {
  readonly start: number;
  readonly endBefore: number;
  readonly endAfter: number;
}

/** In UTF-16 units: what is compared at once, before units are compared one by one. */
const STRIDE = 1024;

/** The smallest single stretch that turns `before` into `after`; undefined if they are the same. */
export function changeBetween(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (
    start + STRIDE <= shorter &&
    before.slice(start, start + STRIDE) === after.slice(start, start + STRIDE)
  ) {
    start += STRIDE;
  }
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let endBefore = before.length;
  let endAfter = after.length;
  const least = start + Math.max(0, before.length - after.length);
  while (
    endBefore - STRIDE >= least &&
    before.slice(endBefore - STRIDE, endBefore) === after.slice(endAfter - STRIDE, endAfter)
  ) {
    endBefore -= STRIDE;
    endAfter -= STRIDE;
  }
  while (endBefore > least && before.charCodeAt(endBefore - 1) === after.charCodeAt(endAfter - 1)) {
    endBefore--;
    endAfter--;
  }
  return { start, endBefore, endAfter };
}
