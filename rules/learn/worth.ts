import { type Attestation, type Attestations, type Side, total } from "./attestation";
import { cohesionOf, isQuotedSomewhere, wordsOf } from "./judge";
import { kindOf } from "./kinds";

/** What a phrasing needs to be put before a person who reviews it; `isPhrasing` asks for less, for the machine. */
export const proposalThresholds = {
  /** Independent documents, where the wording is neither quoted nor a row of parallel members. */
  groups: 3,
  /** A whole clause of so many units needs two. */
  groupsClause: 2,
  clauseLength: 12,
  /** Share of places between marks for such a clause, and for a short wording of three words. */
  aloneClause: 0.5,
  aloneTerm: 0.6,
  /** Shortest plain wording, in UTF-16 units: two common words of two characters are nobody's own. */
  termLength: 5,
  /** Share of the uses of its rarest word that holds a plain wording together. */
  cohesion: 0.3,
  /** Share of places with one and the same neighbour, where hardly any mark stands: then it is a piece. */
  pieceTop: 0.5,
  pieceLoose: 0.15,
  /** Share of places that begin behind a mark or a word of grammar, and that end before one: a clause cut off. */
  clauseBegins: 0.75,
  clauseEnds: 0.25,
  /** UTF-16 units from which on length says no more. */
  lengthRanked: 24,
} as const;

/** Speakers, times and pointers: what has one of them is said on one occasion. */
const occasional = new Set(
  "我 你 您 咱们 大家 同志们 今天 昨天 明天 今年 去年 明年 下面 以下 上述 本 本次 本届 本条例 本办法 本规定 本法 该 此 此次 这次".split(
    " ",
  ),
);
/** A number that heads a paragraph is no part of what follows. */
const numbered = /^[一二三四五六七八九十]+、/;
/** Two short words side by side are a phrase only where somebody quotes them so. */
const shortPair = /^[^、，“”‘’]{1,3}、[^、，“”‘’]{1,3}$/;

/**
 * How much there is to say for proposing the wording, above 0; undefined where it is not worth reading. `groups` is the
 * number of independent documents that have it outside what is known.
 */
export function strengthOf(
  { corpus, count }: Pick<Attestations, "corpus" | "count">,
  attestation: Attestation,
  groups: number,
): number | undefined {
  const { text, standsAlone, left, right } = attestation;
  const t = proposalThresholds;
  const words = wordsOf(corpus, attestation);
  const kind = kindOf(attestation);
  const quoted = isQuotedSomewhere(corpus, attestation) || /^“[^“”]*”$/.test(text);
  const cohesion = cohesionOf(attestation, words, count);
  const held = Math.max(cohesion, standsAlone);
  if (groups < t.groupsClause || numbered.test(text)) return undefined;
  const special = quoted || kind === "enumeration";
  if (!special) {
    if (words.some((word) => occasional.has(word)) || shortPair.test(text)) return undefined;
    // Beside an enumeration comma it may be half of something.
    if (groups < t.groups && left.enumerated + right.enumerated > 0) return undefined;
    const isTerm = kind === "term";
    const isClause = text.length >= t.clauseLength && standsAlone >= t.aloneClause;
    if (groups < t.groups && (isTerm || !isClause)) return undefined;
    if (held < t.cohesion || isPiece(left) || isPiece(right) || isCutOff(attestation)) return undefined;
    if (isTerm && !isOwnTerm(text, words, cohesion, standsAlone)) return undefined;
  }
  const rank = Math.log(1 + groups) * Math.sqrt(Math.min(text.length, t.lengthRanked)) * (0.4 + held);
  return special ? rank * quotedWeight : rank;
}

/** Whether the same word nearly always goes on where the wording ends. */
function isPiece({ top, loose }: Side): boolean {
  return top >= proposalThresholds.pieceTop && loose < proposalThresholds.pieceLoose;
}

/** Whether it begins where clauses begin and hardly ever ends where they end. */
function isCutOff({ left, right, standsAlone }: Attestation): boolean {
  const t = proposalThresholds;
  return left.loose >= t.clauseBegins && right.loose < t.clauseEnds && standsAlone < t.cohesion;
}

/** What people put in quotation marks, or in a row, they mean as a phrase. */
const quotedWeight = 1.3;

/** Whether a plain short wording is more than words that happen to meet. */
function isOwnTerm(text: string, words: readonly string[], cohesion: number, alone: number): boolean {
  const t = proposalThresholds;
  if (words.length < 2 || text.length < t.termLength) return false;
  return cohesion >= t.cohesion || (words.length >= 3 && alone >= t.aloneTerm);
}

/** Stronger ones first, then more frequent ones, then by code unit. */
export function byStrength(
  a: { readonly strength: number; readonly attestation: Attestation },
  b: { readonly strength: number; readonly attestation: Attestation },
): number {
  if (a.strength !== b.strength) return b.strength - a.strength;
  const difference = total(b.attestation) - total(a.attestation);
  return difference !== 0 ? difference : a.attestation.text < b.attestation.text ? -1 : 1;
}
