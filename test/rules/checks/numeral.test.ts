import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { numeral } from "../../../rules/checks/numeral";
import { alarms, assertDocumented, assertEntries, assertSilent, curatedCanon, fixed } from "./curated-canon";

describe("canon/numeral", () => {
  test("documented examples", () => assertDocumented(numeral));
  test("examples of every entry", () => assertEntries(numeral, "numeral"));

  test("a quoted abbreviation behind its verb is an error", () => {
    const [report] = alarms(numeral, "增强“四个意识”、坚定“四个自信”、做到“四个维护”。");
    assert.equal(report.severity, "error");
    assert.ok(report.confidence >= 0.9);
    assert.equal(report.suggestions[0].applicability, "suggested");
  });

  test("inner quotation marks count", () => {
    assert.equal(fixed(numeral, "他说：“要做到‘三个维护’。”"), "他说：“要做到‘两个维护’。”");
  });

  test("one that the author explains is at most a warning", () => {
    assert.equal(alarms(numeral, "树牢“三个意识”：责任意识、服务意识、创新意识。")[0]?.severity, "warning");
  });

  test("several numerals are compared together", () => {
    assert.equal(fixed(numeral, "扎实开展“三严二实”专题教育。"), "扎实开展“三严三实”专题教育。");
    assert.equal(fixed(numeral, "全面准确贯彻两国一制方针。"), "全面准确贯彻一国两制方针。");
  });

  test("one of two counts as a numeral within a formula, not before it", () => {
    assert.equal(fixed(numeral, "严格落实“一岗两责”。"), "严格落实“一岗双责”。");
    assert.equal(alarms(numeral, "严格落实“一岗两责”。")[0].severity, "error");
    assertSilent(numeral, "严格落实“一岗双责”，推进“双碳”工作，双岗双责。");
  });

  test("another measure word counts in quotation marks, where one formula has the numeral and the noun", () => {
    assert.equal(fixed(numeral, "“四大危险”必须时刻警惕。"), "“四种危险”必须时刻警惕。");
    assert.equal(fixed(numeral, "牢记“两大务必”。"), "牢记“两个务必”。");
    for (const text of [
      "这是四大危险之一。",
      "防范“四大危险源”。",
      "消除“五大危险”。",
      "做到“十大坚持”。",
      "“四大”",
    ])
      assertSilent(numeral, text);
  });

  test("plain counting, ordinals and families of many numerals are left alone", () => {
    for (const text of [
      "有三个意识问题。",
      "实现两个全面覆盖。",
      "用好第一种形态和第二种形态。",
      "这是第二个结合。",
      "坚持“三个坚持”。",
      "三位一体、四位一体、五位一体。",
      "重温“两个务必”，践行“三个务必”。",
      "开了三会，学了一课。",
      "出台六项规定。",
      "增强五个意识方面的教育。",
      "1三个维护",
    ]) {
      assertSilent(numeral, text);
    }
  });

  test("masked places and odd texts raise nothing", () => {
    for (const text of ["做到“四**维护”。", "", "一", "一二三四五六七八九十".repeat(50), "两个", "“四个"]) {
      assertSilent(numeral, text);
    }
  });

  test("every entry with a source is counted, every one begins with a numeral", () => {
    for (const { text, sources } of curatedCanon.ofKind("numeral")) {
      assert.match(text, /^[一二两三四五六七八九十]/);
      for (const [id, count] of Object.entries(sources)) assert.ok(count > 0, `${text}: ${id}`);
    }
  });
});
