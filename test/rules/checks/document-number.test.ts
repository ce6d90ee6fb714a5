import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { documentNumber } from "../../../rules/checks/document-number";
import { canonOf, check, marked, testExamples } from "./paragraphs";

const canon = canonOf();

testExamples(documentNumber, canon);

describe("number/document-number", () => {
  const slips: [string, string, string, string?][] = [
    ["国办发［2023］12号", "［2023］12号", "国办发〔2023〕12号"],
    ["国办发【2023】12号", "【2023】12号", "国办发〔2023〕12号"],
    ["国办发{2023}12号", "{2023}12号", "国办发〔2023〕12号"],
    ["国办发〈2023〉12号", "〈2023〉12号", "国办发〔2023〕12号"],
    ["国办发﹝2023﹞12号", "﹝2023﹞12号", "国办发〔2023〕12号"],
    ["国办发〔2023]12号", "〔2023]12号", "国办发〔2023〕12号"],
    ["国办发 [2023] 12 号", "[2023] 12 号", "国办发 〔2023〕12号"],
    ["苏政办函（2023年）第012号", "（2023年）第012号", "苏政办函〔2023〕12号"],
    ["鲁政字(2023)8号、组通字(2023)9号", "(2023)8号", "鲁政字〔2023〕8号、组通字(2023)9号"],
    ["按照财税(2016)36号文件执行。", "(2016)36号", "按照财税〔2016〕36号文件执行。"],
    [
      "《甲办法》（发改规划〔2017〕第033号）有效。",
      "〔2017〕第033号",
      "《甲办法》（发改规划〔2017〕33号）有效。",
    ],
    ["×政发[2023]5号", "[2023]5号", "×政发〔2023〕5号"],
    ["云教[2023]7号", "[2023]7号", "云教〔2023〕7号"],
    ["江州卫健（2023）012号  签发人:张三", "（2023）012号", "江州卫健〔2023〕12号  签发人:张三"],
    ["国发〔97〕5号", "〔97〕5号", "国发〔1997〕5号", "suggested"],
    ["国发[09]5号", "[09]5号", "国发〔2009〕5号", "suggested"],
  ];
  for (const [text, find, fix, applicability = "safe"] of slips) {
    test(`${find} in ${text}`, () => {
      const [found] = check(documentNumber, text, canon);
      assert.deepEqual([found?.find, found?.fix, found?.applicability], [find, fix, applicability]);
      assert.deepEqual(
        check(documentNumber, fix, canon).filter((again) => again.report.start === found.report.start),
        [],
      );
    });
  }

  test("every number of a paragraph", () => {
    const text = "《甲意见》（国发[2021]1号）、《乙意见》（国发〔2022〕2号）和《丙意见》（国发(2023)3号）";
    assert.deepEqual(marked(documentNumber, text, canon), ["[2021]1号", "(2023)3号"]);
  });

  test("the message names each fault", () => {
    const [{ report }] = check(documentNumber, "国发[2023]第05号", canon);
    assert.match(report.message.zh, /六角括号.*“第”字.*虚位.*7\.2\.5/);
    assert.match(report.message.en, /brackets 〔〕, has no 第 .* and has no leading zero/);
  });

  const meant = [
    "国发〔2023〕5号",
    "国发〔2023〕5号、6号文件",
    "国发〔2023〕5、6号文件",
    "（2023）最高法民申5号",
    "案号：（2023）京0105民初12345号",
    "《甲公告》（中国人民银行公告〔2023〕第5号）",
    "《甲许可证》（京网文(2020)0276号）",
    "（京）网械平台备字（2018）第00005号",
    "图书在版编目数据核字(2019)第025314号",
    "京(2023)朝不动产权第0012345号",
    "沪房地浦字（2005）第012345号",
    "中国证监会公告〔2023〕第5号",
    "文化和旅游部令(2023)第1号",
    "文网文[2010]001号",
    "地铁（2023）5号线已经开通。",
    "地块（2023）5号，签发人张三。",
    "住宅[12]3号",
    "专题会议纪要（2023）第5号",
    "采购合同（2023）第012号",
    "研究表明[23]5号基因与此有关。",
    "出土于墓葬（2016）36号文物",
    "据统计（2023）12345人参加。",
    "学校开发（2023）5号楼周边场地。",
    "国发〔2023〕5",
    "XX发〔20XX〕5号",
    "See Circular (2023) 5号.",
    "《党建》2023年第5期（总第123期）",
  ];
  for (const text of meant)
    test(`silent on ${text}`, () => assert.deepEqual(marked(documentNumber, text, canon), []));

  test("in Markdown, brackets without a target are text, and a link's target is not", () => {
    const text = "根据国发[2023]5号和[国发〔2023〕6号](https://example.org/国发(2023)6号)办理。\n";
    assert.deepEqual(marked(documentNumber, text, canon, "markdown"), ["[2023]5号"]);
  });
});
