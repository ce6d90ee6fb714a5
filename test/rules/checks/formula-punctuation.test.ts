import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Canon } from "../../../rules/canon/canon";
import { type Phrasing, phrasingDefaults } from "../../../rules/canon/phrasing";
import { formulaPunctuation } from "../../../rules/checks/formula-punctuation";
import {
  firstParts,
  otherwisePunctuated,
  punctuatedFormulas,
} from "../../../rules/match/punctuated-formulas";
import { watchedIn } from "../watched";
import { canonOf, check, marked, testExamples } from "./paragraphs";

const canon = canonOf("enumerations", "learnt-enumerations", "learnt-formulas");

testExamples(formulaPunctuation, canon);

function formula(text: string, rest: Partial<Phrasing> = {}): Phrasing {
  return { ...phrasingDefaults, text, kind: "formula", sources: { a: 1, b: 1 }, ...rest };
}

const onlyThese = (...phrasings: Phrasing[]): Canon => new Canon({ phrasings, sources: [] });

describe("canon/punctuation", () => {
  test("marks at odds with each other are mended, each in its place", () => {
    const text = "不断提高政治协商，民主监督、参政议政水平。";
    const [found] = check(formulaPunctuation, text, canon);
    assert.equal(found.applicability, "safe");
    assert.equal(found.report.suggestions[0].edits.length, 1);
    assert.deepEqual(marked(formulaPunctuation, found.fix ?? "", canon), []);
  });

  test("a mark left out beside others that are there is put in", () => {
    const [found] = check(formulaPunctuation, "坚持权为民所用情为民所系、利为民所谋。", canon);
    assert.equal(found.fix, "坚持权为民所用、情为民所系、利为民所谋。");
  });

  const silent = [
    // Clauses of their own.
    "权为民所用，情为民所系，利为民所谋。",
    "我们要权为民所用，情为民所系，利为民所谋。",
    "坚持立党为公，执政为民。",
    // Run together.
    "树立权为民所用情为民所系利为民所谋的理念。",
    "推进和平发展、合作共赢的事业。",
    "全区有三千名党员，干部的作风有了转变。",
    // Cut off or gone on.
    "做到权为民所用，情为民所系。",
    "心往一处想，劲往一处使的干劲。",
    // A sentence ends inside.
    "坚持权为民所用。情为民所系、利为民所谋。",
    // Lists of nouns are another rule's.
    "增强道路自信，理论自信，制度自信，文化自信的底气。",
    // Masked.
    "**权为民所用，情为民所系，利为民所谋的理念。",
    "",
  ];
  for (const text of silent) {
    test(`silent on ${text}`, () => assert.deepEqual(marked(formulaPunctuation, text, canon), []));
  }

  test("a form the canon has, by itself or inside another phrasing, is attested", () => {
    const text = "坚持立足本职、苦干实干的精神。".replace("、", "，");
    const plain = formula("立足本职、苦干实干");
    assert.deepEqual(marked(formulaPunctuation, text, onlyThese(plain)), ["立足本职，苦干实干"]);
    const variant = formula("立足本职、苦干实干", { also: ["立足本职，苦干实干"] });
    assert.deepEqual(marked(formulaPunctuation, text, onlyThese(variant)), []);
    const other = formula("要立足本职，苦干实干，争创一流");
    assert.deepEqual(marked(formulaPunctuation, text, onlyThese(plain, other)), []);
  });

  test("one source is not enough, nor a formula that has given way to another", () => {
    const text = "坚持立足本职，苦干实干的精神。";
    const single = formula("立足本职、苦干实干", { sources: { a: 9 } });
    assert.deepEqual(marked(formulaPunctuation, text, onlyThese(single)), []);
    const former = formula("立足本职、苦干实干", { successor: "立足岗位、苦干实干" });
    assert.deepEqual(marked(formulaPunctuation, text, onlyThese(former)), []);
  });

  test("、 between quoted names is free", () => {
    const canon = onlyThese(formula("增强“四个意识”、坚定“四个自信”、做到表里如一"));
    assert.deepEqual(inText("增强“四个意识”坚定“四个自信”，做到表里如一", canon), []);
  });
});

function inText(text: string, canon: Canon) {
  return otherwisePunctuated(text, watchedIn(text, firstParts(canon)), canon.derived(punctuatedFormulas));
}

describe("the formulas by their parts", () => {
  const canon = onlyThese(formula("立足本职、苦干实干，争创一流"));

  test("each joint is compared with its own mark", () => {
    const [match] = inText("要立足本职，苦干实干，争创一流。", canon);
    assert.equal(match.start, 1);
    assert.equal(match.end, 15);
    assert.equal(match.kept, 1);
    assert.deepEqual(match.differences, [{ start: 5, end: 6, written: "，", meant: "、" }]);
  });

  test("what has all its marks, other words or two marks at a joint is no match", () => {
    for (const text of [
      "立足本职、苦干实干，争创一流",
      "立足本职，苦干，争创一流",
      "立足本职，、苦干实干，争创一流",
      "立足本职，",
    ])
      assert.deepEqual(inText(text, canon), [], text);
  });
});
