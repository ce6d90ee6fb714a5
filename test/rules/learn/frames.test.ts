import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Canon } from "../../../rules/canon/canon";
import { type Frame, type LearnInput, proposeEntries } from "../../../rules/learn";
import { inputs, segmenterOf } from "./small-corpus";

const segmenter = segmenterOf(
  "支部 党员 学习 例会 青年 窗口 服务 读书 岗位 练兵 群众 街道 社区 制度 落实 推进 坚持 抓手 重点 契机 作为 首位 摆在 增强 " +
    "意识 能力 本领 更加 坚定 扎实 过硬 作风 思想 队伍 一起 名单",
);
const canon = new Canon({ phrasings: [], sources: [] });
const framesOf = (texts: readonly LearnInput[]): readonly Frame[] =>
  proposeEntries(texts, { segmenter, canon }).frames;
const patterns = (...texts: readonly string[]) => framesOf(inputs(...texts)).map(({ pattern }) => pattern);

describe("frames", () => {
  test("fixed words around a slot that is filled in four ways, in two documents", () => {
    const [frame, ...others] = framesOf(
      inputs(
        "要以学习例会为抓手，以窗口服务为抓手。",
        "以读书为抓手，街道好。以岗位练兵为抓手，社区好。以读书为抓手。",
      ),
    );
    assert.deepEqual(others, []);
    assert.equal(frame.pattern, "以X为抓手");
    assert.deepEqual([frame.count, frame.documents], [5, 2]);
    assert.deepEqual(frame.fillers, [
      [
        ["读书", 2],
        ["学习例会", 1],
        ["岗位练兵", 1],
        ["窗口服务", 1],
      ],
    ]);
    assert.deepEqual([frame.excerpt.source, frame.excerpt.text], ["a", "以学习例会为抓手"]);
  });

  test("where the second slot varies, too, it is a slot", () => {
    const found = framesOf(
      inputs("以学习为抓手，以窗口服务为重点。", "以读书为契机，街道好。以岗位练兵为抓手，社区好。"),
    );
    assert.deepEqual(
      found.map(({ pattern, fillers }) => [pattern, fillers[1]?.[0]]),
      [["以X为Y", ["抓手", 2]]],
    );
  });

  test("three fillers, or one document, make no frame", () => {
    assert.deepEqual(patterns("以学习为抓手，以服务为抓手。", "以读书为抓手，以读书为抓手。"), []);
    assert.deepEqual(patterns("以学习为抓手，以服务为抓手，以读书为抓手，以练兵为抓手。", "街道。"), []);
  });

  test("把 goes with a verb and what it ends in, not with a noun in the slot", () => {
    assert.deepEqual(
      patterns("把学习制度摆在首位，把服务制度摆在首位。", "把读书制度摆在首位，把练兵制度摆在首位。"),
      ["把X摆在首位"],
    );
    assert.deepEqual(patterns("把学习名单，把服务名单。", "把读书名单，把练兵名单。"), []);
  });

  test("a slot crosses no comma", () => {
    assert.deepEqual(patterns("以学习，为抓手，以服务，为抓手。", "以读书，为抓手，以练兵，为抓手。"), []);
  });

  test("three members built alike", () => {
    const found = patterns(
      "坚持学习制度、坚持服务群众、坚持读书练兵。",
      "思想更加坚定、作风更加扎实、本领更加过硬。坚持支部例会、坚持岗位练兵、坚持窗口服务。",
      "意识更加坚定、队伍更加扎实、能力更加过硬。",
    );
    assert.deepEqual(found, ["X更加Y、X更加Y、X更加Y", "坚持X、坚持X、坚持X"]);
    assert.deepEqual(patterns("坚持学习、坚持服务。", "坚持读书、坚持练兵。"), [], "two are a pair");
  });

  test("a verb before quoted formulas", () => {
    assert.deepEqual(patterns("增强“甲甲”意识，增强“乙乙”意识。", "增强“丙丙”意识，增强“丁丁”意识。"), [
      "增强“X”",
    ]);
  });
});
