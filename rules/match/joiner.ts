/** What may stand between two members of an enumeration beside a mark: “A”和“B”, A以及B. */
const CONJUNCTIONS = ["以及", "和", "与", "及"];

const OPENING = "“‘「『";
const CLOSING = "”’」』";

/**
 * Length in UTF-16 units of what joins two members at `at`: 、 or ， or a conjunction or both, with a closing
 * quotation mark before it and an opening one behind it where the members are quoted; 0 where nothing joins there.
 * Two quoted members may touch: “A”“B”.
 */
export function joinerLength(text: string, at: number): number {
  let end = at;
  const closed = isClosingQuote(text, end);
  if (closed) end++;
  const mark = text[end] === "、" || text[end] === "，";
  if (mark) end++;
  const conjunction = CONJUNCTIONS.find((word) => text.startsWith(word, end));
  if (conjunction !== undefined) end += conjunction.length;
  const opened = isOpeningQuote(text, end);
  if (!mark && conjunction === undefined && !(closed && opened)) return 0;
  return (opened ? end + 1 : end) - at;
}

export function isOpeningQuote(text: string, at: number): boolean {
  return at >= 0 && at < text.length && OPENING.includes(text[at]);
}

export function isClosingQuote(text: string, at: number): boolean {
  return at >= 0 && at < text.length && CLOSING.includes(text[at]);
}
