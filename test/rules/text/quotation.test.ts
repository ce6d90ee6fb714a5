import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findQuotations, type Quotation, quotedVerbatim } from "../../../rules/text/quotation";

function read(prose: string) {
  const text = ({ start, end }: { start: number; end: number }) => prose.slice(start, end);
  return findQuotations(prose).map((quotation: Quotation) => ({
    mode: quotation.mode,
    depth: quotation.depth,
    words: text(quotation.inner),
    source: quotation.attribution?.official ? text(quotation.attribution.source) : undefined,
    verb: quotation.attribution && text(quotation.attribution.verb),
  }));
}

describe("quotations in quotation marks", () => {
  test("a report quoted word for word", () => {
    assert.deepEqual(read("党的二十大报告指出：“坚持大抓基层的鲜明导向，抓党建促乡村振兴”。"), [
      {
        mode: "verbatim",
        depth: 0,
        words: "坚持大抓基层的鲜明导向，抓党建促乡村振兴",
        source: "党的二十大报告",
        verb: "指出",
      },
    ]);
  });

  test("a short saying is a quotation behind a mark, a name without one", () => {
    const [said] = read("习近平总书记强调，“打铁必须自身硬”。");
    assert.equal(said.mode, "verbatim");
    assert.equal(said.source, "习近平总书记");
    const [named] = read("习近平总书记在报告中提出“三个务必”。");
    assert.equal(named.mode, "fragment");
  });

  test("a verb with an auxiliary behind it", () => {
    const [quotation] = read("党的二十大报告强调要“坚持以严的基调强化正风肃纪”。");
    assert.equal(quotation.source, "党的二十大报告");
    assert.equal(quotation.verb, "强调");
  });

  test("a verb with a mark and an auxiliary behind it", () => {
    for (const auxiliary of ["要", "必须", "应当", "一定要"]) {
      const [paraphrased, quotation] = read(`党的二十大报告强调，${auxiliary}“坚持以严的基调强化正风肃纪”。`);
      assert.equal(paraphrased.mode, "paraphrase");
      assert.deepEqual(quotation, {
        mode: "verbatim",
        depth: 0,
        words: "坚持以严的基调强化正风肃纪",
        source: "党的二十大报告",
        verb: "强调",
      });
    }
    const named = read("习近平总书记强调，要“打铁必须自身硬”。").find(
      ({ depth, words }) => depth === 0 && words === "打铁必须自身硬",
    );
    assert.equal(named?.mode, "fragment");
  });

  test("the source stands a clause before its verb", () => {
    const [quotation] = read(
      "习近平总书记在中央和国家机关党的建设工作会议上，深刻指出：“机关党建是机关建设的根本保证。”",
    );
    assert.equal(quotation.source, "习近平总书记在中央和国家机关党的建设工作会议");
    assert.equal(quotation.verb, "深刻指出");
  });

  test("a second quotation right behind the first shares its source", () => {
    const quotations = read(
      "习近平总书记多次强调，“斗争是一门艺术，要善于斗争”“既要敢于斗争，勇于碰硬，又要善于斗争”。",
    );
    assert.deepEqual(
      quotations.map(({ mode, source }) => [mode, source]),
      [
        ["verbatim", "习近平总书记"],
        ["verbatim", "习近平总书记"],
      ],
    );
  });

  test("terms in quotation marks are fragments", () => {
    assert.deepEqual(
      read("增强“四个意识”、坚定“四个自信”、做到“两个维护”").map(({ mode, source }) => [mode, source]),
      [
        ["fragment", undefined],
        ["fragment", undefined],
        ["fragment", undefined],
      ],
    );
  });

  test("inner quotations are deeper", () => {
    const quotations = read("会议指出：“要增强‘四个意识’，做到‘两个维护’。”");
    assert.deepEqual(
      quotations.map(({ depth, words }) => [depth, words]),
      [
        [0, "要增强‘四个意识’，做到‘两个维护’。"],
        [1, "四个意识"],
        [1, "两个维护"],
      ],
    );
  });

  test("a mark without its partner is passed over", () => {
    assert.deepEqual(
      read("“没有结束。又有“四个意识”").map(({ words, depth }) => [words, depth]),
      [["四个意识", 0]],
    );
    assert.deepEqual(read("没有开头”，it’s"), []);
    assert.deepEqual(read(""), []);
  });
});

describe("words quoted verbatim", () => {
  const prose = "文件强调“要做到‘两个维护’，坚决落实到位”，推进“五项”工程，提出“主要任务，重点工程”。";
  const isQuoted = quotedVerbatim(findQuotations(prose));
  const spanOf = (words: string) => {
    const start = prose.indexOf(words);
    return { start, end: start + words.length };
  };

  test("hold what stands wholly between their marks, within others or not", () => {
    for (const words of ["要做到", "两个维护", "坚决落实到位", "要做到‘两个维护’，坚决落实到位", "重点工程"])
      assert.ok(isQuoted(spanOf(words)), words);
  });

  test("hold neither terms nor what goes beyond the marks", () => {
    for (const words of ["强调“要", "五项", "到位”", "推进", "文件", "到位”，推进“五项”工程，提出“主要"])
      assert.ok(!isQuoted(spanOf(words)), words);
  });
});

describe("paraphrases", () => {
  test("none within quotation marks, nor where they begin", () => {
    const modes = read(
      "“甲乙丙”，他说：“会议指出，要抓好各项任务落实。”党的二十大报告指出，“坚持以人民为中心，抓好落实”。",
    );
    assert.ok(modes.every(({ mode }) => mode !== "paraphrase"));
  });

  test("a source and a verb without quotation marks, to the end of the sentence", () => {
    assert.deepEqual(
      read(
        "党的二十大报告中强调，坚持大抓基层的鲜明导向，把基层党组织建设成为坚强战斗堡垒。大抓基层要建强组织。",
      ),
      [
        {
          mode: "paraphrase",
          depth: 0,
          words: "坚持大抓基层的鲜明导向，把基层党组织建设成为坚强战斗堡垒",
          source: "党的二十大报告",
          verb: "强调",
        },
      ],
    );
  });

  test("two verbs in one sentence", () => {
    const words = read("习近平总书记指出，要坚持以人民为中心，习近平总书记强调，要把党的建设摆在首位。").map(
      (q) => q.words,
    );
    assert.deepEqual(words, ["要坚持以人民为中心", "要把党的建设摆在首位"]);
  });

  for (const prose of [
    "要按照习近平总书记要求，把各项工作抓实抓细。",
    "落实市委提出的各项工作任务，推动机关党建见效。",
    "大家要求把工作再往前推一推，形成合力抓落实。",
    "明确功能定位，强化引领带动作用。",
  ]) {
    test(`none in ${prose}`, () => assert.deepEqual(read(prose), []));
  }
});
