import type { PhrasingKind } from "../canon/phrasing";
import type { Attestation } from "./attestation";
import { seldomFirst, seldomLast } from "./function-words";

/** Longest term, shortest quotation, in UTF-16 units. */
export const longestTerm = 8;
export const shortestQuotation = 14;
/** What more sources than this use is a formula by now, whoever said it first. */
export const mostQuotingSources = 4;
const longestFormula = 24;

/** What sort of phrasing a learnt text is. */
export function kindOf({ text, counts, standsAlone }: Attestation): PhrasingKind {
  if (membersOf(text).length >= 3) return "enumeration";
  const plain = !/[，、“”‘’]/.test(text);
  if (plain && text.length <= longestTerm) return "term";
  if (text.length < shortestQuotation || standsAlone < 0.5) return "formula";
  return counts.size > mostQuotingSources && text.length <= longestFormula ? "formula" : "quotation";
}

/** The members of an enumeration: three or more parallel ones, joined by 、; else none. */
export function membersOf(text: string): readonly string[] {
  if (/[，“”‘’]/.test(text)) return [];
  const members = text.split("、");
  return members.length >= 3 && new Set(members).size === members.length && areParallel(members)
    ? members
    : [];
}

/**
 * Whether the members are equally long, or begin or end alike while none is much longer than another. An outer
 * member that alone is longer brings a verb or a noun of its own, which is no part of the set.
 */
function areParallel(members: readonly string[]): boolean {
  const lengths = members.map((member) => member.length);
  const least = Math.min(...lengths);
  const most = Math.max(...lengths);
  if (least < 2 || members.some((a) => members.some((b) => a !== b && a.includes(b)))) return false;
  if (least === most) return true;
  if (most > least * 2 || mostShared(members) === 0) return false;
  const [first, second] = members;
  const last = members[members.length - 1];
  if (new Set(lengths.slice(1)).size === 1 && first[0] !== second[0]) return false;
  if (new Set(lengths.slice(0, -1)).size === 1 && last.at(-1) !== first.at(-1)) return false;
  return !startsWithVerb(first) || first[0] === second[0];
}

function startsWithVerb(member: string): boolean {
  return (
    seldomLast.has(member.slice(0, 2)) || governing.has(member[0]) || seldomFirst.has(member.slice(0, 2))
  );
}

const governing = new Set("对把向在以为使让");

/** The most characters at the beginning or end that all members share. */
export function mostShared(members: readonly string[]): number {
  const alike = (at: number) => members.every((member) => member.at(at) === members[0].at(at));
  let head = 0;
  while (head < members[0].length && alike(head)) head++;
  let tail = 0;
  while (tail < members[0].length && alike(-1 - tail)) tail++;
  return Math.max(head, tail);
}
