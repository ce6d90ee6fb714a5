import type { EnumerationIndex, EnumerationSet } from "./enumeration-set";
import { joinerLength, joinerLengthBefore, joins } from "./joiner";
import type { WatchedWording } from "./watched-wordings";

/** One item of a list: a member of the set, or a foreign wording between two joiners. UTF-16 offsets. */
export interface EnumerationItem {
  readonly start: number;
  readonly end: number;
  /** Place in the canonical order; undefined for a foreign item. */
  readonly member: number | undefined;
}

/** Items of one set that stand joined in a text. It begins and ends with a member. */
export interface ParsedEnumeration {
  readonly set: EnumerationSet;
  readonly items: readonly EnumerationItem[];
  readonly start: number;
  readonly end: number;
  /** What joins the first item to the one before it, and the last to the one behind: 0 where the list ends there. */
  readonly joinerBefore: number;
  readonly joinerAfter: number;
}

/** A foreign item is at most this much longer than the set's longest member. */
const FOREIGN_EXCESS = 3;
/** No item reaches across one of these. */
const STOP = /[，、。；：！？…（）《》“”‘’\s*\uFFFC]/;

/** The enumerations of at least two items that the text holds, given where `members` stand in it, those of each set by their place in the text. */
export function parseEnumerations(
  text: string,
  members: readonly WatchedWording[],
  index: EnumerationIndex,
): ParsedEnumeration[] {
  const bySet = membersBySet(text, members, index);
  if (bySet === undefined) return [];
  const parsed: ParsedEnumeration[] = [];
  for (const [number, found] of bySet) {
    if (found.length < 2) continue;
    const set = index.sets[number];
    let items: EnumerationItem[] = [];
    const close = () => {
      if (items.length >= 2) parsed.push(enumeration(text, set, items));
    };
    for (const item of withoutOverlaps(found)) {
      const last = items.at(-1);
      const between = last === undefined ? undefined : itemsBetween(text, set, last.end, item.start);
      if (between === undefined) {
        close();
        items = [item];
      } else {
        items.push(...between, item);
      }
    }
    close();
  }
  return parsed;
}

function membersBySet(
  text: string,
  members: readonly WatchedWording[],
  index: EnumerationIndex,
): Map<number, EnumerationItem[]> | undefined {
  let bySet: Map<number, EnumerationItem[]> | undefined;
  for (const { wording, start, end } of members) {
    if (!joinedAtAll(text, start, end)) continue;
    bySet ??= new Map();
    for (const { set, member } of index.places[wording]) {
      const items = bySet.get(set);
      if (items === undefined) bySet.set(set, [{ start, end, member }]);
      else items.push({ start, end, member });
    }
  }
  return bySet;
}

/** Whether a joiner can stand on one side at least: most words of a text are ruled out here. */
function joinedAtAll(text: string, start: number, end: number): boolean {
  const before = text[start - 1];
  const after = text[end];
  return (
    (before !== undefined && "、，和与及以“‘”’".includes(before)) ||
    (after !== undefined && "、，和与及以”’".includes(after))
  );
}

/** Of members that overlap, the longer one. */
function withoutOverlaps(items: readonly EnumerationItem[]): EnumerationItem[] {
  const kept: EnumerationItem[] = [];
  for (const item of items) {
    const last = kept.at(-1);
    if (last === undefined || item.start >= last.end) kept.push(item);
    else if (item.end - item.start > last.end - last.start) kept[kept.length - 1] = item;
  }
  return kept;
}

/** The foreign items between two members (none or one); undefined where the two stand in no list together. */
function itemsBetween(
  text: string,
  set: EnumerationSet,
  from: number,
  to: number,
): EnumerationItem[] | undefined {
  const longest = Math.max(...set.members.map((member) => member.length)) + FOREIGN_EXCESS;
  if (to - from > longest + 8) return undefined;
  if (joins(text, from, to)) return [];
  const joiner = joinerLength(text, from);
  if (joiner === 0) return undefined;
  const start = from + joiner;
  for (let end = start + 1; end < to; end++) {
    if (!joins(text, end, to)) continue;
    const foreign = end - start <= longest && !STOP.test(text.slice(start, end));
    return foreign ? [{ start, end, member: undefined }] : undefined;
  }
  return undefined;
}

function enumeration(
  text: string,
  set: EnumerationSet,
  items: readonly EnumerationItem[],
): ParsedEnumeration {
  const start = items[0].start;
  const end = items[items.length - 1].end;
  return {
    set,
    items,
    start,
    end,
    joinerBefore: joinerLengthBefore(text, start),
    joinerAfter: joinerLength(text, end),
  };
}
