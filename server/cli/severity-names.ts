import type { Severity } from "../../rules/finding";
import type { Bilingual } from "../../rules/language";

/** What the severities are called. */
export const severityNames: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "警告", en: "warning" },
  info: { zh: "信息", en: "info" },
  hint: { zh: "提示", en: "hint" },
};
