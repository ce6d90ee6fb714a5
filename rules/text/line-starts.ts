import { firstAtLeast } from "./sorted-offsets";
import type { TextChange } from "./text-change";

/** UTF-16 offset of the start of each line; a line ends at LF, CR LF or a lone CR. */
export function lineStartsOf(text: string): Uint32Array {
  const starts = [0];
  collect(text, 1, text.length, starts);
  return Uint32Array.from(starts);
}

/** The line starts of `text`, which `change` made of the text that has the line starts `previous`. */
export function updatedLineStarts(previous: Uint32Array, text: string, change: TextChange): Uint32Array {
  // Whether a line starts at an offset hangs on the units on both sides of it.
  const kept = Math.max(1, firstAtLeast(previous, change.start));
  const resumed = firstAtLeast(previous, change.endBefore + 1);
  const between: number[] = [];
  collect(text, Math.max(1, change.start), change.endAfter, between);
  const shift = change.endAfter - change.endBefore;
  const starts = new Uint32Array(kept + between.length + Math.max(0, previous.length - resumed));
  starts.set(previous.subarray(0, kept));
  starts.set(between, kept);
  let at = kept + between.length;
  for (let i = resumed; i < previous.length; i++) starts[at++] = previous[i] + shift;
  return starts;
}

/** Adds the line starts from `from` to `to`, both included. */
function collect(text: string, from: number, to: number, starts: number[]): void {
  for (let at = from; at <= to; at++) {
    const before = text.charCodeAt(at - 1);
    if (before === 0x0a || (before === 0x0d && text.charCodeAt(at) !== 0x0a)) starts.push(at);
  }
}
