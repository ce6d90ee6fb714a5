import type { CanonProblem } from "../load";
import type { Phrasing } from "../phrasing";
import { type PlacedEntry, problemAt } from "./entry";

const LAST_JOINER = /^(?:，|和|与|及|以及)$/;

/** Enumerations whose members do not make up their text, and collocations whose head and first verb do not. */
export function brokenParts(entries: readonly PlacedEntry[]): CanonProblem[] {
  return entries.flatMap((entry) => {
    const { text, kind } = entry.phrasing;
    if (kind === "enumeration" && !isMadeUpOfMembers(entry.phrasing)) {
      return problemAt(entry, {
        zh: `“${text}”不是由所列的各项依次连成，请改正“members”或“separator”`,
        en: `the members of “${text}” do not make up its text in their order; correct “members” or “separator”`,
      });
    }
    if (kind === "collocation" && !endsInVerbAndHead(entry.phrasing)) {
      return problemAt(entry, {
        zh: `“${text}”应以“verbs”的第一个加“head”结尾，请改正`,
        en: `“${text}” must end in the first of its “verbs” and its “head”; correct them`,
      });
    }
    return [];
  });
}

/** The last member may be joined by a comma or by 和 and the like, and each stand in quotation marks of its own. */
function isMadeUpOfMembers({ text, members, separator }: Phrasing): boolean {
  if (members.length < 2) return false;
  let at = 0;
  for (const [place, member] of members.entries()) {
    const found = text.indexOf(member, at);
    if (found < 0) return false;
    const between = text.slice(at, found).replace(/[“”]/g, "");
    const isLast = place === members.length - 1;
    if (place === 0 ? between !== "" : between !== separator && !(isLast && LAST_JOINER.test(between)))
      return false;
    at = found + member.length;
  }
  return /^”?$/.test(text.slice(at));
}

function endsInVerbAndHead({ text, head, verbs }: Phrasing): boolean {
  return head !== undefined && verbs.length > 0 && text.endsWith(verbs[0] + head);
}
