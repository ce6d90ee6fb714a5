import { type Attestation, type Side, total } from "./attestation";
import { longest, shortest, shortestQuoted } from "./candidates";
import type { Corpus } from "./corpus";
import { neverFirst, neverLast, seldomFirst, seldomLast } from "./function-words";
import { membersOf, mostShared } from "./kinds";

/** Thresholds of what counts as a phrasing; they stand in the header of the file that `learn` writes. */
export const thresholds = {
  /** Document groups for a phrasing of six units and more, and for a shorter one. */
  groups: 2,
  groupsShort: 3,
  shortLength: 5,
  /** Document groups for a phrasing that seldom stands alone between marks: of words that belong together, and of others. */
  groupsCohesive: 4,
  groupsEmbedded: 5,
  /** Share of places that begin and end at word boundaries. */
  wordBoundary: 0.6,
  /** Share of places between marks from which on a phrasing stands alone. */
  alone: 0.4,
  /** Branching entropy in nats, share of the top neighbour, share of marks and structural words: for the others. */
  entropy: 1.2,
  entropyCohesive: 0.9,
  entropyFree: 1.5,
  topNeighbour: 0.5,
  looseLeft: 0.25,
  looseRight: 0.35,
  openRight: 0.15,
  looseFree: 0.12,
  looseAlways: 0.8,
  /** Difference between the shares of places behind and before an enumeration comma: it is half a member. */
  memberAtOneSide: 0.6,
  /** Share of the uses of its rarest word that makes a phrasing cohesive. */
  cohesion: 0.2,
  /** The same, and document groups, for a compound that need be free on one side only. */
  cohesionCompound: 0.35,
  groupsCompound: 6,
} as const;

/** Latin letters, digits and what dates, amounts and articles are written with: such text is an instance, no phrasing. */
const instance =
  /[0-9０-９A-Za-zＡ-Ｚａ-ｚ％%〇·]|百分|[一二三四五六七八九十百]+[届次年月日条款章节]|[一二三四五六七八九十]中全会|同比|亿|万[人户元吨]|[《》\uFFFC]|^[一二三四五六七八九十]+[是要]/;

/** Whether an attested text is a complete, natural phrasing; `count` tells how often any text stands in the corpus. */
export function isPhrasing(
  corpus: Corpus,
  attestation: Attestation,
  count: (text: string) => number,
): boolean {
  const { text, counts, left, right } = attestation;
  const t = thresholds;
  const quoted = isQuotedSomewhere(corpus, attestation);
  if (text.length < (quoted ? shortestQuoted : shortest) || text.length > longest) return false;
  if (instance.test(text) || !isBalanced(text) || /^[，、]|[，、]$/.test(text)) return false;
  if (counts.size < (text.length <= t.shortLength && !quoted ? t.groupsShort : t.groups)) return false;
  if (quoted) return true;
  if (attestation.startsWord < t.wordBoundary || attestation.endsWord < t.wordBoundary) return false;

  const alone = attestation.standsAlone >= t.alone;
  const words = wordsOf(corpus, attestation);
  const first = words[0];
  const last = words[words.length - 1];
  if (neverFirst.has(first) || neverLast.has(last)) return false;
  if (endsHalfway(text)) return false;
  if (text.includes("、") && (left.enumerated > 0.25 || right.enumerated > 0.25)) return false;
  if (membersOf(text).length > 0) {
    return (
      attestation.standsAlone >= t.alone ||
      Math.min(left.loose, right.loose) >= t.looseLeft ||
      counts.size >= 3
    );
  }
  if (text.includes("，") && attestation.standsAlone < 0.5) return false;
  if (alone) return words.length > 1 || text.length > 4 || total(attestation) > 3;
  if (isParallelPair(text)) return left.open + right.open >= 1;
  if (Math.abs(left.enumerated - right.enumerated) >= t.memberAtOneSide) return false;
  const cohesion = cohesionOf(attestation, words, count);
  if (seldomFirst.has(first) || (seldomLast.has(last) && cohesion < t.cohesion)) return false;
  // A compound stays one, whatever verb it habitually follows: 构建｜人类命运共同体.
  if (cohesion >= t.cohesionCompound && counts.size >= t.groupsCompound) {
    return isFree(left, t.entropyCohesive) || isFree(right, t.entropyCohesive);
  }
  if (cohesion >= t.cohesion && counts.size >= t.groupsCohesive) {
    return isFree(left, t.entropyCohesive) && isFree(right, t.entropyCohesive);
  }
  if (!isFree(left, t.entropy) || !isFree(right, t.entropy)) return false;
  if (left.entropy >= t.entropyFree && right.entropy >= t.entropyFree) {
    return counts.size >= t.groupsCohesive && right.loose >= t.looseFree;
  }
  if (counts.size < t.groupsEmbedded) return false;
  return left.loose >= t.looseLeft && right.loose >= t.looseRight && right.open >= t.openRight;
}

/** Whether what stands on this side varies, or is hardly ever a word that the phrasing may hang together with. */
function isFree({ entropy, top, loose }: Side, least: number): boolean {
  return loose >= thresholds.looseAlways || (entropy >= least && top <= thresholds.topNeighbour);
}

/** How much of the use of its rarest word a phrasing makes up, in [0, 1]. */
export function cohesionOf(
  { places }: Attestation,
  words: readonly string[],
  count: (text: string) => number,
): number {
  const content = words.filter((word) => word.length > 1);
  if (content.length < 2) return 0;
  return places.length / Math.min(...content.map(count));
}

/** Two members equally long that share a character at the same place, as in 全面进步、全面过硬. */
function isParallelPair(text: string): boolean {
  const members = text.split("、");
  if (members.length !== 2 || /[，“”]/.test(text)) return false;
  const [a, b] = members;
  return a.length === b.length && a.length >= 3 && mostShared(members) > 0;
}

/** Whether its last clause only prepares another one. */
function endsHalfway(text: string): boolean {
  const clause = text.slice(text.lastIndexOf("，") + 1);
  return (
    /^(?:既[^要是]|不仅|不但|虽然|尽管|如果|只有|只要|无论|不论|随着|当[^前]|面对|为了|由于|针对)/.test(
      clause,
    ) || /^(?:在|从|对|按照|围绕|经).*(?:上|中|下|时|后|前|以来|方面)$/.test(clause)
  );
}

/** Whether it stands in quotation marks of its own in at least two document groups. */
export function isQuotedSomewhere(corpus: Corpus, { text, places }: Attestation): boolean {
  const documents = new Set<number>();
  for (const place of places) {
    if (corpus.text[place - 1] === "“" && corpus.text[place + text.length] === "”") {
      documents.add(corpus.documents[place]);
    }
  }
  return documents.size >= 2;
}

/** Whether quotation marks come in pairs, properly nested. */
export function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const unit of text) {
    if (unit === "“" || unit === "‘") open.push(unit);
    else if (unit === "”" && open.pop() !== "“") return false;
    else if (unit === "’" && open.pop() !== "‘") return false;
  }
  return open.length === 0;
}

/** Its words at the first place where it is cut out at words. */
export function wordsOf(corpus: Corpus, { text, places }: Attestation): string[] {
  const place =
    places.find((p) => corpus.wordStarts[p] === 1 && corpus.wordStarts[p + text.length] === 1) ?? places[0];
  const words: string[] = [];
  let start = 0;
  for (let i = 1; i <= text.length; i++) {
    if (i === text.length || corpus.wordStarts[place + i] === 1) {
      words.push(text.slice(start, i));
      start = i;
    }
  }
  return words;
}
