import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isParallel } from "../../../rules/evidence/parallel";

/** Whether what stands in brackets is one of parallel words, were it to be replaced by others. */
function inParallel(marked: string, text?: string): boolean {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const prose = marked.replace(/[[\]]/g, "");
  return isParallel(prose, { start, end, text: text ?? "某".repeat(end - start) });
}

describe("parallels", () => {
  for (const marked of [
    "抓早抓[小]",
    "落[细]落小",
    "做到[逐栋]逐户排查",
    "做到逐栋[逐户]排查",
    "建大、并[中]、减小",
    "建大、[并中]、减小",
    "抓[大]并中减小",
    "抓好[内]查外调",
  ])
    test(`in ${marked}`, () => assert.ok(inParallel(marked)));

  for (const marked of [
    "坚持党建引[岭]",
    "激励和约束并[中]",
    "扩[大]中等收入群体",
    "[十大]党员要认清形势",
    "抓[早]",
    "抓[]早",
    "[]",
  ])
    test(`none in ${marked}`, () => assert.ok(!inParallel(marked)));

  test("not where the unit that stands again would stay, or nothing is put in its place", () => {
    assert.ok(!inParallel("红红脸、出[汗出]成为常态", "出汗"));
    assert.ok(inParallel("要[逐栋]逐户", "主动"));
    assert.ok(!inParallel("要[逐栋]逐户", "主"));
  });
});
