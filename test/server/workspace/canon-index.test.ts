import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Canon } from "../../../rules/canon/canon";
import { buildPhrasingIndex, PhrasingIndex } from "../../../rules/match/phrasing-index";
import { wordingVariants } from "../../../rules/match/wording-variants";
import type { DataFormatError } from "../../../rules/section-file";
import { watchedByRules, watchedLists } from "../../../rules/watched-by-rules";
import { adoptCanonIndex, writeCanonIndex } from "../../../server/workspace/canon-index";
import { ownBuffer } from "../../../server/workspace/shipped-data";
import { phrasing } from "../../rules/phrasing-fixture";

const data = {
  phrasings: [
    phrasing("广大党员", { kind: "term", also: ["广大共产党员"] }),
    phrasing("不断增强拒腐防变能力", { kind: "formula" }),
    phrasing("中国共产党章程", { kind: "document" }),
    phrasing("党", { kind: "term" }),
  ],
  sources: [],
};
const bytes = Buffer.from("the compiled canon");
const file = (): ArrayBuffer => ownBuffer(Buffer.from(writeCanonIndex(data, bytes)));

describe("the index of a canon as a file", () => {
  test("finds what an index laid out anew finds", () => {
    const canon = new Canon(data);
    adoptCanonIndex(canon, bytes, file());
    const adopted = canon.derived(buildPhrasingIndex);
    const anew = new PhrasingIndex(new Canon(data));
    for (const text of [
      "广大党员和广大共产党员不断增强拒腐防变能力。",
      "十大党员不断增加拒腐防变能力",
      "广大的群众党员",
      "",
    ]) {
      assert.deepEqual(adopted.exact(text), anew.exact(text));
      assert.deepEqual(adopted.near(text), anew.near(text));
      assert.deepEqual(adopted.split(text), anew.split(text));
    }
    for (const text of ["截止12月底，发放一种涉及到农户的补贴。", "标准化规范化建设，各项工作", ""]) {
      for (const list of watchedLists)
        assert.deepEqual(
          canon.derived(watchedByRules).in(text)(list),
          watchedByRules(new Canon(data)).in(text)(list),
        );
    }
    assert.deepEqual(canon.derived(wordingVariants), wordingVariants(new Canon(data)));
    assert.ok(adopted.exact("广大党员").length > 0 && adopted.near("十大党员").length > 0);
  });

  test("is refused beside another canon, cut short, or where it is no index", () => {
    const canon = new Canon(data);
    const refused = { name: "DataFormatError" } satisfies Partial<DataFormatError>;
    assert.throws(() => adoptCanonIndex(canon, Buffer.from("another canon"), file()), refused);
    assert.throws(() => adoptCanonIndex(canon, bytes, file().slice(0, 400)), refused);
    assert.throws(() => adoptCanonIndex(canon, bytes, new ArrayBuffer(100)), refused);
  });
});
