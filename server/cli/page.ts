import type { Language } from "../../rules/language";
import { type Colors, loadColors } from "./colors";

/** How a page of explanations is written. */
export interface Page {
  readonly language: Language;
  readonly colors: Colors;
  /** In columns. */
  readonly width: number;
}

/** A page for standard output: as wide as the terminal, within reason. */
export async function loadPage(language: Language, color: boolean | undefined): Promise<Page> {
  const width = Math.max(50, Math.min(process.stdout.columns ?? 80, 100));
  return { language, colors: await loadColors(color, process.stdout), width };
}

/** Takes the words in the language. */
export function sayIn(language: Language): (zh: string, en: string) => string {
  return (zh, en) => ({ zh, en })[language];
}
