import { functionWords } from "./function-words";
import { idioms } from "./idioms";
import { misspellings } from "./misspellings";
import { nouns } from "./nouns";
import type { ConfusablePair } from "./pair";
import { variants } from "./variants";
import { verbs } from "./verbs";

export type { ConfusablePair } from "./pair";

/** Wordings that are taken for each other. One phrase may stand in several pairs, each with conditions of its own. */
export const confusables: readonly ConfusablePair[] = [
  ...misspellings,
  ...idioms,
  ...variants,
  ...verbs,
  ...nouns,
  ...functionWords,
];
