import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readTableFile } from "../../../rules/evidence/table-file";
import { everything, openTable, smallTable } from "./small-table";

const corpus = [
  "广大党员要带头学习。广大党员要带头落实。",
  "机关党员要带头学习，广大干部要带头落实。",
  "各级党组织和广大党员要认清形势。",
  "广大党员干部要认清形势，广大群众要带头学习。",
];
const texts = [...corpus, "广大团员要带头。"];
const compile = (thresholds = everything): Uint8Array => smallTable(texts, thresholds);
const open = openTable;

describe("evidence table", () => {
  test("the same input gives the same bytes", () => {
    assert.deepEqual(compile(), compile());
  });

  test("the probabilities of all units sum to one after any context", () => {
    for (const thresholds of [
      everything,
      { leastCount: [1, 1, 2, 2, 2], leastLoss: [0, 0, 0.5, 0.5, 0.5] },
    ]) {
      const evidence = open(compile(thresholds));
      const units = [...new Set(texts.join(""))];
      for (const context of ["广大党员", "党员要带", "干部要", "要", ""]) {
        let sum = 0;
        for (const unit of units) sum += Math.exp(evidence.surprise(context + unit)[context.length]);
        // Some mass is left for units never seen; quantisation is worth a few per cent.
        assert.ok(sum > 0.8 && sum < 1.05, `${sum} after ${context}`);
      }
    }
  });

  test("what was read often is likelier, and a correction towards it gains", () => {
    const evidence = open(compile());
    const draft = "机关党组织和十大党员要认清形势。";
    assert.ok(evidence.gain(draft, 6, 7, "广") > 3);
    assert.ok(evidence.gain("各级党组织和广大党员要认清形势。", 6, 7, "十") < -3);
    assert.ok(Math.abs(evidence.gain(draft, 6, 7, "十")) < 1e-6);
  });

  test("a change does not reach past the end of its sentence", () => {
    const evidence = open(compile());
    const short = evidence.gain("十大。", 0, 1, "广");
    assert.equal(evidence.gain("十大。党员要带头。", 0, 1, "广"), short);
  });

  test("attests what it keeps", () => {
    const evidence = open(compile());
    assert.ok(evidence.attested("广大党员"));
    assert.ok(!evidence.attested("十大党员"));
    assert.ok(!evidence.attested("广"));
    assert.ok(!evidence.attested("广大党员要带头"));
  });

  test("a file that is no table, or not all of one, is refused", () => {
    const bytes = compile();
    assert.throws(() => open(new TextEncoder().encode("not a table at all")), {
      name: "DataFormatError",
    });
    assert.throws(() => open(new Uint8Array(0)), { name: "DataFormatError" });
    assert.throws(() => open(bytes.slice(0, 200)), { name: "DataFormatError" });
    assert.throws(() => open(bytes.slice(0, bytes.length - 100)), { name: "DataFormatError" });
  });

  test("says what it was made from", () => {
    const { provenance } = readTableFile(compile().slice().buffer).header;
    assert.equal(provenance.characters, texts.join("").length);
    assert.deepEqual(
      provenance.inputs.map(({ characters }) => characters),
      texts.map(({ length }) => length),
    );
    assert.equal(provenance.ngrams.length, 5);
    assert.equal(provenance.tifa, "0.0.0");
  });
});

describe("confusion", () => {
  const evidence = open(compile());

  test("sound: same, but for the tone, near, unlike", () => {
    assert.equal(evidence.soundAlike("里", "理"), 1);
    assert.equal(evidence.soundAlike("十", "是"), 0.9);
    assert.equal(evidence.soundAlike("四", "是"), 0.6);
    assert.equal(evidence.soundAlike("里", "十"), 0);
    assert.equal(evidence.soundAlike("里", "𠮷"), 0);
  });

  test("shape: by shared components, or listed", () => {
    assert.ok(evidence.lookAlike("持", "待") >= 0.5);
    assert.ok(evidence.lookAlike("理", "里") >= 0.5);
    assert.ok(Math.abs(evidence.lookAlike("已", "己") - 0.8) < 0.01);
    assert.equal(evidence.lookAlike("持", "十"), 0);
  });
});

describe("rivals", () => {
  const evidence = open(compile());

  test("counts a phrasing, what else stands in its place, and that wording itself", () => {
    assert.equal(Math.round(evidence.occurrences("广大党员")!), 4);
    assert.equal(Math.round(evidence.rivalsAt("广大党员", "substitute", 2)), 1);
    assert.equal(evidence.rivalsAt("广大党员", "substitute", 0), 0);
    assert.equal(Math.round(evidence.occurrences("广大团员")!), 1);
    assert.equal(evidence.occurrences("从没数过的话"), undefined);
  });
});
