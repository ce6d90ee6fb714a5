import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { Canon } from "../../../rules/canon/canon";
import { allRules } from "../../../rules/checks";
import { misquote } from "../../../rules/checks/misquote";
import { applicableEdits, applyEdits } from "../../../rules/edits";
import type { Finding } from "../../../rules/finding";
import type { Linter } from "../../../rules/linter";
import { wordingOf } from "../../../rules/match/wording";
import { parseDocument } from "../../../rules/text/document";
import { phrasing } from "../phrasing-fixture";
import { segmenter, shippedCanon, shippedLinter, shown } from "../shipped-linter";

/** Only this rule speaks, so that no other's report stands for its own. */
const rules = Object.fromEntries(
  allRules.filter((rule) => rule !== misquote).map(({ documentation }) => [documentation.id, "off" as const]),
);
let linter: Linter | undefined;

function lint(text: string): Finding[] {
  linter ??= shippedLinter({ rules });
  return linter.lint(parseDocument(text, "plain"));
}

function corrected(text: string): string {
  return applyEdits(text, applicableEdits(lint(text), "suggested"));
}

const canon = new Canon(shippedCanon);
const quotations = canon.ofKind("quotation");

/** The words within quotation marks: marks in them become single. */
function within(words: string): string {
  return words.replaceAll("“", "‘").replaceAll("”", "’");
}

function quoted(words: string, id: string, naming: "document" | "author"): string {
  const { title, issuer } = canon.source(id)!;
  return `${naming === "document" ? `《${title}》` : issuer}指出：“${words}。”`;
}

describe("canon/misquote: what is quoted word for word", () => {
  test("every quotation of the canon, under each of its sources", () => {
    for (const { text, sources } of quotations) {
      for (const id of Object.keys(sources)) {
        const findings = [
          ...lint(quoted(within(text), id, "document")),
          ...lint(quoted(within(text), id, "author")),
        ];
        assert.deepEqual(findings.map(shown), [], text);
      }
    }
  });

  // Cut within a word it is a slip, and may be found.
  test("every part of one that begins and ends with a word", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...quotations),
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        (one, from, to, byName) => {
          const words = segmenter(within(one.text));
          const [first, last] = [from % words.length, to % words.length].sort((a, b) => a - b);
          const part = words.slice(first, last + 1).join("");
          fc.pre(part.split("‘").length === part.split("’").length);
          const [id] = Object.keys(one.sources);
          assert.deepEqual(lint(quoted(part, id, byName ? "document" : "author")).map(shown), [], part);
        },
      ),
      { numRuns: 500 },
    );
  });
});

interface Slip {
  readonly place: number;
  readonly kind: "drop" | "insert" | "substitute";
  readonly character: string;
}

/** Where a slip stands in the draft, and how many of its units are the slip. */
interface Place {
  readonly at: number;
  readonly length: number;
}

describe("canon/misquote: what is planted in a long quotation", () => {
  /** In UTF-16 units: from each other, and from either end, where a quotation may begin or end otherwise. */
  const apart = 6;
  const margin = 4;
  const long = quotations.filter(
    ({ text }) => wordingOf(text).characters.length >= 16 && !/[\p{N}\p{Script=Latin}]/u.test(text),
  );
  const wordings = [...canon.ofKind("quotation"), ...canon.ofKind("formula")].flatMap(({ text, also }) =>
    [text, ...also].map((form) => wordingOf(form).characters),
  );

  /** The text with those slips that find room in it, and where each stands in the draft. */
  function plant(text: string, slips: readonly Slip[]): { draft: string; places: readonly Place[] } {
    const chosen: Slip[] = [];
    for (const slip of slips) {
      const place = margin + (slip.place % (text.length - 2 * margin));
      if (wordingOf(text[place]).characters === "" || text[place] === slip.character) continue;
      if (chosen.every((other) => Math.abs(other.place - place) >= apart)) chosen.push({ ...slip, place });
    }
    let draft = "";
    let copied = 0;
    const places: Place[] = [];
    for (const { place, kind, character } of chosen.sort((a, b) => a.place - b.place)) {
      draft += text.slice(copied, place);
      places.push({ at: draft.length, length: kind === "drop" ? 0 : 1 });
      draft += kind === "drop" ? "" : character;
      copied = kind === "insert" ? place : place + 1;
    }
    return { draft: draft + text.slice(copied), places };
  }

  /** Whether another wording of the canon has what the draft has here, with three characters on either side. */
  function isAttested(draft: string, { at, length }: Place): boolean {
    const before = wordingOf(draft.slice(0, at)).characters;
    const behind = wordingOf(draft.slice(at)).characters;
    const around = before.slice(-3) + behind.slice(0, length + 3);
    return wordings.some((characters) => characters.includes(around));
  }

  // Legitimate exceptions, left out here: a slip within `margin` of an end, digits and letters, and words that another
  // wording of the canon has just so.
  test("is all found, and the first suggestions restore the source's words", () => {
    const slip: fc.Arbitrary<Slip> = fc.record({
      place: fc.nat(),
      kind: fc.constantFrom("drop", "insert", "substitute"),
      character: fc.constantFrom(
        ..."的一是在不有和人这中大为上国我以要他时来用们到作地于出就分对成会可主发年动",
      ),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...long),
        fc.array(slip, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        ({ text, sources }, slips, source) => {
          const words = within(text);
          const { draft, places } = plant(words, slips);
          fc.pre(places.length > 0 && !places.some((place) => isAttested(draft, place)));
          const ids = Object.keys(sources);
          const id = ids[source % ids.length];
          const whole = quoted(draft, id, "document");
          const findings = lint(whole);
          for (const place of places) {
            const at = whole.indexOf(draft) + place.at;
            assert.ok(
              findings.some(({ start, end }) => start.offset <= at + 1 && at <= end.offset + 1),
              `${draft} at ${place.at}: ${findings.map(shown).join("; ")}`,
            );
          }
          assert.equal(corrected(whole), quoted(words, id, "document"));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("canon/misquote", () => {
  const report = "党的二十大报告指出：";
  const sentence = "中国特色社会主义为什么好，归根到底是马克思主义行，是中国化时代化的马克思主义行";

  test("a clause left out or put in is put back or taken out with its comma", () => {
    const right = `${report}“${sentence}。”`;
    assert.equal(corrected(right.replace("归根到底是马克思主义行，", "")), right);
    assert.equal(corrected(right.replace("归根到底", "实践证明了这一点，归根到底")), right);
  });

  test("what is left out and marked is no difference", () => {
    for (const mark of ["……", "…", "..."])
      assert.deepEqual(lint(`${report}“${sentence.replace("，归根到底是马克思主义行，", mark)}。”`), []);
  });

  test("a sentence in a longer quotation is compared all the same", () => {
    const right = `${report}“我们的实践充分表明，${sentence}，必须长期坚持。今后也要这样做。”`;
    assert.deepEqual(lint(right), []);
    assert.equal(corrected(right.replace("归根到底", "归根结底")), right);
  });

  test("nobody is held to a sentence whose source is not named", () => {
    const wrong = sentence.replace("归根到底", "归根结底").replace("时代化", "大众化");
    for (const said of ["有人指出：", "《2019年政府工作报告》指出：", "习近平总书记在党的十九大报告中指出："])
      assert.deepEqual(lint(`${said}“${wrong}。”`), [], said);
    assert.ok(lint(`${report}“${wrong}。”`).length > 0);
  });

  test("punctuation and digits are not compared", () => {
    assert.deepEqual(lint(`${report}“${sentence.replaceAll("，", "、")}。”`), []);
  });

  test("where only the author is named, other words are a hint and a slip is more", () => {
    const said = "《讲话》中，习近平总书记指出：";
    const severities = (words: string): string[] =>
      lint(`${said}“${words}。”`).map(({ severity }) => severity);
    assert.deepEqual(severities(sentence.replace("归根到底", "归根结底")), ["hint"]);
    assert.deepEqual(severities(sentence.replace("马克思主义行，是", "马克思主意行，是")), ["error"]);
  });

  test("what another sentence of the canon has just so is no difference", () => {
    const id = "one";
    const source = { id, title: "关于工作的报告", date: "2022", issuer: "甲", kind: "report" } as const;
    const [long, other] = [
      "坚持把解决好群众的问题作为全部工作的重中之重来抓",
      "始终把解决好群众问题作为全部任务",
    ];
    const draft = parseDocument(
      "《关于工作的报告》指出：“坚持把解决好群众问题作为全部工作的重中之重来抓。”",
      "plain",
    );
    const reports = (...texts: string[]): number => {
      const phrasings = texts.map((text) => phrasing(text, { kind: "quotation", sources: { [id]: 1 } }));
      return shippedLinter({ rules, canon: new Canon({ phrasings, sources: [source] }) }).lint(draft).length;
    };
    assert.equal(reports(long), 1);
    assert.equal(reports(long, other), 0);
  });

  test("to begin or end within the sentence is no difference", () => {
    for (const part of ["高水平社会主义市场经济体制", "为有效实现党的领导的坚强战斗堡垒"])
      assert.deepEqual(lint(`${report}“${part}”。`), []);
  });
});
