import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type CanonProblem, parseCanonFile } from "../../../rules/canon/load";
import { verifyCanon } from "../../../rules/canon/verify";
import { contradictingExamples } from "../../../rules/canon/verify/examples";
import { bare, readAttestingTexts } from "../../../scripts/canon/attesting-texts";
import { miscounts } from "../../../scripts/canon/miscounts";
import { readPlacedCanon } from "../../../scripts/canon/placed-canon";
import { lint } from "../shipped-linter";

const shipped = readPlacedCanon("rules/canon");
const texts = readAttestingTexts("../shared");

/** The entries of a canon file, one to a line, each with a source unless it names its own. */
function entriesOf(...lines: string[]) {
  const yaml = lines.map((line) =>
    line.includes("sources:") ? `- {${line}}` : `- {${line}, sources: {speech-1: 1}}`,
  );
  const { placed, problems } = parseCanonFile(yaml.join("\n"), "own.yaml");
  assert.deepEqual(problems, []);
  return placed;
}

const shown = (problems: readonly CanonProblem[]) =>
  problems.map(({ file, line, message }) => `${file}:${line} ${message.zh}`);

describe("the shipped canon", () => {
  test("loads, and its entries agree with each other", () => {
    assert.deepEqual(shown(shipped.problems), []);
    assert.deepEqual(shown(verifyCanon(shipped.placed, shipped.data.sources)), []);
  });

  test(
    "stands in its sources as often as it says",
    { skip: texts === undefined && "../shared, with the sources' texts, is not beside the checkout" },
    () => {
      assert.deepEqual(shown(miscounts(shipped.placed, shipped.data.sources, texts!)), []);
    },
  );
});

describe("the verifier", () => {
  for (const [name, lines, ...words] of [
    [
      "a wrong wording that another entry holds to be right",
      ["text: 职责定位, kind: term, also: [职能定位]", "text: 党建定位, kind: term, wrong: [职能定位。]"],
      "own.yaml:2 “党建定位”把“职能定位”列为误例，而 own.yaml:1",
    ],
    [
      "two entries of which each is the other's error and variant",
      [
        "text: 抓两头带中间, kind: term, also: [抓两头促中间]",
        "text: 抓两头促中间, kind: term, wrong: [抓两头带中间]",
      ],
      "own.yaml:2 “抓两头促中间”把“抓两头带中间”列为误例",
    ],
    [
      "a clipped form that is an entry",
      ["text: 中央纪委, kind: appellation, clipped: [中纪委]", "text: 中纪委, kind: term"],
      "own.yaml:1 “中央纪委”把“中纪委”列为误例",
    ],
    [
      "a former wording that is a variant of one in force",
      [
        "text: 环境保护部, kind: title, until: 2018-03, successor: 生态环境部",
        "text: 生态环境部, kind: title, also: [环境保护部]",
      ],
      "own.yaml:1 “环境保护部”已有后继的提法",
    ],
    [
      "successors that lead back",
      [
        "text: 甲, kind: term, until: 2018, successor: 乙",
        "text: 乙, kind: term, until: 2019, successor: 丙",
        "text: 丙, kind: term, until: 2020, successor: 乙",
      ],
      "own.yaml:1 “甲”的后继绕了一圈又回到“乙”",
      "own.yaml:2",
      "own.yaml:3",
    ],
    [
      "a successor that is no entry",
      ["text: 甲, kind: term, until: 2018, successor: 乙"],
      "own.yaml:1 “甲”的后继“乙”不在提法库中",
    ],
    [
      "a successor without a date",
      ["text: 甲, kind: term, successor: 乙", "text: 乙, kind: term"],
      "own.yaml:1 “甲”写了“successor”而没有“until”",
    ],
    [
      "an entry that ends before it begins",
      ["text: 甲, kind: term, since: 2020-10, until: 2018"],
      "own.yaml:1 “甲”的“until”（2018）早于“since”（2020-10）",
    ],
    [
      "an entry that an earlier source has",
      [
        "text: 甲, kind: term, since: 2022-11, sources: {20da_report_2022: 1, quanhui_gongbao_2022: 1, news: 1}",
      ],
      "own.yaml:1 “甲”自 2022-11 起使用，而 2022-10-16 的来源“20da_report_2022”中已有",
    ],
    [
      "entries that differ in marks and width",
      ["text: 互联网＋, kind: term", "text: “互联网+”, kind: formula"],
      "own.yaml:2 ““互联网+””与 own.yaml:1 的“互联网＋”只有标点或全半角不同",
    ],
    [
      "an entry that holds a clipped form of another",
      ["text: 中央纪委, kind: appellation, clipped: [中纪委]", "text: 中纪委全会精神, kind: term"],
      "own.yaml:2 “中纪委全会精神”里有“中纪委”，而 own.yaml:1",
    ],
    [
      "a variant that holds a wrong example of another",
      ["text: 广大党员, kind: term, wrong: [十大党员]", "text: 标兵, kind: term, also: [十大党员标兵]"],
      "own.yaml:2 “十大党员标兵”里有“十大党员”",
    ],
    [
      "members that do not make up the text",
      ["text: 学思想、强党性、建新功, kind: enumeration, members: [学思想, 强党性, 重实践, 建新功]"],
      "own.yaml:1 “学思想、强党性、建新功”不是由所列的各项依次连成",
    ],
    [
      "another separator than the text's",
      ["text: 读原著，学原文，悟原理, kind: enumeration, members: [读原著, 学原文, 悟原理]"],
      "own.yaml:1 “读原著，学原文，悟原理”不是由所列的各项依次连成",
    ],
    [
      "a collocation that does not end in its verb and head",
      ["text: 增强“四个意识”, kind: collocation, head: “四个意识”, verbs: [树牢, 增强]"],
      "own.yaml:1 “增强“四个意识””应以“verbs”的第一个加“head”结尾",
    ],
    ["an entry without a source", ["text: 甲, kind: term, sources: {}"], "own.yaml:1 “甲”没有来源"],
    [
      "a source that was not counted",
      ["text: 甲, kind: term, sources: [speech-1]"],
      "own.yaml:1 “甲”在来源“speech-1”中的次数没有数过",
    ],
  ] as const) {
    test(`reports ${name}`, () => {
      const problems = shown(verifyCanon(entriesOf(...lines), shipped.data.sources));
      assert.equal(problems.length, words.length, problems.join("\n"));
      for (const [at, start] of words.entries()) assert.ok(problems[at].startsWith(start), problems[at]);
    });
  }

  for (const [name, lines] of [
    [
      "a duplicate that is a variant",
      ["text: 三会一课, kind: numeral, also: [“三会一课”]", "text: “三会一课”, kind: formula"],
    ],
    [
      "a clipped form within the right one or its variant",
      [
        "text: 全国人大常委会委员长, kind: appellation, also: [全国人大常委会主席团], clipped: [全国人大常委会主席]",
        "text: 全国人大常委会主席团会议, kind: term",
      ],
    ],
    [
      "a last member joined by a word, and members in marks",
      [
        "text: 不敢腐、不能腐和不想腐, kind: enumeration, members: [不敢腐, 不能腐, 不想腐]",
        "text: “两不愁”、“三保障”, kind: enumeration, members: [两不愁, 三保障]",
      ],
    ],
    [
      "a former wording that no text at hand has",
      [
        "text: 三个自信, kind: numeral, until: 2016-06, successor: 四个自信, sources: {}",
        "text: 四个自信, kind: numeral",
      ],
    ],
  ] as const) {
    test(`passes ${name}`, () => {
      assert.deepEqual(shown(verifyCanon(entriesOf(...lines), shipped.data.sources)), []);
    });
  }
});

describe("examples that contradict", () => {
  const problems = (line: string) =>
    shown(entriesOf(line).flatMap((entry) => contradictingExamples(entry, lint)));

  test("a wrong one in which nothing is found", () => {
    assert.match(problems("text: 广大党员, kind: term, wrong: [广大党员干部要带头。]").join(), /没有被发现/);
  });

  test("a wrong one in which something else is found", () => {
    const wrong = "严格落实“三会两课”制度。";
    assert.match(problems(`text: 广大党员, kind: term, wrong: [${wrong}]`).join(), /没有被发现/);
    assert.deepEqual(problems(`text: 三会一课, kind: numeral, wrong: [${wrong}]`), []);
  });

  test("a fine one in which something is found", () => {
    assert.match(
      problems("text: 广大党员, kind: term, fine: [坚决做到“四个维护”。]").join(),
      /“四个维护”被 canon\/numeral 报告了/,
    );
  });

  test("a text that another entry would have corrected", () => {
    assert.match(problems("text: 坚决做到“四个维护”, kind: formula").join(), /被 canon\/numeral 报告了/);
  });
});

describe("miscounts", () => {
  const sources = [
    { id: "report", title: "报告", date: "2022", issuer: "党中央", kind: "report", complete: true },
    { id: "copy_segments", title: "报告", date: "2022", issuer: "党中央", kind: "report" },
  ] as const;
  const report = bare(
    "坚持“四个自信”，推进 自我\n革命。学习《中国共产党支部工作条例（试行）》，落实《支部工作条例》。支部工作条例是遵循。",
  );
  const problems = (line: string, file = "own.yaml") => {
    const { placed } = parseCanonFile(`- {${line}}`, file);
    const attesting = { texts: new Map([["report", report]]), learntFrom: ["report"] };
    return shown(miscounts(placed, sources, attesting));
  };

  test("pass an entry that was counted, also across a line's end", () => {
    assert.deepEqual(problems("text: 自我革命, kind: term, sources: {report: 1}"), []);
  });

  test("are a count too high and one too low", () => {
    assert.match(problems("text: 自我革命, kind: term, sources: {report: 2}").join(), /有 1 处，不是 2 处/);
    assert.match(
      problems("text: 支部工作条例, kind: term, sources: {report: 2}").join(),
      /有 3 处，不是 2 处/,
    );
  });

  test("are a source that does not hold the text at all", () => {
    assert.match(problems("text: 自我净化, kind: term, sources: {report: 1}").join(), /有 0 处，不是 1 处/);
  });

  test("are a complete source that holds the text and is not named", () => {
    assert.match(problems("text: 自我革命, kind: term, sources: {}").join(), /“report”中也有“自我革命”/);
  });

  test("count a document's names, short and long, in their marks only", () => {
    const line = "text: 中国共产党支部工作条例（试行）, kind: document, sources: {report: 2}";
    assert.deepEqual(problems(line), []);
  });

  test("of a learnt entry are only those too high: learning passes over documents' names", () => {
    assert.deepEqual(
      problems("text: 支部工作条例, kind: term, sources: {report: 1}", "learnt-terms.yaml"),
      [],
    );
    assert.equal(
      problems("text: 支部工作条例, kind: term, sources: {report: 4}", "learnt-terms.yaml").length,
      1,
    );
  });

  test("are a set's name that nothing has", () => {
    const set = "text: “四个自信”，推进自我革命, kind: enumeration, sources: {report: 1}";
    assert.deepEqual(problems(`${set}, name: 四个自信`), []);
    assert.match(problems(`${set}, name: 两个自信`).join(), /没有一篇来源称这一组为“两个自信”/);
  });
});
