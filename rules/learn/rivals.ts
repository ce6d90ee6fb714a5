import type { Phrasing } from "../canon/phrasing";
import { type Attestation, type Attestations, total } from "./attestation";
import type { CanonCoverage } from "./canon-coverage";
import { differenceOf, isContrast, isSlight } from "./difference";
import { type Excerpt, excerptAmong } from "./excerpt";
import { looksLikeSlip } from "./looks-like-slip";
import { nearFormsOf } from "./near-forms";

/** A wording of the documents that stands where a phrasing might: both with their counts in the documents. */
export interface Rival {
  readonly phrasing: Phrasing;
  /** Places and independent documents of the phrasing itself; 0 where the documents never have it. */
  readonly count: number;
  readonly documents: number;
  readonly form: string;
  readonly formCount: number;
  readonly formDocuments: number;
  readonly excerpt: Excerpt;
}

/** What the documents have near the entries of a canon, the most frequent first. */
export interface Rivals {
  /** So frequent that they are the writers' own wording. */
  readonly variants: readonly Rival[];
  /** Probably slips. */
  readonly suspects: readonly Rival[];
}

/** Thresholds of what is another wording, and of what is a slip. */
export const rivalThresholds = {
  /** Independent documents of another wording; or fewer, with so many places. */
  groups: 3,
  groupsFrequent: 2,
  placesFrequent: 5,
  /** Share of its places that begin and end at words. */
  wordBoundary: 0.6,
  /** Share of places with the same neighbour from which on it is a piece of something longer. */
  topNeighbour: 0.5,
  /** UTF-16 units of a phrasing: at least, where a word differs or only marks or words of grammar do; and at most. */
  length: 6,
  lengthSlight: 5,
  longest: 100,
  /** A slip stands in one document, at most so often, near an entry with so many sources. */
  slipPlaces: 2,
  slipSources: 3,
} as const;

/** What stands near the phrasings and is none of the `known` wordings, nor a piece of one. */
export function findRivals(
  phrasings: readonly Phrasing[],
  known: ReadonlySet<string>,
  coverage: CanonCoverage,
  attestations: Attestations,
  onPhrasing: (done: number, total: number) => void = () => {},
): Rivals {
  const variants = new Map<string, Rival>();
  const suspects = new Map<string, Rival>();
  const keep = (rivals: Map<string, Rival>, rival: Rival) => {
    const before = rivals.get(rival.form);
    if (before === undefined || isCloser(rival, before)) rivals.set(rival.form, rival);
  };
  phrasings.forEach((phrasing, number) => {
    if (number % 500 === 0) onPhrasing(number, phrasings.length);
    const { length } = phrasing.text;
    if (length < rivalThresholds.lengthSlight || length > rivalThresholds.longest) return;
    const own = attestations.of(phrasing.text);
    for (const text of nearFormsOf(own, attestations)) {
      if (known.has(text)) continue;
      const form = attestations.of(text);
      if (coverage.uncovered(form.places, text.length).length * 2 < form.places.length) continue;
      if (isVariant(form, phrasing, own)) keep(variants, rivalOf(phrasing, own, form, attestations));
      else if (isSuspect(form, phrasing, own, attestations))
        keep(suspects, rivalOf(phrasing, own, form, attestations));
    }
  });
  return { variants: withoutPieces([...variants.values()]), suspects: withoutPieces([...suspects.values()]) };
}

/** Whether a near form is a wording that several documents use instead of the phrasing. */
function isVariant(form: Attestation, { text: phrasing, kind }: Phrasing, own: Attestation): boolean {
  const t = rivalThresholds;
  const { counts, left, right } = form;
  const often =
    counts.size >= t.groups || (counts.size >= t.groupsFrequent && total(form) >= t.placesFrequent);
  if (!often || form.startsWord < t.wordBoundary || form.endsWord < t.wordBoundary) return false;
  if (left.top > t.topNeighbour || right.top > t.topNeighbour) return false;
  const difference = differenceOf(form.text, phrasing);
  if (isSlight(difference)) return phrasing.length >= t.lengthSlight;
  if (phrasing.length < t.length || isContrast(difference)) return false;
  const { tail, formSpan, phrasingSpan } = difference;
  if (formSpan === "" || phrasingSpan === "") return true;
  // Another noun at the end of a term names another thing; so does another word where nobody uses the phrasing's.
  return own.places.length > 0 && (tail > 0 || kind !== "term");
}

function isSuspect(
  form: Attestation,
  phrasing: Phrasing,
  own: Attestation,
  attestations: Attestations,
): boolean {
  const t = rivalThresholds;
  if (phrasing.text.length < t.length || form.counts.size > 1 || total(form) > t.slipPlaces) return false;
  if (form.startsWord < 1 || form.endsWord < 1) return false;
  // Its sources stand for what the documents themselves may hardly have.
  const sources = Object.keys(phrasing.sources).length;
  if (sources < t.slipSources) return false;
  const difference = differenceOf(form.text, phrasing.text);
  if (difference.head === 0 || difference.tail === 0 || isSlight(difference) || isContrast(difference))
    return false;
  const attested = total(own) >= sources ? own : { ...own, counts: new Map([[0, sources]]) };
  return looksLikeSlip(form, attested, attestations);
}

function rivalOf(phrasing: Phrasing, own: Attestation, form: Attestation, { corpus }: Attestations): Rival {
  return {
    phrasing,
    count: total(own),
    documents: own.counts.size,
    form: form.text,
    formCount: total(form),
    formDocuments: form.counts.size,
    excerpt: excerptAmong(corpus, form.places, form.text.length, form.counts),
  };
}

/** Of two phrasings that a form is near to, the one more of it stands in; then the better attested one. */
function isCloser(a: Rival, b: Rival): boolean {
  const alike = ({ form, phrasing }: Rival) => {
    const { head, tail } = differenceOf(form, phrasing.text);
    return head + tail;
  };
  if (alike(a) !== alike(b)) return alike(a) > alike(b);
  const sources = ({ phrasing }: Rival) => Object.keys(phrasing.sources).length;
  return sources(a) !== sources(b) ? sources(a) > sources(b) : a.phrasing.text < b.phrasing.text;
}

/** Leaves out what hardly ever stands outside a longer rival; the more frequent ones come first. */
function withoutPieces(rivals: readonly Rival[]): Rival[] {
  const kept = rivals.filter(
    ({ form, formCount }) =>
      !rivals.some(
        (longer) => longer.form !== form && longer.form.includes(form) && formCount - longer.formCount < 2,
      ),
  );
  return kept.sort(
    (a, b) =>
      b.formDocuments - a.formDocuments ||
      b.formCount - a.formCount ||
      (a.form < b.form ? -1 : a.form > b.form ? 1 : 0),
  );
}
