/** The two languages everything a user sees is written in. */
export type Language = "zh" | "en";

/** One sentence for the user, in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** The locale names VS Code, the shell and `tifa.json` use, reduced to the two languages Tifa speaks. */
export function languageOf(locale: string | undefined): Language {
  return locale !== undefined && /^zh\b|^zh[-_]|^chinese/i.test(locale) ? "zh" : "en";
}

/** A wording in Chinese quotation marks; marks inside it become the inner ones, and a quoted term keeps its own. */
export function inQuotes(wording: string): string {
  if (/^“[^“”]*”$/.test(wording)) return wording;
  return `“${wording.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}
