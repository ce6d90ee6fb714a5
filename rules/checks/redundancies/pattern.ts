import type { Bilingual } from "../../language";
import type { ConditionedPhrase } from "../../match/conditioned-phrases";

/** Words that say again what their neighbours have said. */
export interface RedundancyPattern extends Omit<ConditionedPhrase, "phrase"> {
  /** The words to be replaced, any of them. */
  readonly phrases: readonly string[];
  /** What is to stand in their place: the same for all of them, or made of each. */
  readonly instead: string | ((phrase: string) => string);
  /** What is said twice, in a clause without its full stop. */
  readonly note: Bilingual;
  /** A text in which it is reported, once, and the text after the first suggestion. */
  readonly found: string;
  readonly fixed: string;
  /** A text with the same words that stays silent. */
  readonly fine: string;
}

type Conditions = Pick<RedundancyPattern, "before" | "after" | "notBefore" | "notAfter" | "word">;

/** The phrases, what stands in their place, where they are found, that text mended, where they are not. */
type Row = readonly [
  phrases: readonly string[],
  instead: RedundancyPattern["instead"],
  found: string,
  fixed: string,
  fine: string,
  conditions?: Conditions,
];

/** Rows that all have this to say for themselves. */
export function saysTwice(zh: string, en: string, ...rows: readonly Row[]): RedundancyPattern[] {
  return rows.map(([phrases, instead, found, fixed, fine, conditions]) => ({
    phrases,
    instead,
    note: { zh, en },
    found,
    fixed,
    fine,
    ...conditions,
  }));
}
