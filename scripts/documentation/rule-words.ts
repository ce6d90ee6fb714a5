import type { Applicability, Severity } from "../../rules/finding";
import type { Bilingual } from "../../rules/language";
import type { RuleDocumentation, SourceTier } from "../../rules/rule";

export const severityNames: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "信息", en: "info" },
  hint: { zh: "提示", en: "hint" },
};

export const fixNames: Readonly<Record<Applicability | "none", Bilingual>> = {
  safe: { zh: "可自动改正", en: "safe" },
  suggested: { zh: "由人选用", en: "suggested" },
  none: { zh: "不给改法", en: "none" },
};

export const fixExplanations: Readonly<Record<Applicability | "none", Bilingual>> = {
  safe: {
    zh: "有把握的改法可由“全部改正”和 `--fix` 自动作出；把握不足的，只列为可选的改法。",
    en: "Where the evidence is strongest, fix-all and `--fix` make the correction; elsewhere it is offered as a quick fix.",
  },
  suggested: {
    zh: "给出改法，由人选用，不会自动改动。",
    en: "Corrections are offered as quick fixes and never made without asking.",
  },
  none: { zh: "只指出位置，由作者处理。", en: "The place is shown; there is nothing to change it to." },
};

export const tierNames: Readonly<Record<SourceTier, Bilingual>> = {
  rule: { zh: "标准或法规", en: "a standard or regulation" },
  canon: { zh: "提法来源", en: "the canon" },
  evidence: { zh: "语料统计", en: "counts of clean text" },
  practice: { zh: "编校惯例", en: "editorial practice" },
  own: { zh: "Tifa 的用法", en: "how Tifa is used" },
};

export const tierExplanations: Readonly<Record<SourceTier, Bilingual>> = {
  rule: {
    zh: "国家标准或党内法规有明文规定。",
    en: "A national standard or a Party regulation says so.",
  },
  canon: {
    zh: "以提法库所列来源为准，报出时注明。",
    en: "The sources in the canon have it so, and are named.",
  },
  evidence: {
    zh: "语料中的写法与此悬殊，是否有误须由人判断，不报为错误。",
    en: "Clean text hardly ever writes so. Whether it is wrong is for people to judge; it is never an error unless you set it so.",
  },
  practice: {
    zh: "编校工作通行如此，不报为错误。",
    en: "Editors commonly hold to it. It is never an error unless you set it so.",
  },
  own: {
    zh: "与文稿对错无关，不报为错误。",
    en: "It is not about the draft's words, and never an error unless you set it so.",
  },
};

const groups: Readonly<Record<string, Bilingual>> = {
  canon: { zh: "提法", en: "Canon" },
  typo: { zh: "文字", en: "Typing" },
  punctuation: { zh: "标点与空格", en: "Punctuation" },
  number: { zh: "数字与文号", en: "Numbers" },
  structure: { zh: "结构与格式", en: "Structure" },
  consistency: { zh: "前后一致", en: "Consistency" },
  meta: { zh: "配置", en: "Settings" },
};

/** The name of a rule's group, the part of its id before the slash. */
export function groupName({ id }: RuleDocumentation): Bilingual {
  const group = id.slice(0, id.indexOf("/"));
  return groups[group] ?? { zh: group, en: group };
}
