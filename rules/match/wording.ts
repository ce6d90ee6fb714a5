import { isHan } from "../text/characters";
import { firstIndex } from "../text/sorted-offsets";
import type { Span } from "../text/span";

/** The Chinese characters of a text without what stands between them: what is left when punctuation does not count. */
export interface Wording {
  readonly characters: string;
  /** Where each character stands in the text, in UTF-16 units. */
  readonly offsets: readonly number[];
}

/** The characters of the wording of a text alone. */
export function charactersOf(text: string): string {
  let characters = "";
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) characters += text[i];
  return characters;
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

/** Which characters of a wording stand between two offsets of its text; an empty span where none does. */
export function charactersIn({ offsets }: Wording, { start, end }: Span): Span {
  return {
    start: firstIndex(offsets.length, (index) => offsets[index] >= start),
    end: firstIndex(offsets.length, (index) => offsets[index] >= end),
  };
}
