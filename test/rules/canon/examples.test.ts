import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { aboutWording, isLoud, lint, shippedCanon, shown } from "../shipped-linter";

describe("the canon's own examples", () => {
  for (const phrasing of shippedCanon.phrasings) {
    for (const wrong of phrasing.wrong) {
      test(`${phrasing.text}: finds ${wrong}`, () => {
        assert.ok(lint(wrong).some(aboutWording), "nothing was found");
      });
    }
    for (const fine of phrasing.fine) {
      test(`${phrasing.text}: leaves alone ${fine}`, () => {
        assert.deepEqual(lint(fine).filter(aboutWording).filter(isLoud).map(shown), []);
      });
    }
  }
});
