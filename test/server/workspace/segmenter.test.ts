import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { intlSegmenter, loadFullSegmenter } from "../../../server/workspace/segmenter";

describe("segmenting", () => {
  const segmenters = { Intl: intlSegmenter(), full: loadFullSegmenter().segmenter };

  for (const [name, segmenter] of Object.entries(segmenters)) {
    test(`${name}: the words joined are the sentence, whatever it is`, () => {
      const pieces = fc.constantFrom(
        "广大",
        "党",
        "员",
        "。",
        "\n",
        "a1",
        " ",
        "𠮷",
        "\ud800",
        "\udc00",
        "\0",
        "👍",
      );
      fc.assert(
        fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
          const sentence = parts.join("");
          assert.equal(segmenter(sentence).join(""), sentence);
        }),
        { numRuns: 200 },
      );
    });
  }

  test("Intl takes a very long sentence without a stop", () => {
    const sentence = "坚持和加强党的全面领导".repeat(2000);
    assert.equal(segmenters.Intl(sentence).join(""), sentence);
  });
});
