import type { Severity } from "../finding";
import type { ParagraphContext } from "../paragraph-context";
import type { ProseEdit } from "../rule";
import type { Span } from "../text/span";
import type { ParsedEnumeration } from "./enumeration-parser";
import { type EnumerationIndex, LEAST_MEMBERS } from "./enumeration-set";
import { judgeForeign } from "./foreign-member";
import { isClosingQuote, joinerLength, joinerLengthBefore } from "./joiner";
import { missingComparison } from "./missing-member";
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

/** In nats: by how much the canonical order must read better than the draft's. */
const ORDER_GAIN = 4;
/** In nats: from this on one unit calls for the next. */
const CLEAR_ASSOCIATION = 2;

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
    return orderComparison(context, list, index.attested.has(sequence));
  }
  // A known shorter form, too, may be a full one whose first or last member has a slip.
  const edge =
    foreign.length === 0 && items.length === size - 1 ? edgeComparison(context, index, list) : undefined;
  if (edge !== undefined) return edge;
  if (index.attested.has(sequence)) return "attested";
  if (foreign.length === 1 && items.length === size && present.size === size - 1) {
    return foreignComparison(context, index, list, items.indexOf(foreign[0]), foreign[0]);
  }
  if (foreign.length > 0) return undefined;
  if (items.length > present.size) return doubledComparison(context.prose, list, present);
  if (present.size === size - 1) {
    return missingComparison(context.prose, list, present);
  }
  return undefined;
}

function orderComparison(
  { prose, evidence }: ParagraphContext,
  list: ParsedEnumeration,
  attested: boolean,
): Comparison | undefined {
  const { set, items, start, end, joinerBefore, joinerAfter } = list;
  // Common words may stand in another order in a longer list of its own.
  if (!set.distinctive && (joinerBefore > 0 || joinerAfter > 0)) return undefined;
  let text = "";
  items.forEach((item, place) => {
    text += set.members[place] + prose.slice(item.end, items[place + 1]?.start ?? item.end);
  });
  const place = { start, end, list, meant: "", edit: { start, end, text } };
  if (attested) return { ...place, kind: "attested-order", severity: "hint", confidence: 0.3 };
  // Where the canonical order reads no better, the members are common in any order.
  const clear = evidence.gain(prose, start, end, text) > ORDER_GAIN;
  if (!clear) return { ...place, kind: "order", severity: "hint", confidence: 0.3 };
  return { ...place, kind: "order", severity: "warning", confidence: set.distinctive ? 0.75 : 0.6 };
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
  // 民主立法 beside 科学立法 is another set's own member; one shared member of many proves nothing.
  const company = index.neighbours.get(draft);
  const shared = set.members.filter((other) => company?.has(other)).length;
  if (shared >= (set.members.length > LEAST_MEMBERS ? 2 : 1)) return undefined;
  const verdict = judgeForeign(context, set, draft, place, { start, end });
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
  for (const longer of [0, 1, -1, 2, -2]) {
    const length = member.length + longer;
    const span = first
      ? { start: start - joinerBefore - length, end: start - joinerBefore }
      : { start: end + joinerAfter, end: end + joinerAfter + length };
    if (length < 2 || span.start < 0 || span.end > prose.length) continue;
    const draft = prose.slice(span.start, span.end);
    if (/[，、。；：！？“”‘’（）《》\s]/.test(draft)) continue;
    // The member itself, with a word before it: 、以推动高质量发展.
    if (prose.slice(span.start, span.end + 2).includes(member)) return undefined;
    const alike = likeness(draft, member);
    if (best === undefined || alike > best.likeness) best = { span, likeness: alike };
    // 重变质 is as like 不变质 as 变质 is: the outer unit goes where its other neighbour calls for it.
    else if (alike === best.likeness && length < best.span.end - best.span.start) {
      if (isCalledFor(context, best.span, first)) best = { span, likeness: alike };
    }
  }
  if (best === undefined) return undefined;
  // Common words with a list that goes on are items of a list of its own.
  const goesOn = first ? joinerLengthBefore(prose, best.span.start) : joinerLength(prose, best.span.end);
  if (!set.distinctive && goesOn > 0) return undefined;
  const completed = first
    ? [{ ...best.span, member: undefined }, ...items]
    : [...items, { ...best.span, member: undefined }];
  const whole = {
    ...list,
    items: completed,
    start: completed[0].start,
    end: completed[completed.length - 1].end,
  };
  if (index.attested.has(completed.map((item) => textOf(prose, item)).join("|"))) return undefined;
  return foreignComparison(context, index, whole, first ? 0 : completed.length - 1, best.span);
}

/** Whether the unit at the outer end of the span is one that the text outside the span leads to. */
function isCalledFor(
  { prose, evidence }: ParagraphContext,
  { start, end }: Span,
  outerFirst: boolean,
): boolean {
  return outerFirst
    ? start > 0 && evidence.association(prose[start - 1], prose[start]) > CLEAR_ASSOCIATION
    : end < prose.length && evidence.association(prose[end - 1], prose[end]) > CLEAR_ASSOCIATION;
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

function textOf(prose: string, { start, end }: Span): string {
  return prose.slice(start, end);
}
