/** Arguments of one call; engines bound their number. */
const CHUNK = 4096;

/** The first `length` units as a string. */
export function textOfUnits(units: Uint16Array, length: number): string {
  let text = "";
  for (let at = 0; at < length; at += CHUNK) {
    const chunk = units.subarray(at, Math.min(length, at + CHUNK));
    text += String.fromCharCode.apply(null, chunk as unknown as number[]);
  }
  return text;
}

/**
 * `text` from `start` to `end` as a string of its own. What `slice` returns keeps the whole text alive, and with
 * it every version of a document that some remembered paragraph was first seen in.
 */
export function detachedText(text: string, start = 0, end = text.length): string {
  if (copied.length < end - start) copied = new Uint16Array(2 * (end - start));
  for (let i = start; i < end; i++) copied[i - start] = text.charCodeAt(i);
  return textOfUnits(copied, end - start);
}

let copied = new Uint16Array(1024);
