import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { repeated } from "../../../rules/checks/repeated";
import { canonOf, check, marked, testExamples } from "./paragraphs";

const canon = canonOf();

testExamples(repeated, canon);

describe("typo/repeated", () => {
  test("may find more than a function takes arguments", () => {
    assert.equal(check(repeated, "甲，，".repeat(150_000), canon).length, 150_000);
  });

  const slips: [string, string, string][] = [
    ["必须坚持党的的全面领导。", "的的", "必须坚持党的全面领导。"],
    ["领导干部要把把各项工作落到实处。", "把把", "领导干部要把各项工作落到实处。"],
    ["深入学习贯彻彻习近平总书记重要讲话精神。", "彻彻", "深入学习贯彻习近平总书记重要讲话精神。"],
    ["习近平总书记总书记强调，要抓好落实。", "总书记总书记", "习近平总书记强调，要抓好落实。"],
    ["我们我们要抓好落实。", "我们我们", "我们要抓好落实。"],
    [
      "组织职工观看警示教育片，推动推动安全知识进企业。",
      "推动推动",
      "组织职工观看警示教育片，推动安全知识进企业。",
    ],
    ["各级党组织必须必须牢记宗旨。", "必须必须", "各级党组织必须牢记宗旨。"],
    ["随着随着改革不断深入，新情况不断出现。", "随着随着", "随着改革不断深入，新情况不断出现。"],
    ["各项任务全部完成。。下一步要巩固成果。", "。。", "各项任务全部完成。下一步要巩固成果。"],
    ["要强化责任，，抓好落实。", "，，", "要强化责任，抓好落实。"],
    ["坚持教育引导、制度约束、教育引导并重。", "", ""],
    ["健全教育、管理、监督、管理、服务机制。", "管理、监督、管理", "健全教育、管理、监督、服务机制。"],
    ["增强“四个意识”、“四个意识”。", "“四个意识”、“四个意识”", "增强“四个意识”。"],
    ["落实省委、省委的部署。", "省委、省委", "落实省委的部署。"],
  ];
  for (const [text, find, fix] of slips) {
    if (find === "") {
      test(`a list that does not plainly end is left alone: ${text}`, () => {
        assert.deepEqual(marked(repeated, text, canon), []);
      });
      continue;
    }
    test(`${find} in ${text}`, () => {
      const found = check(repeated, text, canon);
      assert.deepEqual(
        found.map((one) => one.find),
        [find],
      );
      assert.equal(found[0].fix, fix);
    });
  }

  test("only doubled particles and marks are safe to delete", () => {
    const applicability = (text: string) => check(repeated, text, canon)[0].applicability;
    assert.equal(applicability("必须坚持党的的全面领导。"), "safe");
    assert.equal(applicability("要强化责任，，抓好落实。"), "safe");
    assert.equal(applicability("落实省委、省委的部署。"), "suggested");
    assert.equal(applicability("我们我们要抓好落实。"), "suggested");
  });

  const meant = [
    "有的人走着走着忘记初心，有的人干着干着松了劲，说着说着变了味。",
    "群众你一言我一语，聊着聊着，主意就有了。",
    "请各部门再完善完善方案，多落实落实责任。",
    "这件事要好好研究研究，也要听听基层意见。",
    "要给年轻干部压担子，让他们到一线锻炼锻炼才干。",
    "大家七嘴八舌。。。气氛热烈。",
    "为了了解基层情况，要多走走、多看看。",
    "一个问题一个问题解决，一个节点一个节点坚守。",
    "大片大片的油菜花竞相开放。",
    "机关基层党组织能力强不强，抓重大任务落实是试金石。",
    "严查掺杂掺假、以次充好等违法行为，确保应退尽退。",
    "产业链强链补链，构建协同体系。",
    "国家土地地球化学监测网建成。",
    "省委、省委常委会，市委、市委常委会分别研究。",
    "第一组（教育、卫生、民政）、第二组（教育、公安、司法）。",
    "桩桩件件办到群众心坎上，家家户户得实惠。",
    "把旗帜鲜明讲政治贯穿党的建设全过程、各方面。",
    "组织工作效率大提升专项行动，树立抓党建就是抓发展的意识。",
    "哈哈哈，大家都笑了。",
    "遇到困难要多商量商量，拿不准的研究研究。",
    "十大党员标兵、政治监督摆在首位、第一种形态、党管干部。",
    "广大党员、干部和广大党员干部都要学习学习习近平总书记重要讲话。",
  ];
  for (const text of meant)
    test(`silent on ${text}`, () => assert.deepEqual(marked(repeated, text, canon), []));

  test("a member named more than once is told by its name", () => {
    const named = (text: string) => check(repeated, text, canon)[0].report.message.zh;
    for (const [text, member] of [
      ["落实市委、市委、市委部署。", "“市委”"],
      ["健全教育、管理、监督、管理、服务机制。", "“管理”"],
      ["增强“四个意识”、“四个意识”。", "“四个意识”"],
      ["学习《党章》《党章》。", "“《党章》”"],
    ])
      assert.equal(named(text), `并列成分${member}重复列出，请删去多余的，或改为漏写的另一项。`);
  });

  test("nothing beside a mask", () => {
    assert.deepEqual(marked(repeated, "落实XX委、XX委的部署，做好**的的工作。", canon), []);
  });
});
