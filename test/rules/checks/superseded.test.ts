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
    const [finding] = superseded(
      "坚持人民至上、坚持自信自立、坚持守正创新、坚持问题导向、坚持系统观念、坚持胸怀天下。\n2015年6月",
    );
    assert.match(finding.text, /^坚持人民至上、.*坚持胸怀天下$/);
    assert.deepEqual([...new Set(finding.sources.map(({ excerpt }) => excerpt))], [finding.text]);
  });
});
