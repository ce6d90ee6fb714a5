import type { ProseEdit } from "../rule";
import type { Span } from "../text/span";
import type { Comparison } from "./enumeration-comparison";
import type { EnumerationItem, ParsedEnumeration } from "./enumeration-parser";
import type { EnumerationSet } from "./enumeration-set";
import { isClosingQuote, isOpeningQuote, joinerLength } from "./joiner";

/** How far from a list its name may stand, UTF-16 units: “四个意识”，即…; 增强…等“四个意识”. */
const NAME_DISTANCE = 8;
/** How far around a list a member that seems missing is looked for. */
const NEARBY = 16;

/** All members but one, in order, in a list that holds nothing else. */
export function missingComparison(
  prose: string,
  list: ParsedEnumeration,
  present: ReadonlySet<number>,
): Comparison | undefined {
  const { set, items, start, end } = list;
  const missing = set.members.findIndex((_, member) => !present.has(member));
  const inOrder = items.every((item, at) => item.member === (at < missing ? at : at + 1));
  if (!inOrder || !isClosed(prose, list)) return undefined;
  const meant = set.members[missing];
  if (prose.slice(Math.max(0, start - NEARBY - meant.length), end + NEARBY + meant.length).includes(meant))
    return undefined;
  const named = isNamed(prose, set, list);
  const unmistakable = set.members.length > 3 && set.distinctive && !set.drawnOnFreely;
  if (!named && !unmistakable) return undefined;
  const edit = insertion(prose, items, missing, meant);
  return named
    ? { kind: "missing", start, end, list, meant, edit, severity: "error", confidence: 0.9 }
    : { kind: "missing", start, end, list, meant, edit, severity: "warning", confidence: 0.7 };
}

/** Neither goes the list on at either side nor does 等 say that it is not the whole. */
function isClosed(prose: string, { start, end, joinerBefore, joinerAfter, set }: ParsedEnumeration): boolean {
  const goesOn = (joiner: number, at: number) =>
    joiner > 0 &&
    !(set.phrasing.separator === "、" && prose.slice(at, at + joiner).replace(/[“”‘’]/g, "") === "，");
  if (goesOn(joinerBefore, start - joinerBefore) || goesOn(joinerAfter, end)) return false;
  return prose[isClosingQuote(prose, end) ? end + 1 : end] !== "等";
}

function isNamed(prose: string, { phrasing }: EnumerationSet, { start, end }: Span): boolean {
  const { name } = phrasing;
  if (name === undefined) return false;
  const reach = NAME_DISTANCE + name.length;
  return (
    prose.slice(Math.max(0, start - reach), start).includes(name) ||
    prose.slice(end, end + reach).includes(name)
  );
}

/** Puts the member into its place, joined as its neighbours are. */
function insertion(
  prose: string,
  items: readonly EnumerationItem[],
  place: number,
  member: string,
): ProseEdit {
  const quoted = isOpeningQuote(prose, items[0].start - 1) && isClosingQuote(prose, items[0].end);
  const joiner = prose.slice(items[0].end, items[0].end + joinerLength(prose, items[0].end));
  const plain = quoted ? joiner : joiner.replace(/和|与|以及|及/, "、");
  if (place < items.length)
    return { start: items[place].start, end: items[place].start, text: member + plain };
  const { end } = items[items.length - 1];
  return { start: end, end, text: plain + member };
}
