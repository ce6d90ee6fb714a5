import { isHan } from "./characters";
import type { Span } from "./span";

/** Two words of three characters that end in the same one, with 、 between them or without. */
export interface ParallelWords extends Span {
  /** The same for both words in whatever order, with a mark between them or without. */
  readonly key: string;
}

const COMMA = 0x3001;

/** The pairs of words such as 标准化、规范化 and 凝聚力战斗力 in the prose, in its order. */
export function parallelWords(prose: string): ParallelWords[] {
  const found: ParallelWords[] = [];
  for (let last = 2; last + 3 < prose.length; last++) {
    const ending = prose.charCodeAt(last);
    const hasMark = prose.charCodeAt(last + 1) === COMMA;
    const end = last + (hasMark ? 5 : 4);
    if (prose.charCodeAt(end - 1) !== ending || !isHan(ending)) continue;
    const start = last - 2;
    const bare = prose.slice(start, last + 1) + prose.slice(end - 3, end);
    if (isOfDistinctWords(bare)) found.push({ start, end, key: keyOf(bare.slice(0, 3), bare.slice(3)) });
  }
  return found;
}

/** Six Chinese characters, the words different ones. */
function isOfDistinctWords(bare: string): boolean {
  for (let i = 0; i < bare.length; i++) if (!isHan(bare.charCodeAt(i))) return false;
  return bare.length === 6 && bare.slice(0, 3) !== bare.slice(3);
}

function keyOf(first: string, second: string): string {
  return first < second ? first + second : second + first;
}
