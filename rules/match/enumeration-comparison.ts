import type { Severity } from "../finding";
import type { ParagraphContext } from "../paragraph-context";
import type { ProseEdit } from "../rule";
import type { Span } from "../text/span";
import type { EnumerationItem, ParsedEnumeration } from "./enumeration-parser";
import type { EnumerationIndex, EnumerationSet } from "./enumeration-set";
import { isClosingQuote, isOpeningQuote, joinerLength } from "./joiner";
import { likeness } from "./resemblance";

/** How a list differs from its set, what to mark and what to write. UTF-16 offsets of the prose. */
export interface Comparison extends Span {
  readonly kind: "foreign" | "doubled" | "missing" | "order" | "attested-order";
  /** The whole list the comparison rests on. */
  readonly list: Span;
  /** The member to write; empty where something is only to be deleted or moved. */
  readonly meant: string;
  readonly edit: ProseEdit;
  readonly severity: Severity;
  /** In [0, 1]. */
  readonly confidence: number;
}

/** How far from a list its name may stand, UTF-16 units: “四个意识”，即…; 增强…等“四个意识”. */
const NAME_DISTANCE = 8;
/** How far around a list a member that seems missing is looked for. */
const NEARBY = 16;
/** From this likeness on a foreign item is taken for a slip of the missing member. */
const ALIKE = 0.5;
const VERY_ALIKE = 0.66;
/** In nats: a gain of the replacement above this backs a doubtful case, one below its negative refutes it. */
const CLEAR_GAIN = 3;

/** `attested` where the list is the canonical one or a known variant; undefined where nothing can be said. */
export function compareWithCanon(
  context: ParagraphContext,
  index: EnumerationIndex,
  list: ParsedEnumeration,
): Comparison | "attested" | undefined {
  const { set, items } = list;
  const size = set.members.length;
  const present = new Set(items.map((item) => item.member).filter((member) => member !== undefined));
  const foreign = items.filter((item) => item.member === undefined);
  const sequence = items.map((item) => textOf(context.prose, item)).join("|");
  if (foreign.length === 0 && items.length === size && present.size === size) {
    if (sequence === set.members.join("|")) return "attested";
    return orderComparison(context.prose, list, set.attested.has(sequence));
  }
  if (set.attested.has(sequence)) return "attested";
  if (foreign.length === 1 && items.length === size && present.size === size - 1) {
    return foreignComparison(context, index, list, items.indexOf(foreign[0]), foreign[0]);
  }
  if (foreign.length > 0) return undefined;
  if (items.length > present.size) return doubledComparison(context.prose, list, present);
  if (present.size === size - 1) {
    return edgeComparison(context, index, list) ?? missingComparison(context.prose, list, present);
  }
  return undefined;
}

function orderComparison(prose: string, list: ParsedEnumeration, attested: boolean): Comparison | undefined {
  const { set, items, start, end, joinerBefore, joinerAfter } = list;
  // Common words may stand in another order in a longer list of its own.
  if (!set.distinctive && (joinerBefore > 0 || joinerAfter > 0)) return undefined;
  let text = "";
  items.forEach((item, place) => {
    text += set.members[place] + prose.slice(item.end, items[place + 1]?.start ?? item.end);
  });
  const kind = attested ? "attested-order" : "order";
  const edit = { start, end, text };
  return attested
    ? { kind, start, end, list, meant: "", edit, severity: "hint", confidence: 0.3 }
    : {
        kind,
        start,
        end,
        list,
        meant: "",
        edit,
        severity: "warning",
        confidence: set.distinctive ? 0.75 : 0.6,
      };
}

/** A list as long as the set, with one item of its own where a member should stand. */
function foreignComparison(
  context: ParagraphContext,
  index: EnumerationIndex,
  list: ParsedEnumeration,
  place: number,
  { start, end }: Span,
): Comparison | undefined {
  const { set, items } = list;
  const member = set.members[place];
  const othersInPlace = items.every((item, at) => at === place || item.member === at);
  if (!othersInPlace) return undefined;
  const draft = context.prose.slice(start, end);
  if (draft.includes(member)) return undefined;
  // 民主立法 beside 科学立法 is another set's own member.
  const company = index.neighbours.get(draft);
  if (company !== undefined && set.members.some((other) => company.has(other))) return undefined;
  const verdict = judge(context, set, draft, place, { start, end });
  if (verdict === undefined) return undefined;
  return { kind: "foreign", start, end, list, meant: member, edit: { start, end, text: member }, ...verdict };
}

/** All members but the first or the last, and something else in its place. */
function edgeComparison(
  context: ParagraphContext,
  index: EnumerationIndex,
  list: ParsedEnumeration,
): Comparison | undefined {
  const { prose } = context;
  const { set, items, start, end, joinerBefore, joinerAfter } = list;
  const first = items[0].member === 1;
  const member = set.members[first ? 0 : set.members.length - 1];
  const shift = first ? 1 : 0;
  if (!items.every((item, at) => item.member === at + shift)) return undefined;
  if (first ? joinerBefore === 0 : joinerAfter === 0) return undefined;
  let best: { span: Span; likeness: number } | undefined;
  for (const length of [member.length, member.length + 1, member.length - 1]) {
    const span = first
      ? { start: start - joinerBefore - length, end: start - joinerBefore }
      : { start: end + joinerAfter, end: end + joinerAfter + length };
    if (length < 2 || span.start < 0 || span.end > prose.length) continue;
    const draft = prose.slice(span.start, span.end);
    if (/[，、。；：！？“”‘’（）《》\s]/.test(draft)) continue;
    const alike = likeness(draft, member);
    // The same length wins a tie; a shorter or longer one must look clearly better.
    if (best === undefined || alike > best.likeness + 0.1) best = { span, likeness: alike };
  }
  if (best === undefined) return undefined;
  const items_ = first
    ? [{ ...best.span, member: undefined }, ...items]
    : [...items, { ...best.span, member: undefined }];
  const whole = { ...list, items: items_, start: items_[0].start, end: items_[items_.length - 1].end };
  if (set.attested.has(items_.map((item) => textOf(prose, item)).join("|"))) return undefined;
  return foreignComparison(context, index, whole, first ? 0 : items_.length - 1, best.span);
}

/** How sure it is that `draft` is a slip of the member at `place`; undefined: not sure enough. */
function judge(
  { prose, evidence }: ParagraphContext,
  set: EnumerationSet,
  draft: string,
  place: number,
  { start, end }: Span,
): { severity: Severity; confidence: number } | undefined {
  const member = set.members[place];
  const whole = likeness(draft, member);
  const core = likeness(coreOf(set, draft), coreOf(set, member));
  const gain = evidence.gain(prose, start, end, member);
  if (gain < -CLEAR_GAIN) return undefined;
  if (set.members.length > 3 && (core >= ALIKE || whole >= VERY_ALIKE))
    return { severity: "error", confidence: 0.92 };
  if (set.members.length === 3 && whole >= VERY_ALIKE) return { severity: "error", confidence: 0.85 };
  if (set.members.length === 3 && core >= ALIKE && set.distinctive)
    return { severity: "warning", confidence: 0.65 };
  // Nothing alike but the shared affix: the company alone speaks for the member.
  const affix = set.prefix + set.suffix;
  if (set.members.length > 3 && affix > 0 && whole > core && gain > CLEAR_GAIN) {
    return { severity: "warning", confidence: 0.6 };
  }
  return undefined;
}

/** The word without what all members share. */
function coreOf({ members, prefix, suffix }: EnumerationSet, word: string): string {
  const start = word.startsWith(members[0].slice(0, prefix)) ? prefix : 0;
  const ending = members[0].slice(members[0].length - suffix);
  const end = word.endsWith(ending) ? word.length - suffix : word.length;
  return start < end ? word.slice(start, end) : word;
}

/** A member twice: in the place of one that is missing, or beside the full set. */
function doubledComparison(
  prose: string,
  list: ParsedEnumeration,
  present: ReadonlySet<number>,
): Comparison | undefined {
  const { set, items } = list;
  const size = set.members.length;
  if (items.length !== present.size + 1) return undefined;
  const earlier = (member: number | undefined) => items.findIndex((item) => item.member === member);
  const again = items.findIndex((item, at) => earlier(item.member) < at);
  const first = earlier(items[again].member);
  if (present.size === size) {
    const rest = items.filter((_, at) => at !== again);
    if (!rest.every((item, at) => item.member === at)) return undefined;
    const from = items[again - 1].end;
    const { start, end } = items[again];
    // The quotation mark in front of the item belongs to it, the one behind the item before stays.
    const edit = {
      start: isClosingQuote(prose, from) ? from + 1 : from,
      end: isClosingQuote(prose, end) ? end + 1 : end,
      text: "",
    };
    return { kind: "doubled", start, end, list, meant: "", edit, severity: "error", confidence: 0.9 };
  }
  if (present.size !== size - 1) return undefined;
  const missing = set.members.findIndex((_, member) => !present.has(member));
  for (const at of [again, first]) {
    if (!items.every((item, place) => (place === at ? place === missing : item.member === place))) continue;
    const { start, end } = items[at];
    const meant = set.members[missing];
    return {
      kind: "doubled",
      start,
      end,
      list,
      meant,
      edit: { start, end, text: meant },
      severity: "error",
      confidence: 0.92,
    };
  }
  return undefined;
}

/** All members but one, in order, in a list that holds nothing else. */
function missingComparison(
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

function textOf(prose: string, { start, end }: Span): string {
  return prose.slice(start, end);
}
