import type { Bilingual } from "../../language";
import type { ConditionedPhrase } from "../../match/conditioned-phrases";

/**
 * What speaks against the wording.
 *
 * - `misspelling`: no dictionary has it in this sense.
 * - `standard`: a variant spelling, for which 《第一批异形词整理表》 (GF 1001—2001) recommends the other.
 * - `custom`: a variant spelling that hardly any official text uses.
 * - `usage`: a word of its own, but not one that goes with its neighbours here; the note says why.
 */
export type ConfusableGround = "misspelling" | "standard" | "custom" | "usage";

/** Two wordings that are taken for each other, and where the first, the `phrase`, should be the second. */
export interface ConfusablePair extends ConditionedPhrase {
  readonly right: string;
  readonly ground: ConfusableGround;
  /** Why, in a clause without its full stop; for `usage` only. */
  readonly note?: Bilingual;
  /** Where careful texts have the wording too, now and then, it is only mentioned. */
  readonly severity?: "hint";
  /** A text in which the wording is reported, once. */
  readonly found: string;
  /** A text with the same characters, or with the right form, that stays silent. */
  readonly fine: string;
}

type Conditions = Pick<ConfusablePair, "before" | "after" | "notBefore" | "notAfter" | "word" | "severity">;

/** Both edges have to be edges of words: the characters also meet where one word ends and another begins. */
export const word: Conditions = { word: true };

/** The phrase, the right form, where it is found, where not. */
type Row = readonly [phrase: string, right: string, found: string, fine: string, conditions?: Conditions];

export function misspelt(...row: Row): ConfusablePair {
  return pair("misspelling", row);
}

export function standard(...row: Row): ConfusablePair {
  return pair("standard", row);
}

export function custom(...row: Row): ConfusablePair {
  return pair("custom", row);
}

/** Rows that all have this to say for themselves. */
export function usage(zh: string, en: string, rows: readonly Row[]): ConfusablePair[] {
  return rows.map((row) => ({ ...pair("usage", row), note: { zh, en } }));
}

function pair(ground: ConfusableGround, [phrase, right, found, fine, conditions]: Row): ConfusablePair {
  return { phrase, right, ground, found, fine, ...conditions };
}
