import type { Canon } from "../canon/canon";
import type { Phrasing } from "../canon/phrasing";
import { joinerLength } from "./joiner";
import { sharedPrefix, sharedSuffix } from "./resemblance";

/** A canonical set as the rule compares drafts with it. */
export interface EnumerationSet {
  readonly phrasing: Phrasing;
  readonly members: readonly string[];
  /** What all members begin and end with: 以学…, …自信; UTF-16 units. */
  readonly prefix: number;
  readonly suffix: number;
  /** Every attested sequence, the canonical one included, as its items joined by a bar. */
  readonly attested: ReadonlySet<string>;
  /** The sources leave out now this member, now that: a missing one says nothing. */
  readonly drawnOnFreely: boolean;
  /** Members are longer than the two-character words that stand in any list (创新、安全). */
  readonly distinctive: boolean;
}

/** The canon's sets, and where their members stand in a text. */
export interface EnumerationIndex {
  readonly sets: readonly EnumerationSet[];
  /** Every member there is. */
  readonly members: readonly string[];
  /** For each of the members, the sets it is a member of and its place there. */
  readonly places: readonly (readonly { readonly set: number; readonly member: number }[])[];
  /** Every member with the ones it stands beside in some set or attested variant. */
  readonly neighbours: ReadonlyMap<string, ReadonlySet<string>>;
  /** Every attested sequence of any set, as its items joined by a bar. */
  readonly attested: ReadonlySet<string>;
}

/** Two members are a pair, not a set: nothing would tell which is meant. */
export const LEAST_MEMBERS = 3;

/** For `canon.derived`. */
export function buildEnumerationIndex(canon: Canon): EnumerationIndex {
  const phrasings = canon.ofKind("enumeration").filter(({ members }) => members.length >= LEAST_MEMBERS);
  const sets = phrasings.map(setOf);
  const places = new Map<string, { set: number; member: number }[]>();
  const neighbours = new Map<string, Set<string>>();
  sets.forEach(({ members, attested }, set) => {
    members.forEach((text, member) => {
      places.set(text, [...(places.get(text) ?? []), { set, member }]);
    });
    for (const sequence of attested) {
      const items = sequence.split("|");
      for (const item of items) {
        const others = neighbours.get(item) ?? new Set();
        for (const other of items) if (other !== item) others.add(other);
        neighbours.set(item, others);
      }
    }
  });
  return {
    sets,
    members: [...places.keys()],
    places: [...places.values()],
    neighbours,
    attested: new Set(sets.flatMap(({ attested }) => [...attested])),
  };
}

function setOf(phrasing: Phrasing): EnumerationSet {
  const { members, also } = phrasing;
  const sequences = also.map((text) => itemsOf(text, members));
  const shorter = sequences.filter((items) => items.length === members.length - 1);
  return {
    phrasing,
    members,
    prefix: sharedPrefix(members),
    suffix: sharedSuffix(members),
    attested: new Set([members, ...sequences].map((items) => items.join("|"))),
    drawnOnFreely: new Set(shorter.map((items) => [...items].sort().join("|"))).size >= 2,
    distinctive: members.every((member) => member.length > 2),
  };
}

/** Cuts an attested variant into its items: members where they stand, anything else between two joiners. */
function itemsOf(text: string, members: readonly string[]): string[] {
  const items: string[] = [];
  let foreign = 0;
  for (let at = 0; at <= text.length; ) {
    const longest = members.reduce(
      (best, one) => (text.startsWith(one, at) && one.length > best.length ? one : best),
      "",
    );
    const joiner = longest === "" && at < text.length ? joinerLength(text, at) : 0;
    if (longest === "" && joiner === 0 && at < text.length) {
      at++;
      continue;
    }
    if (at > foreign) items.push(text.slice(foreign, at));
    if (longest !== "") items.push(longest);
    at += longest.length > 0 ? longest.length : Math.max(1, joiner);
    foreign = at;
  }
  return items;
}

/** What is looked for in a text. */
export function enumerationMembers(canon: Canon): readonly string[] {
  return canon.derived(buildEnumerationIndex).members;
}
