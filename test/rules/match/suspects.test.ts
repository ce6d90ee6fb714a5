import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Suspects } from "../../../rules/match/suspects";

test("says of every stretch whether a surprising or a promised unit stands in it", () => {
  const suspects = new Suspects();
  const span = fc.tuple(fc.nat(40), fc.nat(15)).map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(-1, -9), { maxLength: 40 }),
      fc.array(span, { maxLength: 3 }),
      span,
      (logs, spans, { start, end }) => {
        const promised = spans.sort((a, b) => a.start - b.start);
        suspects.read(Float32Array.from(logs), logs.length, -7, promised);
        const places = logs.map((_, i) => i).filter((i) => i >= start && i < end);
        assert.equal(
          suspects.anySurprising(start, end),
          places.some((i) => logs[i] <= -7),
        );
        assert.equal(
          suspects.anyPromised(start, end),
          places.some((i) => promised.some((one) => one.start <= i && i < one.end)),
        );
      },
    ),
  );
});
