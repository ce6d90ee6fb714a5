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
  practice: { zh: "编校惯例", en: "editorial practice" },
};

export const tierExplanations: Readonly<Record<SourceTier, Bilingual>> = {
  rule: {
    zh: "依据国家标准或党内法规，可报为错误。",
    en: "A national standard or a Party regulation says so; it may be an error.",
  },
  canon: {
    zh: "依据提法库所列来源。证据充分的报为错误，不够充分的降级。",
    en: "The sources in the canon have it so. Strong evidence makes it an error, weaker evidence less.",
  },
  practice: {
    zh: "依据编校工作的通行做法，不报为错误。",
    en: "Editors commonly hold to it. It is never an error unless you set it so.",
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
