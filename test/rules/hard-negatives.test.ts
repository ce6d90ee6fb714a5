import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { hardNegatives, spokenHardNegatives } from "./hard-negative-texts";
import { aboutWording, isLoud, lint, shown } from "./shipped-linter";

describe("hard negatives raise nothing of canon/* or typo/* at warning or above", () => {
  for (const text of [...hardNegatives, ...spokenHardNegatives.map(([, spoken]) => spoken)]) {
    test(text, () => {
      assert.deepEqual(lint(text).filter(aboutWording).filter(isLoud).map(shown), []);
    });
  }
});
