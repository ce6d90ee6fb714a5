import type { Phrasing } from "../../rules/canon/phrasing";

/** A phrasing with the text given and nothing else, for tests. */
export function phrasing(text: string, more: Partial<Phrasing> = {}): Phrasing {
  return {
    text,
    kind: "term",
    sources: {},
    also: [],
    wrong: [],
    fine: [],
    name: undefined,
    members: [],
    separator: "、",
    head: undefined,
    verbs: [],
    clipped: [],
    since: undefined,
    until: undefined,
    ...more,
  };
}
