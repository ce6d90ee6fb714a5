import { isSpace, unitSet } from "../text/characters";
import type { Repetition } from "./repeated";

/** No list reaches across one of these, besides a space. */
const STOPS = unitSet("，。；：！？,;:!?（）()“”‘’《》〈〉【】〔〕\uFFFC…—");
/** Members in quotation marks or 《》 side by side. */
const QUOTED = /([“《][^“”《》]{1,30}[”》])[、，]?\1/g;
/** What may follow the last member of a list at once: the words that close it. */
const CLOSES_LIST = /^(?:等|和|与|及|以及|的|$)/;

/** In UTF-16 units. */
const SHORTEST_MEMBER = 2;
const LONGEST_MEMBER = 12;

/** Members that a list joined by 、 names twice. The first repetition of a list is reported. */
export function* repeatedMembers(prose: string): Iterable<Repetition> {
  for (let mark = prose.indexOf("、"); mark >= 0; ) {
    let start = mark;
    while (start > 0 && !stops(prose.charCodeAt(start - 1))) start--;
    let end = mark + 1;
    while (end < prose.length && !stops(prose.charCodeAt(end))) end++;
    if (prose.lastIndexOf("、", end - 1) > mark || beginsLikeOneBefore(prose, start, mark)) {
      const repetition = inList(prose.slice(start, end), start);
      if (repetition !== undefined) yield repetition;
    }
    mark = prose.indexOf("、", end);
  }
  if (!prose.includes("“") && !prose.includes("《")) return;
  for (const match of prose.matchAll(QUOTED)) {
    const end = match.index + match[0].length;
    yield {
      start: match.index,
      end,
      surplus: { start: match.index + match[1].length, end },
      what: "member",
      certain: false,
    };
  }
}

/** Of a list of two: whether the second may be the end of the first once more. */
function beginsLikeOneBefore(prose: string, start: number, mark: number): boolean {
  const first = prose.charCodeAt(mark + 1);
  for (let at = Math.max(start, mark - LONGEST_MEMBER); at < mark; at++) {
    if (prose.charCodeAt(at) === first) return true;
  }
  return false;
}

function stops(unit: number): boolean {
  return STOPS[unit] === 1 || isSpace(unit);
}

/**
 * The first member named twice. Where the list begins and ends is not marked: its first member is the end of the
 * first item (落实｜市委), its last the beginning of the last one, so those two count only beside their like.
 */
function inList(run: string, shift: number): Repetition | undefined {
  const items = run.split("、");
  const starts: number[] = [];
  let at = 0;
  for (const item of items) {
    starts.push(at);
    at += item.length + 1;
  }
  const seen = new Map<string, number>();
  for (let i = 1; i < items.length; i++) {
    const isLast = i === items.length - 1;
    const before = items[i - 1];
    const member = isLast ? lastMember(before, items[i], i === 1) : items[i];
    if (member === undefined || member.length < SHORTEST_MEMBER || member.length > LONGEST_MEMBER) continue;
    const beside = i === 1 ? before.endsWith(member) : before === member;
    const earlier = beside ? starts[i] - 1 - member.length : isLast ? undefined : seen.get(member);
    if (earlier !== undefined) {
      const last = beside ? lastRepetition(items, i, member) : i;
      const end = starts[last] + member.length;
      return {
        start: shift + earlier,
        end: shift + end,
        surplus: { start: shift + starts[i] - 1, end: shift + end },
        what: "member",
        certain: false,
      };
    }
    seen.set(member, starts[i]);
  }
  return undefined;
}

/** The index of the last of the items from `at` on that go on repeating the member; the list's last may run on. */
function lastRepetition(items: readonly string[], at: number, member: string): number {
  let last = at;
  while (last + 1 < items.length) {
    const next = items[last + 1];
    const repeats = last + 2 === items.length ? next.startsWith(member) : next === member;
    if (!repeats) break;
    last++;
  }
  return last;
}

/** The last item's member, where the list plainly ends behind it. */
function lastMember(before: string, item: string, beforeIsFirst: boolean): string | undefined {
  for (
    let length = Math.min(item.length, before.length, LONGEST_MEMBER);
    length >= SHORTEST_MEMBER;
    length--
  ) {
    const member = item.slice(0, length);
    const same = beforeIsFirst ? before.endsWith(member) : before === member;
    if (same && CLOSES_LIST.test(item.slice(length))) return member;
  }
  return undefined;
}
