import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Canon } from "../../../rules/canon/canon";
import { documentNamed } from "../../../rules/canon/named-document";
import { shippedCanon } from "../shipped-linter";

const canon = new Canon(shippedCanon);

describe("the document that words before a verb of saying name", () => {
  for (const [said, ids] of [
    ["党的二十大报告", ["20da_report_2022"]],
    ["二十大报告再次", ["20da_report_2022"]],
    ["习近平总书记在党的二十大报告中鲜明", ["20da_report_2022"]],
    ["习近平总书记在党的第十九次全国代表大会上的报告中，", ["19da_report_2017"]],
    ["党章", ["dangzhang_2022"]],
    ["党章总纲", ["dangzhang_2022"]],
    ["《党章》", ["dangzhang_2022"]],
    ["《中国共产党章程》第三条明确", ["dangzhang_2022"]],
    ["2019年政府工作报告", ["gwr_2019", "gwr_2019_segments"]],
    ["国务院总理李克强在2019年《政府工作报告》中", ["gwr_2019", "gwr_2019_segments"]],
    ["《2019年政府工作报告》", ["gwr_2019", "gwr_2019_segments"]],
    ["党的二十届二中全会公报", ["20jie2zhong_gongbao_2023"]],
    [
      "党的二十届三中全会通过的《中共中央关于进一步全面深化改革、推进中国式现代化的决定》",
      ["20jie3zhong_jueding_2024"],
    ],
    ["《关于加强党的政治建设的意见》", ["zhengzhi_jianshe_yijian_2019"]],
    ["习近平总书记在庆祝改革开放40周年大会上的讲话中", ["gaige40_jianghua_2018"]],
    ["《中国共产党纪律处分条例（2018年）》", ["jilv_chufen_tiaoli_2018"]],
  ] as const) {
    test(`${said} is ${ids[0]}`, () => {
      assert.deepEqual(
        documentNamed(said, canon)?.map(({ id }) => id),
        ids,
      );
    });
  }

  for (const said of [
    "党的二十大",
    "习近平总书记",
    "党中央",
    "报告",
    "政府工作报告",
    "今年《政府工作报告》",
    "北京市2019年政府工作报告",
    "党的十八大、十九大报告",
    "党的十九大报告和《中国共产党章程》",
    "党的十九大以来，政府工作报告",
    "学习党的十九大报告时",
    "党的十九大报告起草组",
    "省第十九次党代会报告",
    "《党的十九大报告辅导读本》",
    "《中国共产党纪律处分条例》",
    "党的八大党章",
    "党的七大首次将为人民服务的宗旨写进党章，",
    "党的八大通过的《中国共产党章程》",
    "《中国共产党章程》的修订说明",
    "",
  ])
    test(`${said || "nothing"} is none`, () => assert.equal(documentNamed(said, canon), undefined));
});
