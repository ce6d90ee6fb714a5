import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { learnCanon } from "../../../rules/learn";
import { inputs, segmenterOf } from "./small-corpus";

const segmenter = segmenterOf(
  "窗口 服务 提速 增效 增收 提质 提宿 扩面 群众 街道 这样 上周 去年 我们 三件事 大厅 满意 上级 下级 部门 单位 协同 配合",
);
const shared = ["上周", "街道", "去年", "大厅", "我们"].map(
  (place, i) =>
    `${place}很忙，窗口服务提速增效，${"甲乙丙丁戊"[i]}组值班。${place}又说，上级部门协同配合，${"子丑寅卯辰"[i]}楼见。`,
);

/** 宿 sounds like 速, 质 does not. */
const likeness = (a: string, b: string): number => ([a, b].sort().join("") === "宿速" ? 1 : 0);

/** The variants that a document teaches beside those that share the phrasings. */
function variants(text: string, published = true): string[] {
  const documents = inputs(...shared, text).map((input) => ({ ...input, published }));
  const { entries } = learnCanon(documents, { segmenter, segmenterName: "test", likeness });
  return entries.flatMap(({ also }) => also);
}

describe("wordings that one document has once", () => {
  const another = "各地不同，窗口服务提质增效，群众满意。";

  test("are variants where it was published and other words stand there", () => {
    assert.deepEqual(variants(another), ["窗口服务提质增效"]);
  });

  test("are none where nobody proof-read it", () => {
    assert.deepEqual(variants(another, false), []);
  });

  test("are none where it is not told what sounds alike", () => {
    const documents = inputs(...shared, another).map((input) => ({ ...input, published: true }));
    const { entries } = learnCanon(documents, { segmenter, segmenterName: "test" });
    assert.deepEqual(
      entries.flatMap(({ also }) => also),
      [],
    );
  });

  for (const [slip, what] of [
    ["窗口服务提宿增效", "a sound-alike"],
    ["窗口服务提速速增效", "a doubled character"],
    ["窗口服务速提增效", "two swapped"],
  ])
    test(`are none where they look like a slip: ${what}`, () => {
      assert.deepEqual(variants(`各地不同，${slip}，群众满意。`), []);
    });

  test("are variants all the same where the sound-alike makes a word used elsewhere", () => {
    const used = "甲提宿。乙提宿。丙提宿。丁提宿。";
    assert.deepEqual(variants(`${used}各地不同，窗口服务提宿增效，群众满意。`), ["窗口服务提宿增效"]);
  });

  test("are none where they speak of something else of the same kind", () => {
    assert.deepEqual(variants("各地不同，下级部门协同配合，群众满意。"), []);
  });

  test("are none where they are a piece of something longer", () => {
    assert.deepEqual(variants("各地不同，窗口服务提速增收，群众满意。"), ["窗口服务提速增收"]);
    assert.deepEqual(variants("各地不同，窗口服务提速增收单位，群众满意。"), []);
  });
});
