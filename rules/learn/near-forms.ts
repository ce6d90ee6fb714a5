import { GAP } from "../text/paragraph";
import { alignFrom } from "./alignment";
import { type Attestation, type Attestations, total } from "./attestation";
import { SENTENCE_END } from "./corpus";
import { differenceOf } from "./difference";
import { neverFirst } from "./function-words";
import { isBalanced } from "./judge";
import { kindOf } from "./kinds";
import { isOwnWording, type Likeness } from "./lone-forms";
import { looksLikeSlip } from "./looks-like-slip";
import { placesOf } from "./suffix-index";

/** A wording seen once beside a near one seen often. */
export interface Suspect {
  readonly text: string;
  readonly count: number;
  readonly rival: string;
  readonly rivalCount: number;
  /** Id of the document it stands in. */
  readonly source: string;
  /** Its sentence, or the part of it around the wording. */
  readonly excerpt: string;
}

/** What stands near the phrasings in the corpus: attested variants by phrasing, and suspects. */
export interface NearForms {
  readonly also: ReadonlyMap<string, readonly string[]>;
  readonly suspects: readonly Suspect[];
}

/** From this length on, in UTF-16 units, a near form may differ by two edits instead of one. */
const twoEditsFrom = 10;
/** Document groups and places that a phrasing needs for what is near it to be suspect. */
const rivalGroups = 3;
const rivalPlaces = 5;

/** With `likeness`, what a published document has but once is a variant, too, where it is a wording of its own. */
export function findNearForms(
  phrasings: readonly Attestation[],
  attestations: Attestations,
  likeness: Likeness | undefined,
  onPhrasing: (done: number, total: number) => void = () => {},
): NearForms {
  const { corpus } = attestations;
  const covered = coverage(phrasings, corpus.text.length);
  const also = new Map<string, string[]>();
  const suspects = new Map<string, Suspect>();
  phrasings.forEach((phrasing, number) => {
    if (number % 500 === 0) onPhrasing(number, phrasings.length);
    const forms = [...nearFormsOf(phrasing, attestations)].sort(byUnits);
    const variants: string[] = [];
    // A quotation is held to its own source: what another document has in its place is no variant of it.
    const mayVary = likeness !== undefined && kindOf(phrasing) !== "quotation";
    for (const text of forms) {
      const form = attestations.of(text);
      if (form.counts.size >= 2) {
        if (form.startsWord >= 0.5 && form.endsWord >= 0.5) variants.push(text);
        continue;
      }
      if (mayVary && isOwnWording(form, phrasing, attestations, likeness)) {
        variants.push(text);
        continue;
      }
      if (total(form) > 1 || phrasing.counts.size < rivalGroups || total(phrasing) < rivalPlaces) continue;
      if (isCovered(covered, form) || !looksLikeSlip(form, phrasing, attestations)) continue;
      const known = suspects.get(text);
      if (known !== undefined && known.rivalCount >= total(phrasing)) continue;
      suspects.set(text, suspectOf(form, phrasing, attestations));
    }
    if (variants.length > 0) also.set(phrasing.text, variants);
  });
  return {
    also,
    suspects: [...suspects.values()].sort((a, b) => b.rivalCount - a.rivalCount || byUnits(a.text, b.text)),
  };
}

const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** All texts within one or two edits of the phrasing that begin and end at words and neither hold it nor stand in it. */
export function nearFormsOf(
  { text, places }: Pick<Attestation, "text" | "places">,
  { corpus, index }: Attestations,
): Set<string> {
  const limit = text.length >= twoEditsFrom ? 2 : 1;
  const exact = new Set(places);
  const forms = new Set<string>();
  const tried = new Set<number>();
  // With at most `limit` edits one of `limit` + 1 pieces stands unaltered.
  for (let piece = 0; piece <= limit; piece++) {
    const from = Math.floor((piece * text.length) / (limit + 1));
    const to = Math.floor(((piece + 1) * text.length) / (limit + 1));
    for (const place of placesOf(index, text.slice(from, to))) {
      if (exact.has(place - from)) continue;
      for (let start = place - from - limit; start <= place - from + limit; start++) {
        if (start < 0 || corpus.wordStarts[start] === 0 || exact.has(start) || tried.has(start)) continue;
        tried.add(start);
        alignFrom(text, corpus.text, start, limit, (end) => {
          if (corpus.wordStarts[end] === 0) return;
          const form = corpus.text.slice(start, end);
          if (!text.includes(form) && !form.includes(text) && isWhole(form) && differsWithin(form, text)) {
            forms.add(form);
          }
        });
      }
    }
  }
  return forms;
}

function isWhole(form: string): boolean {
  return (
    !form.includes(SENTENCE_END) &&
    !form.includes(GAP) &&
    !/^[，、”’]|[，、“‘]$/.test(form) &&
    isBalanced(form)
  );
}

/** 1 where a phrasing stands. */
function coverage(phrasings: readonly Attestation[], size: number): Uint8Array {
  const covered = new Uint8Array(size);
  for (const { text, places } of phrasings)
    for (const place of places) covered.fill(1, place, place + text.length);
  return covered;
}

function isCovered(covered: Uint8Array, { text, places }: Attestation): boolean {
  for (let i = 0; i < text.length; i++) if (covered[places[0] + i] === 0) return false;
  return true;
}

/** Another word at the beginning or end makes another phrase; another character there may be a variant. */
function differsWithin(form: string, phrasing: string): boolean {
  const { head, tail, formSpan, phrasingSpan } = differenceOf(form, phrasing);
  if (neverFirst.has(form[0]) && !neverFirst.has(phrasing[0])) return false;
  return (head > 0 && tail > 0) || (formSpan.length === 1 && phrasingSpan.length === 1);
}

const excerptReach = 20;

export function suspectOf(form: Attestation, rival: Attestation, { corpus }: Attestations): Suspect {
  const place = form.places[0];
  const before = corpus.text.slice(Math.max(0, place - excerptReach), place);
  const after = corpus.text.slice(place + form.text.length, place + form.text.length + excerptReach);
  const left = before.slice(Math.max(before.lastIndexOf(SENTENCE_END), before.lastIndexOf(GAP)) + 1);
  return {
    text: form.text,
    count: 1,
    rival: rival.text,
    rivalCount: total(rival),
    source: corpus.ids[corpus.documents[place]],
    excerpt: left + form.text + after.split(/[\n\uFFFC]/, 1)[0],
  };
}
