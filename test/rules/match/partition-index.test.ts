import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { alignmentEdits } from "../../../rules/match/edits";
import { PartitionIndex } from "../../../rules/match/partition-index";
import { errorsAllowed } from "../../../rules/match/partition-postings";
import { unitsOf } from "../../../rules/match/phrase-units";
import { Suspects } from "../../../rules/match/suspects";

/** Optimal string alignment distance, the plain way. */
function distance(a: string, b: string): number {
  return alignmentEdits(a, b, 0).length;
}

function nearStarts(index: PartitionIndex, text: string): Set<string> {
  const found = new Set<string>();
  index.forEachNear(text, ({ phrase, start, end }) => found.add(`${phrase} ${start} ${end}`));
  return found;
}

function startsOf(text: string, phrase: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) starts.push(at);
  return starts;
}

describe("partition index", () => {
  const word = (units: string, minLength: number, maxLength: number) =>
    fc.array(fc.constantFrom(...units), { minLength, maxLength }).map((all) => all.join(""));
  /** Some slips made in a phrase: at each place, what to do there and with which unit. */
  const slips = fc.array(fc.tuple(fc.nat(17), fc.nat(3), fc.constantFrom(..."党员广大")), { maxLength: 4 });
  const slipped = (phrase: string, made: readonly [number, number, string][]): string => {
    let text = phrase;
    for (const [place, kind, unit] of made) {
      const at = place % (text.length + 1);
      if (kind === 0) text = text.slice(0, at) + text.slice(at + 1);
      else if (kind === 1) text = text.slice(0, at) + unit + text.slice(at);
      else if (kind === 2) text = text.slice(0, at) + unit + text.slice(at + 1);
      else text = text.slice(0, at) + (text[at + 1] ?? "") + (text[at] ?? "") + text.slice(at + 2);
    }
    return text;
  };

  test("finds every stretch within the errors allowed that no occurrence of the phrase overlaps, as brute force does, and nothing that is not", () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom("党员", "党员广大干部", "党员广大干部群众先锋模范作用")
          .chain((units) =>
            fc.tuple(
              fc.array(word(units, 4, 18), { minLength: 1, maxLength: 4 }),
              slips,
              word(units, 0, 6),
              word(units, 0, 10),
            ),
          ),
        ([phrases, made, before, behind]) => {
          const text = before + slipped(phrases[0], made) + behind;
          const found = nearStarts(new PartitionIndex(unitsOf(phrases)), text);
          phrases.forEach((wanted, p) => {
            const most = errorsAllowed(wanted.length);
            const occurrences = startsOf(text, wanted);
            for (let start = 0; start < text.length; start++) {
              for (
                let end = start + Math.max(1, wanted.length - most);
                end <= Math.min(text.length, start + wanted.length + most);
                end++
              ) {
                const errors = distance(text.slice(start, end), wanted);
                const key = `${p} ${start} ${end}`;
                if (errors > most || errors === 0) assert.ok(!found.has(key), `${key} is ${errors} away`);
                else
                  assert.ok(
                    found.has(key) || occurrences.some((at) => at < end && start < at + wanted.length),
                    `${wanted} near ${text.slice(start, end)} (${errors}) in ${text}`,
                  );
              }
            }
          });
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("with suspects it finds no other stretches, and all of the best whose first difference is suspect", () => {
    const unlike = fc.uniqueArray(fc.constantFrom(..."党员广大干部群众先锋模范作用坚定信念"), {
      minLength: 4,
      maxLength: 18,
    });
    const suspects = new Suspects();
    fc.assert(
      fc.property(
        unlike,
        slips,
        fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
        (units, made, marks) => {
          const phrase = units.join("");
          const text = slipped(phrase, made);
          const logs = Float32Array.from(marks, (isSuspect) => (isSuspect ? -9 : -1));
          suspects.read(logs, text.length, -7, []);
          const index = new PartitionIndex(unitsOf([phrase]));
          const all = nearStarts(index, text);
          const found = new Set<string>();
          index.forEachNear(
            text,
            ({ phrase: p, start, end }) => found.add(`${p} ${start} ${end}`),
            suspects,
            2,
          );
          for (const key of found) assert.ok(all.has(key));
          // A worse reading of the same slip is no loss.
          const errorsOf = (key: string) => {
            const [, start, end] = key.split(" ").map(Number);
            return distance(text.slice(start, end), phrase);
          };
          const least = Math.min(...[...all].map(errorsOf));
          for (const key of all) {
            if (errorsOf(key) > least) continue;
            const [, start, end] = key.split(" ").map(Number);
            const [first] = alignmentEdits(text.slice(start, end), phrase, start);
            if (suspects.anySurprising(first.start, first.end + 2))
              assert.ok(found.has(key), `${key} of ${text}`);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("finds a slip of each kind", () => {
    const index = new PartitionIndex(unitsOf(["广大党员", "两个维护"]));
    for (const text of ["十大党员", "广太党员", "广大员", "广大大党员", "广党大员", "两维护", "两维个护"]) {
      assert.ok(nearStarts(index, `我们${text}要`).size > 0, text);
    }
    assert.equal(nearStarts(index, "我们广大").size, 0);
  });
});

describe("alignment", () => {
  test("its edits turn the draft into the phrase", () => {
    const word = fc.array(fc.constantFrom(..."党员广大"), { maxLength: 10 }).map((units) => units.join(""));
    fc.assert(
      fc.property(word, word, (draft, phrase) => {
        let result = draft;
        for (const edit of alignmentEdits(draft, phrase, 0).reverse())
          result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
        assert.equal(result, phrase);
      }),
    );
  });

  test("names what happened", () => {
    const kinds = (draft: string, phrase: string) => alignmentEdits(draft, phrase, 0).map(({ kind }) => kind);
    assert.deepEqual(kinds("十大党员", "广大党员"), ["substitute"]);
    assert.deepEqual(kinds("两维护", "两个维护"), ["drop"]);
    assert.deepEqual(kinds("广大大党员", "广大党员"), ["insert"]);
    assert.deepEqual(kinds("广党大员", "广大党员"), ["swap"]);
  });
});
