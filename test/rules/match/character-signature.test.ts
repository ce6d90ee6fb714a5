import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { lackingBits, signatureOf, TextSignatures } from "../../../rules/match/character-signature";

const text = fc.array(fc.integer({ min: 0x4e00, max: 0x4e60 }), { maxLength: 200 });

test("the signature of any stretch holds the bits of its units, and no others where it is not very long", () => {
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: -5, max: 210 }),
      fc.integer({ min: -5, max: 210 }),
      (units, start, end) => {
        const signatures = new TextSignatures();
        const array = Uint16Array.from(units);
        signatures.read(array, array.length);
        const [from, to] = [Math.max(0, start), Math.min(units.length, end)];
        const exact = from < to ? signatureOf(array, from, to) : 0;
        const found = signatures.of(start, end);
        assert.equal(exact & ~found, 0);
        if (to - from <= 64) assert.equal(found, exact);
      },
    ),
  );
});

test("a phrase lacks no more bits than the units it has that the stretch has not", () => {
  fc.assert(
    fc.property(text, text, (phrase, stretch) => {
      const [a, b] = [Uint16Array.from(phrase), Uint16Array.from(stretch)];
      const lacking = lackingBits(signatureOf(a, 0, a.length), signatureOf(b, 0, b.length));
      const missing = new Set(phrase.filter((unit) => !stretch.includes(unit)));
      assert.ok(lacking <= missing.size);
      assert.equal(lackingBits(signatureOf(b, 0, b.length), signatureOf(b, 0, b.length)), 0);
    }),
  );
});
