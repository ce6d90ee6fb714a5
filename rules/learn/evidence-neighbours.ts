import type { NeighbourTables } from "../evidence/neighbours";
import { isHan } from "../text/characters";
import type { NgramCounts } from "./evidence-counts";

/** Neighbours kept on each side of a character, and how often a pair must have been seen. */
const mostNeighbours = 48;
const leastCount = 2;

/** The most frequent neighbours of each character, from the counts of bigrams. Ties go by code unit. */
export function compileNeighbours(tokens: Uint16Array, bigrams: NgramCounts): NeighbourTables {
  const followers = new Map<number, [unit: number, count: number][]>();
  const predecessors = new Map<number, [unit: number, count: number][]>();
  bigrams.places.forEach((place, bigram) => {
    const count = bigrams.counts[bigram];
    const [first, second] = [tokens[place], tokens[place + 1]];
    if (count < leastCount) return;
    if (isHan(second)) push(followers, first, [second, count]);
    if (isHan(first)) push(predecessors, second, [first, count]);
  });
  const units = [...new Set([...followers.keys(), ...predecessors.keys()])].sort((a, b) => a - b);
  const behind = lay(units, followers);
  const before = lay(units, predecessors);
  return {
    units: Uint16Array.from(units),
    followerStart: behind.starts,
    followers: behind.list,
    predecessorStart: before.starts,
    predecessors: before.list,
  };
}

function push(lists: Map<number, [number, number][]>, unit: number, entry: [number, number]): void {
  const list = lists.get(unit);
  if (list === undefined) lists.set(unit, [entry]);
  else list.push(entry);
}

function lay(units: readonly number[], lists: ReadonlyMap<number, [number, number][]>) {
  const starts = new Uint32Array(units.length + 1);
  const list: number[] = [];
  units.forEach((unit, entry) => {
    const ranked = [...(lists.get(unit) ?? [])].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    list.push(...ranked.slice(0, mostNeighbours).map(([neighbour]) => neighbour));
    starts[entry + 1] = list.length;
  });
  return { starts, list: Uint16Array.from(list) };
}
