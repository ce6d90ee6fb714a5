import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { overlaps, overlapsAny, type Span } from "../../../rules/text/span";

describe("overlapsAny", () => {
  const span = (): fc.Arbitrary<Span> =>
    fc.tuple(fc.nat(60), fc.nat(4)).map(([start, length]) => ({ start, end: start + length }));

  test("is true where one of the spans shares a unit", () => {
    fc.assert(
      fc.property(span(), fc.array(span(), { maxLength: 12 }), (one, others) => {
        const apart: Span[] = [];
        for (const other of others.sort((a, b) => a.start - b.start))
          if (other.end > other.start && other.start >= (apart.at(-1)?.end ?? 0)) apart.push(other);
        assert.equal(
          overlapsAny(one, apart),
          apart.some((other) => overlaps(one, other)),
        );
      }),
    );
  });
});
