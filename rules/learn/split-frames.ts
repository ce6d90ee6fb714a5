import { GAP } from "../text/paragraph";
import type { Attestations } from "./attestation";
import { type Corpus, SENTENCE_END } from "./corpus";
import { type Frame, FrameCollector } from "./frames";
import { neverLast, structural } from "./function-words";

/** Words that open a frame, each with the words that may go on behind the first slot. */
const openers: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    以: "为 促 带 助 推 强 求 换 引领 带动 推动 促进 保障 推进 提升 检验 彰显 诠释 赢得",
    从: "到 向 走向 转向 变为 出发",
    由: "向 转向 变为",
    向: "要 看齐 靠拢 聚焦 倾斜 转变 迈进 进军 延伸",
    同: "相结合 结合 相统一 贯通",
    与: "相结合 结合 相统一 贯通 融合",
    让: "成为 变成",
    使: "成为 变成",
  }).map(([opener, closers]) => [opener, new Set(closers.split(" "))]),
);
/** Behind 把 and 将 goes a verb with what it ends in. */
const disposal = new Set(["把", "将"]);
const complement = /^.{0,3}(?:为|作|成|到|在|入|向|于|给|进)$/;
/** Words that end so and are no such verb. */
const noComplement = new Set(
  "行为 现在 存在 所在 关于 对于 由于 等于 有利于 用于 不到 收到 得到 受到 达到 看到 感到 推进 促进 改进 先进 前进".split(
    " ",
  ),
);

/** Words and UTF-16 units that a first slot may have at most. */
const slotWords = 7;
const slotUnits = 14;
/** UTF-16 units of a second slot: what follows up to the end of the clause, if that is near. */
const endUnits = 8;

interface Word {
  readonly text: string;
  readonly place: number;
}

/**
 * Frames that open with a word such as 以 or 把, have a slot, go on, and have another slot: 以X为Y; where the second slot is
 * often filled alike, with that as well: 以X为抓手.
 */
export function splitFrames(attestations: Attestations): Frame[] {
  const collector = new FrameCollector();
  for (const clause of clausesOf(attestations.corpus)) {
    for (let i = 0; i < clause.length; i++) {
      if (openers.has(clause[i].text) || disposal.has(clause[i].text)) addFrom(clause, i, collector);
    }
  }
  return collector.frames(attestations);
}

function addFrom(clause: readonly Word[], from: number, collector: FrameCollector): void {
  const opener = clause[from].text;
  for (let at = from + 2; at < clause.length && at <= from + 1 + slotWords; at++) {
    const closer = closerAt(clause, at, opener);
    if (closer === undefined) {
      // Another opener begins a frame of its own.
      if (openers.has(clause[at].text) || disposal.has(clause[at].text)) return;
      continue;
    }
    const first = textOf(clause, from + 1, at);
    if (first.length < 2 || first.length > slotUnits || !isFiller(first)) return;
    const behind = at + closer.words;
    const end = clause.length;
    const second = textOf(clause, behind, end);
    const place = clause[from].place;
    const length = closer.text.length + first.length + opener.length;
    const isSlot = second.length >= 2 && second.length <= endUnits && isFiller(second);
    if (isSlot) {
      const fixed = `${opener}X${closer.text}`;
      collector.add(`${fixed}Y`, { place, length: length + second.length, fillers: [first, second] });
      collector.add(`${fixed}${second}`, { place, length: length + second.length, fillers: [first] });
    } else if (second === "" && closer.text.length > 1) {
      collector.add(`${opener}X${closer.text}`, { place, length, fillers: [first] });
    }
    return;
  }
}

function closerAt(
  clause: readonly Word[],
  at: number,
  opener: string,
): { readonly text: string; readonly words: number } | undefined {
  const { text } = clause[at];
  if (!disposal.has(opener)) return openers.get(opener)?.has(text) ? { text, words: 1 } : undefined;
  if (text.length > 1 && complement.test(text) && !noComplement.has(text)) return { text, words: 1 };
  const next = clause[at + 1]?.text ?? "";
  const isVerb = text.length <= 2 && !structural.has(text) && !neverLast.has(text) && !/[、“”]/.test(text);
  return isVerb && next.length === 1 && complement.test(next) ? { text: text + next, words: 2 } : undefined;
}

function isFiller(text: string): boolean {
  const opened = text.match(/[“‘]/g)?.length ?? 0;
  const closed = text.match(/[”’]/g)?.length ?? 0;
  return opened === closed && !/^[的和与、了”]|[的和与、“]$/.test(text);
}

function textOf(clause: readonly Word[], from: number, to: number): string {
  let text = "";
  for (let i = from; i < to; i++) text += clause[i].text;
  return text;
}

/** The words of each clause. */
function* clausesOf({ text, wordStarts }: Corpus): Generator<readonly Word[]> {
  let clause: Word[] = [];
  for (let start = 0; start < text.length; ) {
    let end = start + 1;
    while (end < text.length && wordStarts[end] === 0) end++;
    const unit = text[start];
    if (unit === "，" || unit === SENTENCE_END || unit === GAP) {
      if (clause.length > 2) yield clause;
      clause = [];
    } else clause.push({ text: text.slice(start, end), place: start });
    start = end;
  }
}
