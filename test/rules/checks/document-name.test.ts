import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { documentName } from "../../../rules/checks/document-name";
import { canonOf, check, marked, shippedPhrasings, testExamples } from "./paragraphs";

const canon = canonOf("documents");

testExamples(documentName, canon);

describe("canon/document-name", () => {
  const slips: [string, string][] = [
    ["《中国共产党问则条例》", "《中国共产党问责条例》"],
    ["《纪律处份条例》", "《纪律处分条例》"],
    [
      "《中共中央关于党的百年奋斗重大成就和历史经验决议》",
      "《中共中央关于党的百年奋斗重大成就和历史经验的决议》",
    ],
    ["《优化营商环镜条例》", "《优化营商环境条例》"],
    ["《党政领导干部选用拔任工作条例》", "《党政领导干部选拔任用工作条例》"],
  ];
  for (const [wrong, right] of slips) {
    test(`${wrong} → ${right}`, () => {
      const found = check(documentName, `要严格执行${wrong}。`, canon);
      assert.equal(found.length, 1);
      assert.equal(found[0].fix, `要严格执行${right}。`);
      assert.equal(found[0].applicability, "safe");
      assert.ok(found[0].report.sources.length > 0);
    });
  }

  test("no shipped name, full, short or of another stage, is found", () => {
    for (const { text, also, fine } of shippedPhrasings("documents")) {
      const short = text.replace(/^(中国共产党|中华人民共和国|中共中央)/, "");
      for (const name of [text, ...also, short, `${text}（草案）`, `${text}（修订草案）`]) {
        assert.deepEqual(marked(documentName, `根据《${name}》的规定，现作如下安排。`, canon), [], name);
      }
      for (const example of fine) assert.deepEqual(marked(documentName, example, canon), []);
    }
  });

  test("every wrong example of the canon is found", () => {
    for (const { text, wrong } of shippedPhrasings("documents")) {
      for (const example of wrong) {
        const [found] = check(documentName, example, canon);
        assert.ok(found, example);
        assert.equal(found.fix, `《${text}》`);
      }
    }
  });

  const others = [
    "《中共中央关于制定国民经济和社会发展第十一个五年规划的建议》",
    "《中华人民共和国监狱法》",
    "《中华人民共和国渔业法》",
    "《中国共产党党校工作条例》",
    "《关于推进养老服务体系建设的意见》",
    "《机关档案管理条例》",
    "《全国干部教育培训规划（2018—2022年）》",
    "《人民日报》",
    "《》",
  ];
  for (const name of others) {
    test(`${name} is another document`, () =>
      assert.deepEqual(marked(documentName, `见${name}。`, canon), []));
  }

  test("a masked name is left alone", () => {
    assert.deepEqual(marked(documentName, "《中国共产党**工作条列》", canon), []);
    assert.deepEqual(marked(documentName, "《中国共产党XX工作条例》", canon), []);
  });

  test("without 《》 nothing is compared", () => {
    assert.deepEqual(marked(documentName, "中国共产党问则条例", canon), []);
  });
});
