/**
 * Which characters a stretch holds, each hashed to one of 32 bits. A phrase whose signature has more bits that a
 * stretch lacks than errors are allowed is not in it: each such bit is a unit of the phrase that is nowhere there, and
 * an error of its own.
 */

/** The bit of a UTF-16 unit. */
export function signatureBit(unit: number): number {
  return 1 << (Math.imul(unit, 0x9e3779b1) >>> 27);
}

/** The signature of the units from `start` to `end`. */
export function signatureOf(units: Uint16Array, start: number, end: number): number {
  let signature = 0;
  for (let i = start; i < end; i++) signature |= signatureBit(units[i]);
  return signature;
}

/** The signature of a text. */
export function signatureOfText(text: string): number {
  let signature = 0;
  for (let i = 0; i < text.length; i++) signature |= signatureBit(text.charCodeAt(i));
  return signature;
}

/** How many bits of one signature the other lacks. */
export function lackingBits(signature: number, other: number): number {
  let bits = signature & ~other;
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Stretches of 1, 2, 4, … 32 units are laid down; two that overlap make any other up to twice as long. */
const levels = 6;
const all = -1;

/** The signatures of all stretches of a text, each to be had at once. */
export class TextSignatures {
  private readonly rows: Int32Array[] = Array.from({ length: levels }, () => new Int32Array(0));
  private length = 0;

  read(text: Uint16Array, length: number): void {
    this.length = length;
    if (this.rows[0].length < length) {
      for (let level = 0; level < levels; level++) this.rows[level] = new Int32Array(2 * length);
    }
    const [first] = this.rows;
    for (let i = 0; i < length; i++) first[i] = signatureBit(text[i]);
    for (let level = 1; level < levels; level++) {
      const half = 1 << (level - 1);
      const below = this.rows[level - 1];
      const row = this.rows[level];
      for (let i = 0; i + half < length; i++) row[i] = below[i] | below[i + half];
    }
  }

  /** The signature of the units from `start` to `end`, as far as they lie in the text; of very long stretches, all bits. */
  of(start: number, end: number): number {
    const from = start < 0 ? 0 : start;
    const to = end > this.length ? this.length : end;
    if (to <= from) return 0;
    const level = 31 - Math.clz32(to - from);
    if (level >= levels)
      return to - from > 1 << levels
        ? all
        : this.rows[levels - 1][from] | this.rows[levels - 1][to - (1 << (levels - 1))];
    const row = this.rows[level];
    return row[from] | row[to - (1 << level)];
  }
}
