import { readFileSync } from "node:fs";
import path from "node:path";

/** A draft and what it should read. */
export interface Pair {
  readonly group: string;
  readonly kind: string;
  readonly draft: string;
  readonly target: string;
}

/** The development sets, below a folder beside the checkout. Nothing of them enters the canon or the evidence. */
export interface DevelopmentSets {
  /** One planted slip each, in a phrasing. */
  readonly planted: readonly Pair[];
  /** Official sentences, most with substituted characters; sentences of a group share their target. */
  readonly spelling: readonly Pair[];
  /** Sentences taken to be without slips. */
  readonly clean: readonly string[];
  /** The files read, for the report. */
  readonly files: readonly string[];
}

export function readSets(folder: string): DevelopmentSets {
  const file = (name: string): string => path.join(folder, name);
  const lines = (name: string): string[] =>
    readFileSync(file(name), "utf8")
      .split("\n")
      .filter((line) => line !== "");
  const planted = lines("planted-dev.jsonl").map((line): Pair => {
    const { id, kind, src, tgt } = JSON.parse(line) as { id: number; kind: string; src: string; tgt: string };
    return { group: `planted ${id}`, kind, draft: src, target: tgt };
  });
  const spelling = lines("spelling-dev.jsonl").map((line): Pair => {
    const { group, src, tgt } = JSON.parse(line) as { group: string; src: string; tgt: string };
    return { group: `spelling ${group}`, kind: "substitution", draft: src, target: tgt };
  });
  const files = ["planted-dev.jsonl", "spelling-dev.jsonl", "clean-news.txt"].map(file);
  return { planted, spelling, clean: lines("clean-news.txt"), files };
}

/** Where the draft differs from the target: from `start` to `end` of the draft. */
export function differenceOf({ draft, target }: Pair): { start: number; end: number } {
  let start = 0;
  while (start < draft.length && start < target.length && draft[start] === target[start]) start++;
  let same = 0;
  const most = Math.min(draft.length, target.length) - start;
  while (same < most && draft[draft.length - 1 - same] === target[target.length - 1 - same]) same++;
  return { start, end: draft.length - same };
}
