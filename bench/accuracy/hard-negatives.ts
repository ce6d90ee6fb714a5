import { hardNegatives as catalogued, spokenHardNegatives } from "../../test/rules/hard-negative-texts";

/** Wordings that come near a phrasing or a common word and are right; the tests run them as well. */
export const hardNegatives: readonly string[] = [
  ...catalogued,
  ...spokenHardNegatives.map(([, text]) => text),
];
