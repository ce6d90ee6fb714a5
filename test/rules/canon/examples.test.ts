import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { contradictingExamples } from "../../../rules/canon/verify/examples";
import { readPlacedCanon } from "../../../scripts/canon/placed-canon";
import { lint } from "../shipped-linter";

const { placed } = readPlacedCanon("rules/canon");

describe("the canon's own examples", () => {
  for (const entry of placed) {
    const { text, wrong, fine } = entry.phrasing;
    if (wrong.length + fine.length === 0) continue;
    test(`${text}: finds ${wrong.length} wrong, leaves alone ${fine.length} fine`, () => {
      assert.deepEqual(problemsOf(entry), []);
    });
  }

  test("no entry's own wording is reported for another's sake", () => {
    assert.deepEqual(placed.flatMap(problemsOf), []);
  });
});

function problemsOf(entry: (typeof placed)[number]): string[] {
  return contradictingExamples(entry, lint).map(({ file, line, message }) => `${file}:${line} ${message.en}`);
}
