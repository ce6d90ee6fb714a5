import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Canon } from "../../../rules/canon/canon";
import type { Phrasing } from "../../../rules/canon/phrasing";
import { enumeration } from "../../../rules/checks/enumeration";
import {
  alarms,
  assertDocumented,
  assertEntries,
  assertSilent,
  check,
  curatedCanon,
  fixed,
  flatEvidence,
} from "./curated-canon";

describe("canon/enumeration", () => {
  test("documented examples", () => assertDocumented(enumeration));
  test("examples of every entry", () => assertEntries(enumeration, "enumeration"));

  describe("foreign member", () => {
    test("is replaced wherever it stands", () => {
      for (const [draft, meant] of [
        ["坚定道路自新、理论自信、制度自信、文化自信。", "坚定道路自信、理论自信、制度自信、文化自信。"],
        ["坚定道路自信、理念自信、制度自信、文化自信。", "坚定道路自信、理论自信、制度自信、文化自信。"],
        ["坚定道路自信、理论自信、制度自信和文明自信。", "坚定道路自信、理论自信、制度自信和文化自信。"],
        [
          "坚定“道路自信”、“理论自信”、“制渡自信”、“文化自信”。",
          "坚定“道路自信”、“理论自信”、“制度自信”、“文化自信”。",
        ],
      ]) {
        assert.equal(fixed(enumeration, draft), meant);
      }
    });

    test("is left alone where it resembles nothing", () => {
      assertSilent(enumeration, "坚持读原著、学原文、写心得。");
      assertSilent(enumeration, "增强群众的获得感、幸福感、归属感。");
      assertSilent(enumeration, "政治建设、思想建设、组织建设、作风建设、廉政文化。");
    });

    test("is left alone where another set has it", () => {
      assertSilent(enumeration, "坚持科学立法、民主立法、依法立法。");
      assertSilent(enumeration, "统筹教育强国、科技强国、人才强国建设。");
      assertSilent(enumeration, "践行全球发展倡议、全球安全倡议、全球文明倡议、全球治理倡议。");
    });

    test("is left alone where the language evidence speaks for it", () => {
      const draft = "坚定道路自信、理论自信、制度自信、文明自信。";
      assertSilent(enumeration, draft, { evidence: flatEvidence(-10) });
    });

    test("of a set of three may be its member with one word exchanged behind the first", () => {
      for (const [draft, meant] of [
        ["围绕中心、建设队伍、服务人民", "围绕中心、建设队伍、服务群众"],
        ["政治判断力、政治领悟力、政治行动力", "政治判断力、政治领悟力、政治执行力"],
      ]) {
        assert.equal(fixed(enumeration, draft), meant);
        assert.equal(alarms(enumeration, draft)[0].severity, "warning");
      }
      // With another verb it says something else of the same; and two words are too short to tell.
      assertSilent(enumeration, "敬畏自然、顺应自然、保护自然");
      assertSilent(enumeration, "围绕中心、建设队伍、服务发展大局");
      assertSilent(enumeration, "围绕中心、服务人民、建设队伍");
    });

    test("of a set of three must be a slip, not another word", () => {
      assert.equal(fixed(enumeration, "坚持读原著、学原文、悟原里。"), "坚持读原著、学原文、悟原理。");
      const [word] = alarms(enumeration, "坚持读原著、学原文、悟原里。");
      assert.equal(word.severity, "warning");
      const alike = { ...flatEvidence(5), soundAlike: () => 0.9 };
      const [slip] = alarms(enumeration, "坚持读原著、学原文、悟原里。", { evidence: alike });
      assert.equal(slip.severity, "error");
    });
  });

  describe("missing member", () => {
    test("of an unmistakable set is inserted in its place", () => {
      assert.equal(
        fixed(enumeration, "增强政治意识、大局意识、看齐意识。"),
        "增强政治意识、大局意识、核心意识、看齐意识。",
      );
      assert.equal(
        fixed(enumeration, "增强大局意识、核心意识、看齐意识。"),
        "增强政治意识、大局意识、核心意识、看齐意识。",
      );
    });

    test("is an error beside the set's name", () => {
      const [report] = alarms(enumeration, "增强“四个意识”，即政治意识、大局意识、看齐意识。");
      assert.equal(report.severity, "error");
      assert.ok(report.confidence >= 0.9);
    });

    test("says nothing in an open or longer list", () => {
      assertSilent(enumeration, "增强政治意识、大局意识、看齐意识等。");
      assertSilent(enumeration, "增强政治意识、大局意识、看齐意识、责任意识和服务意识。");
      assertSilent(enumeration, "增强责任意识、政治意识、大局意识、看齐意识。");
      assertSilent(enumeration, "增强政治意识、大局意识、看齐意识，尤其是核心意识。");
    });

    test("says nothing where the sources draw on the set freely", () => {
      assertSilent(enumeration, "违反政治纪律、组织纪律、廉洁纪律、工作纪律和生活纪律。");
    });
  });

  describe("doubled member", () => {
    test("beside the full set is deleted", () => {
      assert.equal(
        fixed(enumeration, "坚持读原著、学原文、学原文、悟原理。"),
        "坚持读原著、学原文、悟原理。",
      );
      assert.equal(fixed(enumeration, "“读原著”“学原文”“学原文”“悟原理”。"), "“读原著”“学原文”“悟原理”。");
    });

    test("in the place of another is replaced", () => {
      assert.equal(
        fixed(enumeration, "坚定道路自信、理论自信、理论自信、文化自信。"),
        "坚定道路自信、理论自信、制度自信、文化自信。",
      );
    });
  });

  describe("order", () => {
    test("unknown to the sources is a warning, joiners stay", () => {
      const draft = "增强政治意识，大局意识，看齐意识和核心意识。";
      assert.equal(fixed(enumeration, draft), "增强政治意识，大局意识，核心意识和看齐意识。");
      assert.equal(alarms(enumeration, draft)[0].severity, "warning");
    });

    test("attested elsewhere is a hint", () => {
      const reports = check(enumeration, "推动学习往深里走、往实里走、往心里走。");
      assert.deepEqual(
        reports.map(({ severity }) => severity),
        ["hint"],
      );
    });

    test("that reads as well as the canonical one is a hint", () => {
      const draft = "增强政治意识、大局意识、看齐意识、核心意识。";
      assertSilent(enumeration, draft, { evidence: flatEvidence(0) });
      assert.equal(check(enumeration, draft, { evidence: flatEvidence(0) })[0].severity, "hint");
    });

    test("of common words in a longer list says nothing", () => {
      assertSilent(enumeration, "推动产业协调、创新、绿色、开放、共享、集聚发展。");
    });
  });

  test("nothing is found across a mask", () => {
    assertSilent(enumeration, "坚定道路自信、理论**自信、制度自信、文明自信。");
  });

  test("a text without lists, an empty one and a lone surrogate raise nothing", () => {
    for (const text of ["", "、", "，、，", "道路自信", "\uD800、\uDC00", "道路自信、".repeat(40)]) {
      assertSilent(enumeration, text);
    }
  });

  test("spans stay within the prose", () => {
    for (const text of [
      "文明自信、理论自信、制度自信、文化自信",
      "道路自信、理论自信、制度自信、文",
      "自信、理论自信、制度自信、文化自信",
    ]) {
      for (const { start, end, suggestions } of check(enumeration, text)) {
        assert.ok(start >= 0 && start <= end && end <= text.length);
        for (const edit of suggestions[0].edits) assert.ok(edit.start >= 0 && edit.end <= text.length);
      }
    }
  });

  test("a canon of one's own works the same", () => {
    const entry: Phrasing = {
      text: "勤查、勤改、勤报",
      kind: "enumeration",
      sources: { own: 3 },
      also: ["勤改、勤查、勤报"],
      wrong: [],
      fine: [],
      name: "三勤",
      members: ["勤查账", "勤改账", "勤报账"],
      separator: "、",
      head: undefined,
      verbs: [],
      clipped: [],
      since: undefined,
      until: undefined,
      successor: undefined,
    };
    const canon = new Canon({
      phrasings: [entry],
      sources: [{ id: "own", title: "本单位讲话", date: "2024", issuer: "本单位", kind: "speech" }],
    });
    const [report] = alarms(enumeration, "做到“三勤”：勤查账、勤报账。", { canon });
    assert.equal(report.suggestions[0].edits[0].text, "勤改账、");
    assert.match(report.message.zh, /《本单位讲话》/);
    assert.match(report.message.en, /本单位讲话/);
  });

  test("every entry's text begins with its first member and holds every member once, in order", () => {
    for (const { text, members } of curatedCanon.ofKind("enumeration")) {
      assert.ok(text.startsWith(members[0]) && text.endsWith(members[members.length - 1]), text);
      let at = 0;
      for (const member of members) {
        at = text.indexOf(member, at);
        assert.ok(at >= 0, `${text}: ${member}`);
        at += member.length;
      }
      assert.equal(new Set(members).size, members.length, text);
    }
  });
});
