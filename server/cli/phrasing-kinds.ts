import type { PhrasingKind } from "../../rules/canon/phrasing";
import type { Bilingual } from "../../rules/language";

/** What the kinds of entries are called. */
export const kindNames: Readonly<Record<PhrasingKind, Bilingual>> = {
  term: { zh: "用语", en: "term" },
  formula: { zh: "固定表述", en: "formula" },
  enumeration: { zh: "并列表述", en: "enumeration" },
  numeral: { zh: "数字概括语", en: "numeral formula" },
  collocation: { zh: "搭配", en: "collocation" },
  quotation: { zh: "原文", en: "quotation" },
  title: { zh: "机构名称", en: "institution" },
  document: { zh: "文件名称", en: "document name" },
  appellation: { zh: "称谓", en: "appellation" },
};
