import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { collocation } from "../../../rules/checks/collocation";
import { alarms, assertDocumented, assertEntries, assertSilent, curatedCanon, fixed } from "./curated-canon";

describe("canon/collocation", () => {
  test("documented examples", () => assertDocumented(collocation));
  test("examples of every entry", () => assertEntries(collocation, "collocation"));

  test("two exchanged verbs are one report with two ways to put it right", () => {
    const draft = "要增强‘四个自信’，坚定‘四个意识’。";
    const reports = alarms(collocation, draft);
    assert.equal(reports.length, 1);
    assert.equal(draft.slice(reports[0].start, reports[0].end), "增强‘四个自信’，坚定‘四个意识’");
    assert.equal(fixed(collocation, draft), "要增强‘四个意识’，坚定‘四个自信’。");
    assert.deepEqual(
      reports[0].suggestions[1].edits.map(({ text }) => text),
      ["坚定", "增强"],
    );
  });

  test("unquoted formulas are compared too", () => {
    assert.equal(
      fixed(collocation, "完整、准确、全面贯彻新发展格局、构建新发展理念。"),
      "完整、准确、全面贯彻新发展理念、构建新发展格局。",
    );
  });

  test("exchanged verbs in two sentences are no exchange", () => {
    assertSilent(collocation, "增强“四个自信”。坚定制度。");
  });

  test("attested verbs, modifiers and other objects are left alone", () => {
    for (const text of [
      "坚决践行“两个维护”。",
      "牢固树立“四个意识”。",
      "增强“两个维护”的政治自觉。",
      "坚定做到“两个维护”。",
      "推动新发展格局加快形成。",
      "增强底线思维、忧患意识。",
      "坚定捍卫“两个确立”。",
      "坚定历史自信、增强历史主动。",
      "增强历史自信。",
    ]) {
      assertSilent(collocation, text);
    }
  });

  test("masked places and odd texts raise nothing", () => {
    for (const text of ["坚定**“两个维护”。", "", "“两个维护”", "坚定", "增强“四个"])
      assertSilent(collocation, text);
  });

  test("every entry is its first verb and its head, with nothing but an adverb before", () => {
    for (const { text, head, verbs } of curatedCanon.ofKind("collocation")) {
      assert.ok(head !== undefined && verbs.length > 0, text);
      assert.ok(text.endsWith(verbs[0] + head), text);
      assert.equal(new Set(verbs).size, verbs.length, text);
    }
  });
});
