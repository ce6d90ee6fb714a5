/** What may stand between two members of an enumeration beside a mark: “A”和“B”, A以及B. */
const CONJUNCTIONS = ["以及", "和", "与", "及"];

/** ”、以及“ */
const LONGEST_JOINER = 5;
const JOINER = /^(?:[”’」』]?(?:[、，](?:以及|和|与|及)?|以及|和|与|及)[“‘「『]?|[”’」』][“‘「『])$/;

const OPENING = "“‘「『";
const CLOSING = "”’」』";

/**
 * Length in UTF-16 units of what joins two members at `at`: 、 or ， or a conjunction, with a closing quotation mark
 * before it and an opening one behind it where the members are quoted; 0 where nothing joins there. Two quoted
 * members may touch: “A”“B”. Behind a mark no conjunction is taken, for it may begin the member: 、与时俱进.
 */
export function joinerLength(text: string, at: number): number {
  let end = at;
  const closed = isClosingQuote(text, end);
  if (closed) end++;
  const mark = text[end] === "、" || text[end] === "，";
  const conjunction = mark ? undefined : CONJUNCTIONS.find((word) => text.startsWith(word, end));
  end += mark ? 1 : (conjunction?.length ?? 0);
  const opened = isOpeningQuote(text, end);
  if (!mark && conjunction === undefined && !(closed && opened)) return 0;
  return (opened ? end + 1 : end) - at;
}

/** Whether nothing but a joiner stands between `from` and `to`; a mark and a conjunction may stand together here. */
export function joins(text: string, from: number, to: number): boolean {
  return to > from && to - from <= LONGEST_JOINER && JOINER.test(text.slice(from, to));
}

/** Length of what joins two members and ends at `at`: the longest there is, 0 where nothing joins there. */
export function joinerLengthBefore(text: string, at: number): number {
  for (let length = Math.min(at, LONGEST_JOINER); length > 0; length--) {
    if (joinerLength(text, at - length) === length) return length;
  }
  return 0;
}

export function isOpeningQuote(text: string, at: number): boolean {
  return at >= 0 && at < text.length && OPENING.includes(text[at]);
}

export function isClosingQuote(text: string, at: number): boolean {
  return at >= 0 && at < text.length && CLOSING.includes(text[at]);
}
