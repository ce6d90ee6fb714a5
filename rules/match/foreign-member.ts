import type { Evidence } from "../evidence/evidence";
import type { Severity } from "../finding";
import type { ParagraphContext } from "../paragraph-context";
import { isHan } from "../text/characters";
import type { Span } from "../text/span";
import { type EnumerationSet, LEAST_MEMBERS } from "./enumeration-set";
import { likeness } from "./resemblance";

/** From this likeness on a foreign item is taken for a slip of the missing member. */
const ALIKE = 0.5;
const VERY_ALIKE = 0.66;
/** From this on two characters pass for each other by sound or shape. */
const SLIP_ALIKE = 0.5;
/** In nats: a gain of the replacement above this backs a doubtful case, one below its negative refutes it. */
const CLEAR_GAIN = 3;

/** How sure it is that `draft` is a slip of the member at `place`; undefined: not sure enough. */
export function judgeForeign(
  { prose, evidence }: ParagraphContext,
  set: EnumerationSet,
  draft: string,
  place: number,
  { start, end }: Span,
): { severity: Severity; confidence: number } | undefined {
  const member = set.members[place];
  const gain = evidence.gain(prose, start, end, member);
  if (gain < -CLEAR_GAIN) return undefined;
  const whole = likeness(draft, member);
  const core = likeness(coreOf(set, draft), coreOf(set, member));
  const slip = slipOf(evidence, set, draft, member);
  if (set.members.length > LEAST_MEMBERS) {
    if (core >= ALIKE || whole >= VERY_ALIKE) {
      return slip === undefined
        ? { severity: "warning", confidence: 0.6 }
        : { severity: "error", confidence: 0.92 };
    }
    // Nothing alike but the shared affix: the company alone speaks for the member.
    const affixed = set.prefix + set.suffix > 0 && whole > core;
    return affixed && gain > CLEAR_GAIN ? { severity: "warning", confidence: 0.6 } : undefined;
  }
  // Two members are little company: the draft must be a slip of the pen, or one word of a longer member be another.
  const isAlike = whole >= VERY_ALIKE || core >= ALIKE;
  if (isAlike && slip === "written") return { severity: "error", confidence: 0.85 };
  if (!set.distinctive) return undefined;
  const isOtherWord = isAlike && slip === "word" && gain > CLEAR_GAIN;
  const isOther = isOtherWord || (isReworded(draft, member) && endsItem(prose, end));
  return isOther ? { severity: "warning", confidence: 0.6 } : undefined;
}

/**
 * `written` where the draft has the member's units in another order, some too few or too many, or one that sounds or
 * looks like the right one; `word` where one unit is another; undefined where more is.
 */
function slipOf(
  evidence: Evidence,
  { members }: EnumerationSet,
  draft: string,
  member: string,
): "written" | "word" | undefined {
  if (draft.length !== member.length) {
    // 前进的动力 for 前进动力 is a way of saying it.
    if (draft.replace(/[的地了之]/g, "") === member) return undefined;
    const close = members.length > LEAST_MEMBERS || Math.abs(draft.length - member.length) === 1;
    return close && (isPartOf(draft, member) || isPartOf(member, draft)) ? "written" : undefined;
  }
  if (likeness(draft, member) === 1) return "written";
  const differing = [...member].flatMap((_, at) => (draft[at] === member[at] ? [] : [at]));
  if (differing.length !== 1) return undefined;
  const [at] = differing;
  const alike = Math.max(
    evidence.soundAlike(member[at], draft[at]),
    evidence.lookAlike(member[at], draft[at]),
  );
  return alike >= SLIP_ALIKE ? "written" : "word";
}

/**
 * Whether the draft has another word of two units in the member: 服务人民 for 服务群众, 政治行动力 for 政治执行力. With another
 * one before the rest, as in 敬畏自然 for 尊重自然, it says something else of the same.
 */
function isReworded(draft: string, member: string): boolean {
  if (draft.length !== member.length) return false;
  const differing = [...member].flatMap((_, at) => (draft[at] === member[at] ? [] : [at]));
  return differing.length === 2 && differing[0] > 1 && differing[1] === differing[0] + 1;
}

/** Whether the words before `end` are a whole item: nothing goes on there as in 服务发展|大局. */
function endsItem(prose: string, end: number): boolean {
  return !isHan(prose.charCodeAt(end)) || "的等".includes(prose[end]);
}

/** Whether all units of `part` stand in `word` in this order. */
function isPartOf(part: string, word: string): boolean {
  let at = 0;
  for (const unit of word) if (unit === part[at]) at++;
  return at === part.length;
}

/** The word without what all members share. */
function coreOf({ members, prefix, suffix }: EnumerationSet, word: string): string {
  const start = word.startsWith(members[0].slice(0, prefix)) ? prefix : 0;
  const ending = members[0].slice(members[0].length - suffix);
  const end = word.endsWith(ending) ? word.length - suffix : word.length;
  return start < end ? word.slice(start, end) : word;
}
