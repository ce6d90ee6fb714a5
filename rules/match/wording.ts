import { isHan } from "../text/characters";
import type { Span } from "../text/span";

/** The Chinese characters of a text without what stands between them: what is left when punctuation does not count. */
export interface Wording {
  readonly characters: string;
  /** Where each character stands in the text, in UTF-16 units. */
  readonly offsets: readonly number[];
}

/** The characters of the wording of a text alone; those that `isHan` knows. */
export function charactersOf(text: string): string {
  return text.replace(/[^\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+/g, "");
}

/** The wording of the text between two offsets, in UTF-16 units. */
export function wordingOf(text: string, { start, end }: Span = { start: 0, end: text.length }): Wording {
  let characters = "";
  const offsets: number[] = [];
  for (let i = start; i < end; i++) {
    if (!isHan(text.charCodeAt(i))) continue;
    characters += text[i];
    offsets.push(i);
  }
  return { characters, offsets };
}
