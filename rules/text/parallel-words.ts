import { isHan } from "./characters";
import type { Span } from "./span";

/** Two words of three characters that end in the same one, with 、 between them or without. */
export interface ParallelWords extends Span {
  /** The same for both words in whatever order, with a mark between them or without. */
  readonly key: string;
}

const COMMA = 0x3001;
const none: readonly ParallelWords[] = [];

/** The pairs of words such as 标准化、规范化 and 凝聚力战斗力 in the prose, in its order. */
export function parallelWords(prose: string): readonly ParallelWords[] {
  let found: ParallelWords[] | undefined;
  // The units one to four places before.
  let [one, two, three, four] = [0, 0, 0, 0];
  for (let at = 0; at < prose.length; at++) {
    const unit = prose.charCodeAt(at);
    const hasMark = three === COMMA;
    if (unit === (hasMark ? four : three) && isHan(unit)) {
      const start = at - (hasMark ? 6 : 5);
      const second = at - 2;
      if (start >= 0 && isWord(prose, start) && isWord(prose, second)) {
        const words = [prose.slice(start, start + 3), prose.slice(second, at + 1)];
        if (words[0] !== words[1]) {
          found ??= [];
          found.push({ start, end: at + 1, key: words.sort().join("") });
        }
      }
    }
    four = three;
    three = two;
    two = one;
    one = unit;
  }
  return found ?? none;
}

/** Three Chinese characters. */
function isWord(prose: string, at: number): boolean {
  return isHan(prose.charCodeAt(at)) && isHan(prose.charCodeAt(at + 1)) && isHan(prose.charCodeAt(at + 2));
}
