import { functionWords } from "./function-words";
import { idioms } from "./idioms";
import { lookAlikes } from "./look-alikes";
import { nouns } from "./nouns";
import type { ConfusablePair } from "./pair";
import { soundAlikes } from "./sound-alikes";
import { variants } from "./variants";
import { verbs } from "./verbs";

export type { ConfusablePair } from "./pair";

/** Wordings that are taken for each other. One phrase may stand in several pairs, each with conditions of its own. */
export const confusables: readonly ConfusablePair[] = [
  ...soundAlikes,
  ...lookAlikes,
  ...idioms,
  ...variants,
  ...verbs,
  ...nouns,
  ...functionWords,
];
