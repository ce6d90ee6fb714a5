/** Index of the first of the ascending `offsets` that is at least `least`; their number if none is. */
export function firstAtLeast(offsets: Uint32Array, least: number): number {
  return firstIndex(offsets.length, (index) => offsets[index] >= least);
}

/** The lowest index in [0, `length`) that `holds`, which holds for all behind it too; `length` if none does. */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
