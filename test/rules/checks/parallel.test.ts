import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parallel } from "../../../rules/checks/parallel";
import { canonOf, check, marked, testExamples } from "./paragraphs";

const canon = canonOf();

testExamples(parallel, canon);

describe("punctuation/parallel", () => {
  test("takes a list as one, with items that touch already", () => {
    const [found, ...more] = check(parallel, "打好“蓝天”、“碧水”“净土”、“清废”保卫战。", canon);
    assert.deepEqual(more, []);
    assert.equal(found.find, "”、“碧水”“净土”、“");
    assert.equal(found.fix, "打好“蓝天”“碧水”“净土”“清废”保卫战。");
    assert.equal(found.applicability, "safe");
  });

  test("finds two lists of one paragraph", () => {
    const text = "学习《宪法》、《民法典》，践行“三严”、“三实”。";
    assert.deepEqual(marked(parallel, text, canon), ["》、《", "”、“"]);
  });

  test("sees to the inner marks, too", () => {
    const text = "他说：“要开展‘回头看’、‘再排查’。”印发《关于修改〈工作规则〉、〈考勤办法〉的决定》。";
    assert.deepEqual(marked(parallel, text, canon), ["’、‘", "〉、〈"]);
  });

  const meant = [
    "学习《宪法》、“三严三实”有关要求。",
    "开展“三会一课”活动、“主题党日”活动。",
    "落实“三会一课”、“主题党日”制度、谈心谈话制度。",
    "落实谈心谈话、“三会一课”、“主题党日”。",
    "学习《条例》（修订版）、《准则》、《规则》。",
    "坚持“严”与“爱”、“破”与“立”相统一。",
    "”、“",
    // Marks that do not pair off.
    "开展”三会一课”、“主题党日”活动。",
    "开展“双报到”制”、“主题党日”活动。",
    "开展”三会一课“、”主题党日“活动。",
  ];
  for (const text of meant) {
    test(`silent on ${text}`, () => assert.deepEqual(marked(parallel, text, canon), []));
  }

  test("sees the marks through emphasis", () => {
    const [found] = check(parallel, "学习**《宪法》**、**《民法典》**。", canon, "markdown");
    assert.equal(found.fix, "学习《宪法》《民法典》。");
  });
});
