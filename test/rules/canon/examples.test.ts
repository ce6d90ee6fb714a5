import assert from "node:assert/strict";
import path from "node:path";
import { describe, test } from "node:test";
import { contradictingExamples } from "../../../rules/canon/verify/examples";
import { isLearntFile } from "../../../rules/learn/yaml";
import { readPlacedCanon } from "../../../scripts/canon/placed-canon";
import { bringsOut } from "../../../scripts/canon-examples/checked-texts";
import { lint } from "../shipped-linter";

const { placed } = readPlacedCanon("rules/canon");
type Entry = (typeof placed)[number];
const isLearnt = ({ file }: Entry): boolean => isLearntFile(path.basename(file));

describe("the canon's own examples", () => {
  for (const entry of placed) {
    const { text, wrong, fine } = entry.phrasing;
    if (wrong.length + fine.length === 0 || isLearnt(entry)) continue;
    test(`${text}: finds ${wrong.length} wrong, leaves alone ${fine.length} fine`, () => {
      assert.deepEqual(problemsOf(entry), []);
    });
  }

  // There are thousands of these: one test for each file.
  for (const file of new Set(placed.filter(isLearnt).map((entry) => entry.file))) {
    const entries = placed.filter((entry) => entry.file === file);
    const count = (of: "wrong" | "fine"): number =>
      entries.reduce((sum, { phrasing }) => sum + phrasing[of].length, 0);
    test(`${path.basename(file)}: mends ${count("wrong")} wrong, leaves alone ${count("fine")} fine`, () => {
      assert.deepEqual(
        entries.flatMap((entry) => [...unmended(entry), ...problemsOf(entry)]),
        [],
      );
    });
  }

  test("no entry's own wording is reported for another's sake", () => {
    assert.deepEqual(placed.flatMap(problemsOf), []);
  });
});

function problemsOf(entry: Entry): string[] {
  return contradictingExamples(entry, lint).map(({ file, line, message }) => `${file}:${line} ${message.en}`);
}

/** In a learnt entry's wrong examples slips were planted: the first correction must take them back. */
function unmended({ phrasing: { text, wrong }, file, line }: Entry): string[] {
  return wrong
    .filter((one) => !bringsOut(lint(one), one, text))
    .map((one) => `${file}:${line} the first correction of “${one}” does not bring out “${text}”`);
}
