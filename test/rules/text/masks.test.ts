import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { findMasks } from "../../../rules/text/masks";

function masked(prose: string): string[] {
  return findMasks(prose).map(({ start, end }) => prose.slice(start, end));
}

describe("masks", () => {
  const found: [string, string[]][] = [
    ["为全面建设社会主义现代化**提供坚强保证", ["**"]],
    ["结合**实际，把学习贯彻摆在首位，讲好党的故事、**故事", ["**", "**"]],
    ["*系统要以主题教育为契机", ["*"]],
    ["是落实*党代会部署、建设*的攻坚之年", ["*", "*"]],
    ["我们XXX办机关是政治机关，现有XX个党支部", ["XXX", "XX"]],
    ["定于xx月召开，由ＸＸ同志主持", ["xx", "ＸＸ"]],
    ["定于×月×日在××市召开", ["×", "×", "××"]],
    ["○○县人民政府", ["○○"]],
    ["联系人：____　电话：＿＿＿", ["____", "＿＿＿"]],
    ["政办发〔　〕号，附件（　　）", ["〔　〕", "（　　）"]],
    ["X月X日前报送", ["X", "X"]],
    ["在全省排第×位，邀请专家作报告不少于×场，共×项", ["×", "×", "×"]],
    ["第X组、第Ｘ期", ["X", "Ｘ"]],
    ["×组通字〔20  〕  号", ["×", "〔20  〕"]],
    ["政办发〔202　〕号", ["〔202　〕"]],
  ];
  for (const [prose, masks] of found) {
    test(`${prose} → ${masks.join(" ")}`, () => assert.deepEqual(masked(prose), masks));
  }

  const unmasked = [
    "长5×3米，长×宽×高另附",
    "合计金额按单价×件数、每人×次数计算",
    "（×表示不合格），见〔20〕号",
    "补贴标准×家庭人口，第x个数据",
    "评级为A*，显著性见表1*",
    "*注：数据截至年底",
    "XXL号工作服，规模XXL-2型",
    "二○○八年五月",
    "二〇〇〇年以来",
    "变量snake__case不在正文",
    "2**3等于8",
    "（见附件）〔2023〕5号《通知》",
    "X光检查，XX染色体",
    "",
  ];
  for (const prose of unmasked) {
    test(`nothing in ${JSON.stringify(prose)}`, () => assert.deepEqual(masked(prose), []));
  }

  test("are sorted and apart from each other", () => {
    const prose = "**XX（　）____×月*系统".repeat(50);
    const masks = findMasks(prose);
    for (let i = 1; i < masks.length; i++) assert.ok(masks[i - 1].end <= masks[i].start);
    assert.ok(masks.length >= 250);
  });
});
