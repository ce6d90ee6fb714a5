import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { appellation } from "../../../rules/checks/appellation";
import { canonOf, check, marked, shippedPhrasings, testExamples } from "./paragraphs";

const canon = canonOf("appellations");

testExamples(appellation, canon);

describe("canon/appellation", () => {
  test("every wrong example of the canon is found and mended", () => {
    for (const { text, wrong, clipped } of shippedPhrasings("appellations")) {
      for (const example of wrong) {
        const [found] = check(appellation, example, canon);
        assert.ok(found && clipped.includes(found.find), example);
        assert.equal(found.applicability, "safe");
        assert.ok(found.fix?.includes(text), found.fix);
        assert.deepEqual(marked(appellation, found.fix ?? "", canon), []);
      }
    }
  });

  test("no title, variant or fine example of the canon is found", () => {
    for (const { text, also, fine } of shippedPhrasings("appellations")) {
      for (const wording of [text, ...also, ...fine]) {
        assert.deepEqual(marked(appellation, wording, canon), [], wording);
        assert.deepEqual(marked(appellation, `会上，${wording}。`, canon), [], wording);
      }
    }
  });

  for (const text of [
    "认真研究学习总书记重要讲话精神",
    "要持续学习总书记关于党的建设的重要论述",
    "总书记的殷殷嘱托",
    "国家主席习近平同外宾会谈，习主席指出，要扩大合作",
  ]) {
    test(`silent on ${text}`, () => assert.deepEqual(marked(appellation, text, canon), []));
  }

  test("学习 in front of the clipped title is no excuse", () => {
    assert.deepEqual(marked(appellation, "深入学习习总书记重要讲话", canon), ["习总书记"]);
  });

  test("each occurrence is reported", () => {
    assert.deepEqual(marked(appellation, "习总书记指出了方向，习总书记提出了要求。", canon), [
      "习总书记",
      "习总书记",
    ]);
  });

  test("quoted speech keeps its words", () => {
    assert.deepEqual(marked(appellation, "老支书激动地说：“习总书记来过我们村！”", canon), []);
  });
});
