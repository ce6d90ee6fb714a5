import type { Edit, Finding } from "../../rules/finding";
import { displayWidth, truncateToWidth } from "./display-width";

/** A piece of an excerpt; `marked` is what the finding is about, or what a correction put in. */
export interface ExcerptPart {
  readonly text: string;
  readonly marked: boolean;
}

/** The draft around a finding, within `width` columns and one line. */
export function draftExcerpt(
  text: string,
  finding: Finding,
  edits: readonly Edit[],
  width: number,
): ExcerptPart[] {
  const { from, to } = extent(finding, edits);
  const { start, end } = finding;
  return framed(text, from, to, width, [
    { text: text.slice(from, start.offset), marked: false },
    { text: text.slice(start.offset, end.offset), marked: true },
    { text: text.slice(end.offset, to), marked: false },
  ]);
}

/** The same stretch of the draft with the edits made. */
export function fixedExcerpt(
  text: string,
  finding: Finding,
  edits: readonly Edit[],
  width: number,
): ExcerptPart[] {
  const { from, to } = extent(finding, edits);
  const parts: ExcerptPart[] = [];
  let copied = from;
  for (const edit of [...edits].sort((a, b) => a.start.offset - b.start.offset)) {
    parts.push(
      { text: text.slice(copied, edit.start.offset), marked: false },
      { text: edit.text, marked: true },
    );
    copied = edit.end.offset;
  }
  parts.push({ text: text.slice(copied, to), marked: false });
  return framed(text, from, to, width, parts);
}

function extent({ start, end }: Finding, edits: readonly Edit[]): { from: number; to: number } {
  return {
    from: Math.min(start.offset, ...edits.map((edit) => edit.start.offset)),
    to: Math.max(end.offset, ...edits.map((edit) => edit.end.offset)),
  };
}

/** Adds what stands before and behind, shared out evenly, down to the ends of the line. */
function framed(
  text: string,
  from: number,
  to: number,
  width: number,
  core: readonly ExcerptPart[],
): ExcerptPart[] {
  const room = Math.min(24, Math.floor((width - displayWidth(oneLine(text.slice(from, to)))) / 2) - 2);
  const before = Array.from(
    text
      .slice(Math.max(0, from - 60), from)
      .split(/[\r\n]/)
      .at(-1) ?? "",
  );
  const behind = Array.from(text.slice(to, to + 60).split(/[\r\n]/)[0]);
  let left = "";
  while (before.length > 0 && displayWidth(left) + 2 <= room) left = before.pop() + left;
  let right = "";
  while (behind.length > 0 && displayWidth(right) + 2 <= room) right += behind.shift();
  const parts = [
    { text: (before.length > 0 ? "…" : "") + left.replace(/^\s+/, ""), marked: false },
    ...core.map(({ text: one, marked }) => ({ text: oneLine(one), marked })),
    { text: right.replace(/\s+$/, "") + (behind.length > 0 ? "…" : ""), marked: false },
  ];
  return limited(parts, width);
}

function limited(parts: readonly ExcerptPart[], width: number): ExcerptPart[] {
  const kept: ExcerptPart[] = [];
  let room = width;
  for (const part of parts) {
    const text = truncateToWidth(part.text, room);
    if (text !== "") kept.push({ ...part, text });
    if (text !== part.text) break;
    room -= displayWidth(text);
  }
  return kept;
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, "↵");
}
