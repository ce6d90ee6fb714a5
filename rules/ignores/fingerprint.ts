import type { Finding } from "../finding";
import { isSpace } from "../text/characters";
import type { TextDocument } from "../text/document";

/** How many characters on each side of a finding, white space apart, tell it from another with the same words. */
const NEIGHBOURS = 8;

/**
 * What a finding is recognised by when the text around it has moved: its rule, its words, and its neighbours on the same
 * line, as 16 hexadecimal digits. Never its position. Two places alike in all three have the same fingerprint.
 */
export function fingerprint({ rule, text, start, end }: Finding, document: TextDocument): string {
  const { lineStarts, text: all } = document;
  const before = charactersBefore(all, lineStarts[start.line], start.offset);
  const after = charactersBehind(all, end.offset, lineStarts[end.line + 1] ?? all.length);
  return hashed([rule, text, before, after].join("\u0000"));
}

/** The last characters before `end`, no further back than `start`; a line may be too long to be copied each time. */
function charactersBefore(text: string, start: number, end: number): string {
  let characters = "";
  for (let at = end - 1; at >= start && characters.length < NEIGHBOURS; at--)
    if (!isSpace(text.charCodeAt(at))) characters = text[at] + characters;
  return characters;
}

function charactersBehind(text: string, start: number, end: number): string {
  let characters = "";
  for (let at = start; at < end && characters.length < NEIGHBOURS; at++)
    if (!isSpace(text.charCodeAt(at))) characters += text[at];
  return characters;
}

/** FNV-1a over UTF-16 units, twice with different offsets: enough to tell the findings of a folder apart. */
function hashed(text: string): string {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + i), 0x01000193);
  }
  return hexadecimal(high) + hexadecimal(low);
}

function hexadecimal(word: number): string {
  return (word >>> 0).toString(16).padStart(8, "0");
}
