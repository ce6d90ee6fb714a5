/**
 * A static function from 64-bit keys to small values: three cells of an array, XORed, give the value of a key
 * that was built in, and for any other key a value whose fingerprint is wrong but for one time in 2^bits.
 *
 * It is the binary fuse filter of Graf and Lemire (Binary Fuse Filters: Fast and Smaller Than Xor Filters, 2022)
 * with a value beside the fingerprint: about 1.13 cells a key, no key stored, three reads a lookup.
 */

/** The shape of a built function; with `cells` it is all a lookup needs. */
export interface FuseShape {
  readonly segmentLength: number;
  readonly segmentCount: number;
  readonly seed: number;
}

/** Number of cells a shape takes. */
export function cellCount(shape: FuseShape): number {
  return (shape.segmentCount + 2) * shape.segmentLength;
}

/** Spreads the low and high lanes of a key, and the seed, over 32 bits. */
export function mixLanes(low: number, high: number, seed: number): number {
  let h = Math.imul(low ^ seed, 0x85ebca6b) ^ Math.imul(high, 0xc2b2ae35);
  h ^= h >>> 16;
  h = Math.imul(h, 0x7feb352d);
  h ^= h >>> 15;
  h = Math.imul(h, 0x846ca68b);
  return h ^ (h >>> 16);
}

/** The first of a key's three cells; the other two follow from it and `mixed`. */
export function firstCell(high: number, low: number, shape: FuseShape): number {
  const spread = (Math.imul(high ^ (low >>> 7), 0x9e3779b1) ^ shape.seed) >>> 0;
  // A product below 2^31, and exact: to truncate it is to round it down.
  return (spread * ((shape.segmentCount * shape.segmentLength) / 4294967296)) | 0;
}

export function secondCell(first: number, mixed: number, shape: FuseShape): number {
  return (first + shape.segmentLength) ^ (mixed & (shape.segmentLength - 1));
}

export function thirdCell(first: number, mixed: number, shape: FuseShape): number {
  return (first + 2 * shape.segmentLength) ^ ((mixed >>> 14) & (shape.segmentLength - 1));
}

/** The fingerprint of a key, 32 bits, of which the caller takes as many as its cells have room for. */
export function fingerprint(low: number, high: number): number {
  let h = Math.imul(high, 0x27d4eb2f) ^ Math.imul(low, 0x165667b1);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return h ^ (h >>> 13);
}

/**
 * Builds the function. `value(i)` is all bits of key i's cell, fingerprint included. Keys must be distinct.
 * @throws RangeError when no seed works, which means that keys repeat.
 */
export function buildStaticFunction<Cells extends Uint16Array | Uint32Array>(
  low: Uint32Array,
  high: Uint32Array,
  value: (index: number) => number,
  allocate: (length: number) => Cells,
): { shape: FuseShape; cells: Cells } {
  const count = low.length;
  const segmentLength = Math.min(
    2 ** 14,
    2 ** Math.max(2, Math.floor(Math.log(Math.max(count, 2)) / Math.log(3.33) + 2.25)),
  );
  const factor = Math.max(1.125, 0.875 + (0.25 * Math.log(1e6)) / Math.log(Math.max(count, 2)));
  const segmentCount = Math.max(1, Math.ceil((count * factor) / segmentLength) - 2);
  for (let attempt = 1; attempt <= 100; attempt++) {
    const shape: FuseShape = { segmentLength, segmentCount, seed: Math.imul(attempt, 0x9e3779b9) >>> 0 };
    const order = peel(low, high, shape);
    if (order === undefined) continue;
    const cells = allocate(cellCount(shape));
    for (let i = count - 1; i >= 0; i--) {
      const { key, cell } = { key: order.keys[i], cell: order.cells[i] };
      const mixed = mixLanes(low[key], high[key], shape.seed);
      const first = firstCell(high[key], low[key], shape);
      const second = secondCell(first, mixed, shape);
      const third = thirdCell(first, mixed, shape);
      cells[cell] = value(key) ^ cells[first] ^ cells[second] ^ cells[third] ^ cells[cell];
    }
    return { shape, cells };
  }
  throw new RangeError("No static function over these keys: some of them repeat.");
}

/** The order in which keys can be taken away, each the only one left in its cell, or undefined if it gets stuck. */
function peel(
  low: Uint32Array,
  high: Uint32Array,
  shape: FuseShape,
): { keys: Uint32Array; cells: Uint32Array } | undefined {
  const count = low.length;
  const size = cellCount(shape);
  const degree = new Uint8Array(size);
  const keyXor = new Uint32Array(size);
  const cellsOf = new Uint32Array(3);
  const locate = (key: number): void => {
    const mixed = mixLanes(low[key], high[key], shape.seed);
    cellsOf[0] = firstCell(high[key], low[key], shape);
    cellsOf[1] = secondCell(cellsOf[0], mixed, shape);
    cellsOf[2] = thirdCell(cellsOf[0], mixed, shape);
  };
  for (let key = 0; key < count; key++) {
    locate(key);
    for (const cell of cellsOf) {
      if (degree[cell] === 255) return undefined;
      degree[cell]++;
      keyXor[cell] ^= key;
    }
  }
  const queue: number[] = [];
  for (let cell = 0; cell < size; cell++) if (degree[cell] === 1) queue.push(cell);
  const keys = new Uint32Array(count);
  const cells = new Uint32Array(count);
  let taken = 0;
  while (queue.length > 0) {
    const cell = queue.pop()!;
    if (degree[cell] !== 1) continue;
    const key = keyXor[cell];
    keys[taken] = key;
    cells[taken++] = cell;
    locate(key);
    for (const other of cellsOf) {
      degree[other]--;
      keyXor[other] ^= key;
      if (degree[other] === 1) queue.push(other);
    }
  }
  return taken === count ? { keys, cells } : undefined;
}
