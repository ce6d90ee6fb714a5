import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Canon } from "../../../rules/canon/canon";
import { parseCanonFile } from "../../../rules/canon/load";
import { type LearnInput, learnCanon } from "../../../rules/learn";
import type { Segmenter } from "../../../rules/text/segmenter";

const words = [
  ..."机关 支部 全体 党员 要 开好 每月 学习 例会 把 青年 带动 起来 窗口 服务 提速 增效 读书 交流 岗位 练兵 十大 广大 群众".split(
    " ",
  ),
  ..."街道 社区 志愿 队伍 的 在 和 常态 推进 晴雨 天台 值班 制度 热情 周到 主动 耐心 细致 门口 大厅 上周 我们 去年 坚持".split(
    " ",
  ),
].sort((a, b) => b.length - a.length);

/** Longest word first from a list of its own, so that the tests depend on no dictionary. */
const segmenter: Segmenter = (sentence) => {
  const cut: string[] = [];
  for (let at = 0; at < sentence.length; ) {
    const word = words.find((candidate) => sentence.startsWith(candidate, at)) ?? sentence[at];
    cut.push(word);
    at += word.length;
  }
  return cut;
};

/** Each input gets text of its own behind it, so that short ones that share a phrase do not count as copies. */
const plain = (id: string, text: string): LearnInput => ({ id, text: text + filler(id), format: "plain" });

/** Rare characters in an order that depends on the id; no two follow one another in two inputs. */
function filler(id: string): string {
  let units = "\n";
  for (let i = 0; i < 40; i++)
    units += String.fromCharCode(
      0x4e00 + ((id.charCodeAt(0) * 131 + (id.charCodeAt(1) || 0) * 1709 + i * 37) % 6000),
    );
  return units;
}
const learn = (inputs: readonly LearnInput[], canon?: Canon) =>
  learnCanon(inputs, { segmenter, segmenterName: "test", ...(canon ? { canon } : {}) });
const texts = (inputs: readonly LearnInput[]) => learn(inputs).entries.map(({ text }) => text);

const three = [
  plain("a", "上周，窗口服务提速增效，群众满意。大厅里人不多。"),
  plain("b", "街道这样做：窗口服务提速增效，志愿队伍常态值班。"),
  plain("c", "去年我们定了三件事，窗口服务提速增效，算第一件。"),
];

describe("learnCanon", () => {
  test("finds a clause that independent documents share, with its sources and counts", () => {
    const entry = learn(three).entries.find(({ text }) => text === "窗口服务提速增效");
    assert.deepEqual(entry?.sources, { a: 1, b: 1, c: 1 });
    assert.equal(entry?.kind, "term");
  });

  test("does not take a phrase for one that stands in a single document", () => {
    assert.deepEqual(
      texts([plain("a", "窗口服务提速增效。窗口服务提速增效，好。"), plain("b", "街道社区很热闹。")]),
      [],
    );
  });

  test("cuts a repeat at words and strips what no phrase begins or ends with", () => {
    const found = texts([
      plain("a", "天台的窗口服务提速增效的事，人人都说好。"),
      plain("b", "门口的窗口服务提速增效，天台的晴雨表。"),
      plain("c", "和窗口服务提速增效和。"),
      plain("d", "在窗口服务提速增效，大厅值班。"),
    ]);
    for (const text of found) assert.doesNotMatch(text, /^[的和在，、]|[的和在，、]$/);
    assert.ok(found.includes("窗口服务提速增效"));
  });

  test("counts copies of one text as one source, the whole before the segmented", () => {
    const report =
      "窗口服务提速增效，群众少跑腿。志愿队伍常态值班，社区门口有人应。读书交流每月一回，青年带动全体学习。";
    const segmented: LearnInput = {
      id: "a_segments",
      text: report.replaceAll("，", "，\n"),
      format: "plain",
      lineIsSegment: true,
    };
    assert.deepEqual(learn([plain("whole", report), segmented]).entries, []);
    const { entries } = learn([plain("whole", report), segmented, ...three]);
    const entry = entries.find(({ text }) => text === "窗口服务提速增效");
    assert.deepEqual(entry?.sources, { a: 1, b: 1, c: 1, whole: 1 });
  });

  test("line ends of segments are no sentence ends", () => {
    const segments = (id: string, text: string): LearnInput => ({ ...plain(id, text), lineIsSegment: true });
    const found = texts([
      segments("a", "上周，窗口服务\n提速增效，群众满意。"),
      plain("b", "街道这样做：窗口服务提速增效，志愿队伍值班。"),
      plain("c", "去年有三件事，窗口服务提速增效，算第一件。"),
    ]);
    assert.ok(found.includes("窗口服务提速增效"));
  });

  test("nothing crosses a mask", () => {
    const found = texts([
      plain("a", "上周，窗口**服务提速增效，好。"),
      plain("b", "街道，窗口**服务提速增效，快。"),
      plain("c", "去年，窗口XX服务提速增效，行。"),
    ]);
    for (const text of found) assert.doesNotMatch(text, /[*X]|窗口/);
  });

  test("a member of parallel ones keeps to its row", () => {
    const row = "主动服务、耐心服务、细致服务";
    const { entries } = learn([
      plain("a", `坚持${row}，好。`),
      plain("b", `大厅里${row}。`),
      plain("c", `我们说，${row}。`),
    ]);
    const entry = entries.find(({ text }) => text === row);
    assert.equal(entry?.kind, "enumeration");
    assert.deepEqual(entry?.members, ["主动服务", "耐心服务", "细致服务"]);
  });

  test("what stands in quotation marks in two documents is a phrasing, however short", () => {
    const found = texts([plain("a", "推行“晴雨台”值班。"), plain("b", "“晴雨台”人人夸，天台不冷清。")]);
    assert.ok(found.includes("晴雨台"));
  });

  test("a form seen once beside one seen often is a suspect, no entry", () => {
    const often = ["上周", "去年", "街道", "社区", "大厅", "门口"].map((place, i) =>
      plain(`s${i}`, `${place}很忙，广大党员，${"甲乙丙丁戊己"[i]}组值班。`),
    );
    const { entries, suspects } = learn([...often, plain("slip", "天台无人，十大党员，来得早。")]);
    assert.ok(entries.some(({ text }) => text === "广大党员"));
    assert.ok(!entries.some(({ text }) => text === "十大党员"));
    assert.deepEqual(suspects, [
      {
        text: "十大党员",
        count: 1,
        rival: "广大党员",
        rivalCount: 6,
        source: "slip",
        excerpt: "天台无人，十大党员，来得早",
      },
    ]);
  });

  test("two forms attested alike are each other's variants", () => {
    const inputs = ["甲", "乙", "丙", "丁", "戊", "己"].map((name, i) =>
      plain(`s${i}`, `${name}组说，志愿队伍${i < 3 ? "常态" : "长态"}值班，${name}楼见。`),
    );
    const entry = learn(inputs).entries.find(({ text }) => text === "志愿队伍常态值班");
    assert.deepEqual(entry?.also, ["志愿队伍长态值班"]);
  });

  test("what the canon knows is not proposed again", () => {
    const { phrasings } = parseCanonFile(
      "- {text: 窗口服务提速增效, kind: term, sources: [a]}",
      "canon.yaml",
    );
    assert.ok(
      !learn(three, new Canon({ phrasings, sources: [] })).entries.some(
        ({ text }) => text === "窗口服务提速增效",
      ),
    );
  });

  test("the same inputs in another order give the same bytes", () => {
    const first = learn(three);
    assert.equal(learn([...three].reverse()).yaml, first.yaml);
    assert.equal(learn(three).yaml, first.yaml);
  });

  test("the YAML is a canon file that holds the entries", () => {
    const { yaml, entries } = learn(three);
    const parsed = parseCanonFile(yaml, "learnt.yaml");
    assert.deepEqual(parsed.problems, []);
    assert.deepEqual(parsed.phrasings, entries);
  });

  test("no text and empty texts give an empty canon", () => {
    assert.deepEqual(learn([]).entries, []);
    assert.deepEqual(learn([plain("a", ""), plain("b", "\n\n"), plain("c", "\ud800")]).entries, []);
  });
});
