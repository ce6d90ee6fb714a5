import { type Phrasing, phrasingDefaults } from "../../rules/canon/phrasing";

/** A phrasing with the text given and nothing else, for tests. */
export function phrasing(text: string, more: Partial<Phrasing> = {}): Phrasing {
  return { ...phrasingDefaults, text, kind: "term", sources: {}, ...more };
}
