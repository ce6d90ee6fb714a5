import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { aboutWording, isLoud, lint, shown } from "./shipped-linter";

/** Wordings that come near a phrasing and are right: each a trap that a careless matcher falls into. */
const hardNegatives = [
  "评选表彰十大党员标兵。",
  "会议评选表彰十大党员标兵，号召全体党员向他们学习。",
  "面对面向有关单位反馈问题，书面向市委报告情况。",
  "坚持把政治监督摆在首位，推进政治监督具体化、精准化、常态化。",
  "始终把党的政治建设摆在首位。",
  "紧扣机关党建围绕中心、建设队伍、服务群众的职能定位，对标先进。",
  "深刻把握机关党建围绕中心、建设队伍、服务群众的职责定位。",
  "抓两头促中间，形成后进赶先进的良好局面。",
  "坚持抓两头带中间，扎实推动党支部标准化、规范化建设。",
  "坚持党管干部原则，坚持德才兼备、以德为先。",
  "落实全党管党治党的政治责任。",
  "运用监督执纪“四种形态”，用好第一种形态，抓早抓小。",
  "构建网格化管理、精细化服务、信息化支撑三位一体的治理平台。",
  "统筹推进“五位一体”总体布局、协调推进“四个全面”战略布局。",
  "牢记“两个务必”，做到“三个务必”。",
  "召开市委常委会会议，专题研究机关党建工作。",
  "广大党员、干部要带头学习。",
  "广大党员干部要带头学习。",
  "有的党员忘记初心、丢掉使命，最终走上违纪违法道路。",
  "始终把践行“两个维护”摆在首位。",
  "要把抓好党建作为一种理念，贯穿工作全过程。",
  "把相关内容纳入党课、组织生活等。",
  "丰富组织生活、活动形式。",
  "帮助群众度过寒冬。",
  "百万雄师渡过长江。",
  "他做出一个大胆的决定。",
];

describe("hard negatives raise nothing of canon/* or typo/* at warning or above", () => {
  for (const text of hardNegatives) {
    test(text, () => {
      assert.deepEqual(lint(text).filter(aboutWording).filter(isLoud).map(shown), []);
    });
  }
});
