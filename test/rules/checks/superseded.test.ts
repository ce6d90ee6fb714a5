import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { lint } from "../shipped-linter";

const superseded = (text: string) => lint(text).filter(({ rule }) => rule === "canon/superseded");

describe("canon/superseded", () => {
  test("the sources are those of what has taken the place", () => {
    const [finding] = superseded("积极配合环境保护部开展专项督查。\n2024年6月");
    assert.equal(finding.text, "环境保护部");
    assert.deepEqual([...new Set(finding.sources.map(({ excerpt }) => excerpt))], ["生态环境部"]);
    for (const { title } of finding.sources) assert.ok(finding.message.includes(title), finding.message);
  });

  test("of a phrasing used before its time, they are its own", () => {
    const [finding] = superseded("认真学习领会“两个确立”的决定性意义。\n2015年6月");
    assert.equal(finding.text, "两个确立");
    assert.deepEqual([...new Set(finding.sources.map(({ excerpt }) => excerpt))], ["两个确立"]);
  });
});
