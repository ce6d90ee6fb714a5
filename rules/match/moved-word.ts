import type { Phrasing } from "../canon/phrasing";
import { isHan } from "../text/characters";
import type { Candidate } from "./candidate";
import type { PhraseEdit } from "./edits";
import type { SplitMatch } from "./partition-index";

/** The two ways to mend a phrasing that a word has slipped into: the word belongs behind it, or before it. */
export function movedCandidates(prose: string, phrasing: Phrasing, match: SplitMatch): Candidate[] {
  const { start, split, resumed, end } = match;
  const [head, moved, tail] = [
    prose.slice(start, split),
    prose.slice(split, resumed),
    prose.slice(resumed, end),
  ];
  for (let i = 0; i < moved.length; i++) if (!isHan(moved.charCodeAt(i))) return [];
  const edits: PhraseEdit[] = [
    { kind: "move", start: split, end, text: tail + moved, position: head.length },
    { kind: "move", start, end: resumed, text: moved + head, position: head.length },
  ];
  return edits.map((edit) => ({
    start,
    end,
    phrasing,
    edits: [edit],
    change: edit,
    atEdge: false,
    isCanonical: false,
  }));
}
