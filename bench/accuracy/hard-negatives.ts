import { hardNegatives as catalogued } from "../../test/rules/hard-negative-texts";

/** Wordings that come near a phrasing or a common word and are right: the catalogue's, which the tests run as well. */
export const hardNegatives: readonly string[] = catalogued;
