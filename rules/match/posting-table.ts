/** The arrays of a posting table: all it is made of. */
export interface PostingArrays {
  /** Where the postings of a bucket begin; those of the next begin where they end. A power of two of them, and the end. */
  readonly buckets: Uint32Array;
  /** The numbers of the postings, four by four. */
  readonly records: Uint32Array;
  /** A power of two of words, a bit for each hash that has postings. */
  readonly filter: Uint32Array;
}

/**
 * Four numbers by the hash of a gram, in flat arrays. Grams with the same hash share their postings: whoever reads them
 * compares the text. A bit filter, small enough to stay in the cache, answers for most grams that have none.
 */
export class PostingTable {
  readonly starts: Uint32Array;
  readonly records: Uint32Array;
  private readonly filter: Uint32Array;
  private readonly shift: number;

  constructor({ buckets, records, filter }: PostingArrays) {
    this.starts = buckets;
    this.records = records;
    this.filter = filter;
    this.shift = 32 - Math.log2(buckets.length - 1);
  }

  /** Whether a gram of this hash may have been added or marked. */
  has(hash: number): boolean {
    const { filter } = this;
    return ((filter[(hash >>> 5) & (filter.length - 1)] >>> (hash & 31)) & 1) !== 0;
  }

  bucket(hash: number): number {
    return hash >>> this.shift;
  }
}

/** Lays out what was collected. Postings of one bucket stay in the order in which they were added. */
export function layOutPostings({ count, hashes, records: added, marks }: PostingList): PostingArrays {
  const bits = Math.max(4, Math.ceil(Math.log2(count + 1)));
  const shift = 32 - bits;
  const buckets = new Uint32Array(2 ** bits + 1);
  const records = new Uint32Array(4 * count);
  const filter = new Uint32Array(2 ** (bits - 1));
  const words = filter.length - 1;
  for (const hash of marks) filter[(hash >>> 5) & words] |= 1 << (hash & 31);
  for (let i = 0; i < count; i++) {
    const hash = hashes[i];
    buckets[(hash >>> shift) + 1]++;
    filter[(hash >>> 5) & words] |= 1 << (hash & 31);
  }
  for (let bucket = 1; bucket < buckets.length; bucket++) buckets[bucket] += buckets[bucket - 1];
  const next = buckets.slice();
  for (let i = 0; i < count; i++) {
    const at = 4 * next[hashes[i] >>> shift]++;
    for (let number = 0; number < 4; number++) records[at + number] = added[4 * i + number];
  }
  return { buckets, records, filter };
}

/** Postings as they are collected. */
export class PostingList {
  count = 0;
  readonly hashes: Uint32Array;
  readonly records: Uint32Array;
  readonly marks: number[] = [];

  constructor(capacity: number) {
    this.hashes = new Uint32Array(capacity);
    this.records = new Uint32Array(4 * capacity);
  }

  /** Has the filter let the hash pass, with no posting behind it. */
  mark(hash: number): void {
    this.marks.push(hash);
  }

  add(hash: number, first: number, second: number, third: number, fourth: number): void {
    const at = this.count++;
    this.hashes[at] = hash;
    this.records[4 * at] = first;
    this.records[4 * at + 1] = second;
    this.records[4 * at + 2] = third;
    this.records[4 * at + 3] = fourth;
  }
}

/** Mixes two units into a hash. */
export function hashPair(first: number, second: number): number {
  const h = Math.imul(Math.imul(first, 0x9e3779b1) + second, 0x85ebca6b);
  return h ^ (h >>> 15);
}

/** Mixes one more unit, and what it is to those before, into their hash; 0 is a unit that follows them. */
export function hashNext(pair: number, unit: number, role = 0): number {
  const h = Math.imul(pair ^ (unit | (role << 16)), 0x2c1b3c6d);
  return h ^ (h >>> 14);
}
