import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { CombinedEvidence, mixtureWeights } from "../../../rules/evidence/combined";
import type { OpenedEvidence } from "../../../rules/evidence/table";
import { openTable, smallTable } from "./small-table";

const common = ["广大党员要带头学习。", "广大党员干部要认清形势，广大群众要带头落实。", "广大团员要带头。"];
const house = ["十大党员光荣上榜。", "十大党员事迹感人，广大党员要学习。", "十大党员要带头学习。"];
const shipped = openTable(smallTable(Array.from({ length: 40 }, () => common).flat()));
const own = openTable(smallTable(house));
const none = openTable(smallTable([]));

/** Stretches of what either table knows, and of what neither does. */
const prose = fc
  .array(fc.constantFrom(..."十广大党员团干部要带头学习，。甲乙"), { minLength: 1, maxLength: 30 })
  .map((units) => units.join(""));
const change = prose.chain((text) =>
  fc.record({
    text: fc.constant(text),
    at: fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)]),
    replacement: fc.array(fc.constantFrom(..."十广大党"), { maxLength: 3 }).map((units) => units.join("")),
  }),
);

describe("weights of the mixture", () => {
  const size = fc.integer({ min: 1, max: 1e9 });

  test("add up to one; the shipped table keeps at least half", () => {
    fc.assert(
      fc.property(size, fc.array(fc.nat(1e9), { maxLength: 4 }), (all, sizes) => {
        const weights = mixtureWeights(all, sizes);
        const sum = weights.own.reduce((total, one) => total + one, weights.shipped);
        assert.ok(Math.abs(sum - 1) < 1e-12);
        assert.ok(weights.shipped >= 0.5);
      }),
    );
  });

  test("more documents weigh more, no documents nothing", () => {
    fc.assert(
      fc.property(size, size, size, (all, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        assert.ok(mixtureWeights(all, [less]).own[0] <= mixtureWeights(all, [more]).own[0]);
      }),
    );
    assert.deepEqual(mixtureWeights(1000, [0, 0]), { shipped: 1, own: [0, 0] });
    assert.ok(mixtureWeights(10_000_000, [1000]).own[0] < 0.002);
  });
});

describe("combined evidence", () => {
  const combined = new CombinedEvidence(shipped, [own]);

  test("says what the shipped table says where the own one is empty, or none is given", () => {
    fc.assert(
      fc.property(change, ({ text, at: [start, end], replacement }) => {
        for (const tables of [[], [none]]) {
          const alone = new CombinedEvidence(shipped, tables);
          assertNear(
            alone.gain(text, start, end, replacement),
            shipped.gain(text, start, end, replacement),
            1e-9,
          );
          assertNear(alone.drafted(text, start, end), shipped.drafted(text, start, end), 1e-9);
        }
      }),
    );
  });

  test("a table that weighs little changes little where it has nothing to say", () => {
    const large: OpenedEvidence = {
      ...shipped,
      provenance: { ...shipped.provenance, characters: 10_000_000 },
    };
    const barely = new CombinedEvidence(large, [own]);
    const draft = "广大党员要带头落实。";
    assertNear(barely.gain(draft, 6, 7, "待"), shipped.gain(draft, 6, 7, "待"), 0.05);
  });

  test("mixes the probability of each unit", () => {
    const { weights } = combined;
    fc.assert(
      fc.property(prose, (text) => {
        let sum = 0;
        const surprises = combined.surprise(text);
        for (let i = 0; i < text.length; i++) {
          const mixed = Math.log(
            weights.shipped * Math.exp(shipped.surprise(text)[i]) +
              weights.own[0] * Math.exp(own.surprise(text)[i]),
          );
          assertNear(surprises[i], mixed, 1e-4);
          sum += mixed;
        }
        if (!text.includes("。")) assertNear(combined.drafted(text, 0, text.length), sum, 1e-4);
      }),
    );
  });

  test("never takes more than ln 2 from a unit", () => {
    fc.assert(
      fc.property(prose, (text) => {
        const least = shipped.drafted(text, 0, text.length) - text.length * Math.LN2;
        assert.ok(combined.drafted(text, 0, text.length) >= least - 1e-4);
      }),
    );
  });

  test("knows the wordings of the house, and corrects them less", () => {
    assert.ok(!shipped.attested("十大党员"));
    assert.ok(combined.attested("十大党员"));
    assert.ok(combined.known("这是十大党员", 2, 6));
    assert.ok(combined.attested("广大党员"));
    assert.ok(!combined.attested("甲乙"));
    const draft = "十大党员要带头学习。";
    assert.ok(combined.gain(draft, 0, 1, "广") < shipped.gain(draft, 0, 1, "广") - 2);
    assert.ok(combined.association("十", "大") > shipped.association("十", "大"));
    assert.ok(combined.followers("十".charCodeAt(0)).units.includes("大".charCodeAt(0)));
  });

  test("adds counts up, and takes likeness from the shipped table", () => {
    const sum = shipped.occurrences("广大党员")! + own.occurrences("广大党员")!;
    assert.equal(combined.occurrences("广大党员"), sum);
    assert.equal(combined.occurrences("十大党员"), own.occurrences("十大党员"));
    assert.equal(combined.occurrences("从没数过的话"), undefined);
    assert.equal(
      combined.rivalsAt("广大党员", "substitute", 0),
      shipped.rivalsAt("广大党员", "substitute", 0) + own.rivalsAt("广大党员", "substitute", 0),
    );
    assert.equal(combined.soundAlike("里", "理"), 1);
    assert.equal(combined.lookAlike("己", "已"), shipped.lookAlike("己", "已"));
  });
});

function assertNear(actual: number, expected: number, tolerance: number): void {
  assert.ok(
    Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected)),
    `${actual} is not ${expected}`,
  );
}
