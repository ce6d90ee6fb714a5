import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  buildStaticFunction,
  cellCount,
  fingerprint,
  firstCell,
  mixLanes,
  secondCell,
  thirdCell,
} from "../../../rules/evidence/static-function";

function keys(count: number, seed: number): { low: Uint32Array; high: Uint32Array } {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state ^ (state >>> 13)) >>> 0;
  };
  const low = new Uint32Array(count);
  const high = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    low[i] = next();
    high[i] = next();
  }
  return { low, high };
}

describe("static function", () => {
  for (const count of [0, 1, 2, 3, 10, 1000, 50_000]) {
    test(`gives back the value of each of ${count} keys, and few others pass for keys`, () => {
      const { low, high } = keys(count, 7);
      const value = (i: number): number => ((fingerprint(low[i], high[i]) & 0xffff) << 16) | (i & 0xffff);
      const { shape, cells } = buildStaticFunction(low, high, value, (length) => new Uint32Array(length));
      assert.equal(cells.length, cellCount(shape));
      const lookUp = (l: number, h: number): number => {
        const mixed = mixLanes(l, h, shape.seed);
        const first = firstCell(h, l, shape);
        return cells[first] ^ cells[secondCell(first, mixed, shape)] ^ cells[thirdCell(first, mixed, shape)];
      };
      for (let i = 0; i < count; i++) assert.equal(lookUp(low[i], high[i]) >>> 0, value(i) >>> 0);
      const strangers = keys(20_000, 12_345);
      let passed = 0;
      for (let i = 0; i < 20_000; i++) {
        const [l, h] = [strangers.low[i], strangers.high[i]];
        if (lookUp(l, h) >>> 16 === (fingerprint(l, h) & 0xffff)) passed++;
      }
      assert.ok(passed < 20, `${passed} of 20000 strangers pass`);
    });
  }

  test("says that keys repeat", () => {
    const same = Uint32Array.from([5, 5]);
    assert.throws(
      () =>
        buildStaticFunction(
          same,
          same,
          () => 1,
          (length) => new Uint32Array(length),
        ),
      RangeError,
    );
  });
});
