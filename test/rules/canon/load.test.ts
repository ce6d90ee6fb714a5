import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { joinCanonFiles, parseCanonFile, parseSourcesFile } from "../../../rules/canon/load";

const places = (problems: readonly { file: string; line: number; character: number }[]) =>
  problems.map(({ file, line, character }) => `${file}:${line}:${character}`);

describe("a canon file", () => {
  test("gives entries with defaults for what they leave out", () => {
    const { phrasings, problems } = parseCanonFile(
      [
        "# 常用提法",
        "- text: 广大党员",
        "  kind: term",
        "  sources: {speech-1: 12, speech-2: 3}",
        "- text: 往深里走、往心里走、往实里走",
        "  kind: enumeration",
        "  sources: [speech-3]",
        "  also:",
        "    - 往深里走、往实里走、往心里走",
        "  wrong: [往心里走、往深里去]",
        "  fine:",
        "  since: 2018",
        "  until: 2022-10",
        "  successor: 往深里走、往心里走、往实里走、往细里走",
      ].join("\n"),
      "terms.yaml",
    );
    assert.deepEqual(problems, []);
    assert.equal(phrasings.length, 2);
    assert.deepEqual(phrasings[0], {
      text: "广大党员",
      kind: "term",
      sources: { "speech-1": 12, "speech-2": 3 },
      also: [],
      wrong: [],
      fine: [],
      name: undefined,
      members: [],
      separator: "、",
      head: undefined,
      verbs: [],
      clipped: [],
      since: undefined,
      until: undefined,
      successor: undefined,
    });
    assert.deepEqual(phrasings[1].sources, { "speech-3": 0 });
    assert.deepEqual(phrasings[1].also, ["往深里走、往实里走、往心里走"]);
    assert.deepEqual(phrasings[1].fine, []);
    assert.equal(phrasings[1].since, "2018");
    assert.equal(phrasings[1].until, "2022-10");
    assert.equal(phrasings[1].successor, "往深里走、往心里走、往实里走、往细里走");
  });

  test("may be empty", () => {
    assert.deepEqual(parseCanonFile("", "a.yaml").problems, []);
    assert.deepEqual(parseCanonFile("# 只有注释\n", "a.yaml").phrasings, []);
  });

  test("keeps an empty separator", () => {
    const { phrasings, problems } = parseCanonFile(
      '- {text: 甲乙, kind: enumeration, sources: [a], separator: ""}',
      "a.yaml",
    );
    assert.deepEqual(problems, []);
    assert.equal(phrasings[0].separator, "");
  });

  for (const [name, text, place, words] of [
    [
      "a key written twice",
      "- text: 甲\n  kind: term\n  kind: term\n  sources: [a]\n",
      "a.yaml:3:3",
      "“kind”重复",
    ],
    [
      "an unknown key",
      "- text: 甲\n  kind: term\n  sources: [a]\n  sorces: [b]\n",
      "a.yaml:4:3",
      "不认识的键“sorces”",
    ],
    ["an unknown kind", "- text: 甲\n  kind: word\n  sources: [a]\n", "a.yaml:2:9", "这里是“word”"],
    ["a wrong type", "- text: [甲]\n  kind: term\n  sources: [a]\n", "a.yaml:1:9", "应是一段文字"],
    [
      "a list that is a string",
      "- text: 甲\n  kind: term\n  sources: [a]\n  also: 乙\n",
      "a.yaml:4:9",
      "应是一个列表",
    ],
    ["an empty text", "- text:\n  kind: term\n  sources: [a]\n", "a.yaml:1:8", "不能为空"],
    ["no sources", "\n- text: 甲\n  kind: term\n", "a.yaml:2:3", "缺“sources”"],
    [
      "a count that is no number",
      "- text: 甲\n  kind: term\n  sources: {a: many}\n",
      "a.yaml:3:16",
      "正整数",
    ],
    [
      "a date that is none",
      "- text: 甲\n  kind: term\n  sources: [a]\n  since: 2018-13\n",
      "a.yaml:4:10",
      "年月",
    ],
    [
      "its own wrong example",
      "- text: 甲\n  kind: term\n  sources: [a]\n  wrong: [甲]\n",
      "a.yaml:4:10",
      "误例",
    ],
    [
      "a list item twice",
      "- text: 甲\n  kind: term\n  sources: [a]\n  also: [乙, 乙]\n",
      "a.yaml:4:13",
      "写了两次",
    ],
    ["an entry that is a string", "- 甲\n", "a.yaml:1:3", "键: 值"],
    ["a file that is no list", "text: 甲\n", "a.yaml:1:1", "应是一个列表"],
    ["broken YAML", "- text: [甲\n- text: 乙\n", "a.yaml:2:1", "YAML 写法有误"],
  ] as const) {
    test(`names the place of ${name}`, () => {
      const { problems } = parseCanonFile(text, "a.yaml");
      assert.equal(places(problems)[0], place, JSON.stringify(problems));
      assert.ok(
        problems.some((problem) => problem.message.zh.includes(words)),
        problems.map((problem) => problem.message.zh).join("\n"),
      );
    });
  }

  test("goes on behind a bad entry", () => {
    const { phrasings, problems } = parseCanonFile(
      "- text: 甲\n  kind: word\n  sources: [a]\n- text: 乙\n  kind: term\n  sources: [a]\n",
      "a.yaml",
    );
    assert.equal(problems.length, 1);
    assert.deepEqual(
      phrasings.map((phrasing) => phrasing.text),
      ["乙"],
    );
  });
});

describe("a sources file", () => {
  test("gives the sources with their ids", () => {
    const { sources, problems } = parseSourcesFile(
      "party-20:\n  title: 二十大报告\n  date: 2022-10-16\n  issuer: 党的二十大\n  kind: report\n",
      "sources.yaml",
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(sources, [
      { id: "party-20", title: "二十大报告", date: "2022-10-16", issuer: "党的二十大", kind: "report" },
    ]);
  });

  test("says which are known in full", () => {
    const { sources, problems } = parseSourcesFile(
      "a: {title: 甲, date: 2022, issuer: 乙, kind: report, complete: true}\n" +
        "b: {title: 甲, date: 2022, issuer: 乙, kind: report, complete: false}\n" +
        "c: {title: 甲, date: 2022, issuer: 乙, kind: report, complete: partly}\n",
      "sources.yaml",
    );
    assert.deepEqual(
      sources.map(({ complete }) => complete),
      [true, undefined, undefined],
    );
    assert.deepEqual(places(problems), ["sources.yaml:3:62"]);
  });

  test("names what is missing or unknown", () => {
    const { sources, problems } = parseSourcesFile(
      "a:\n  title: 甲\n  date: 2022\n  kind: report\nb:\n  title: 乙\n  date: 2022\n  issuer: 丙\n  kind: book\n",
      "sources.yaml",
    );
    assert.deepEqual(sources, []);
    assert.deepEqual(places(problems), ["sources.yaml:1:1", "sources.yaml:9:9"]);
  });
});

describe("joining canon files", () => {
  const one = parseCanonFile("- text: 甲\n  kind: term\n  sources: [a]\n", "one.yaml");
  const two = parseCanonFile(
    "- text: 乙\n  kind: term\n  sources: [b]\n- text: 甲\n  kind: term\n  sources: [a]\n",
    "two.yaml",
  );

  test("reports a text that stands in two files, naming both places", () => {
    const { data, problems } = joinCanonFiles([one, two]);
    assert.equal(data.phrasings.length, 2);
    assert.deepEqual(places(problems), ["two.yaml:4:3"]);
    assert.match(problems[0].message.en, /one\.yaml:1/);
  });

  test("reports a source that sources.yaml does not know", () => {
    const { sources } = parseSourcesFile(
      "a: {title: 甲, date: 2020, issuer: 乙, kind: speech}\n",
      "sources.yaml",
    );
    const { problems } = joinCanonFiles(
      [parseCanonFile("- text: 乙\n  kind: term\n  sources: [b]\n", "two.yaml")],
      sources,
    );
    assert.deepEqual(places(problems), ["two.yaml:1:3"]);
    assert.match(problems[0].message.en, /“b”/);
  });
});
