import { alignmentEdits } from "../match/edits";
import { type Attestation, type Attestations, total } from "./attestation";
import type { Corpus } from "./corpus";
import { differenceOf, isContrast } from "./difference";
import { neverFirst, neverLast } from "./function-words";
import { wordsOf } from "./judge";
import { looksLikeSlip } from "./looks-like-slip";

/** How alike two characters sound or look, in [0, 1]. */
export type Likeness = (meant: string, written: string) => number;

/** From this on two characters pass for each other. */
const alike = 0.5;
/** In UTF-16 units: what is shorter is hardly a wording. */
const shortest = 4;

const onlyMarks = /^[，、“”]*$/;

/**
 * Whether what one document has near a phrasing is a wording of its own: somebody proof-read that document, it is made of
 * whole words, it does not speak of something else of the same kind, and it is no slip. A slip takes a character for
 * one that sounds or looks like it, doubles it or swaps two, and no word that the writers use elsewhere comes of it.
 */
export function isOwnWording(
  form: Attestation,
  phrasing: Attestation,
  attestations: Attestations,
  likeness: Likeness,
): boolean {
  const { corpus } = attestations;
  const { text } = form;
  if (text.length < shortest || !form.places.some((place) => corpus.published[corpus.documents[place]]))
    return false;
  if (form.startsWord < 1 || form.endsWord < 1 || total(form) >= total(phrasing)) return false;
  if (!isWhole(form, phrasing, corpus)) return false;
  const difference = differenceOf(text, phrasing.text);
  const { formSpan, phrasingSpan } = difference;
  // Marks come and go between words that have nothing to do with each other.
  if (onlyMarks.test(formSpan) && onlyMarks.test(phrasingSpan)) return false;
  if (formSpan !== "" && phrasingSpan !== "" && isContrast(difference)) return false;
  return !(isSlipOfPen(text, phrasing.text, likeness) && looksLikeSlip(form, phrasing, attestations));
}

/**
 * Whether the form is made of whole words and no piece of something longer: its outer words are the phrasing's, or longer
 * than one unit with a mark or a word such as 的 beside them.
 */
function isWhole(form: Attestation, phrasing: Attestation, corpus: Corpus): boolean {
  const own = wordsOf(corpus, form);
  const other = wordsOf(corpus, phrasing);
  const [first, last] = [own[0], own[own.length - 1]];
  return (
    (first === other[0] || (first.length > 1 && !neverFirst.has(first) && form.left.loose === 1)) &&
    (last === other[other.length - 1] || (last.length > 1 && !neverLast.has(last) && form.right.loose === 1))
  );
}

/** Whether all that differs came about as a slip of the pen does. */
function isSlipOfPen(form: string, phrasing: string, likeness: Likeness): boolean {
  return alignmentEdits(form, phrasing, 0).every(({ kind, start, end, text }) => {
    if (kind === "swap") return true;
    if (kind === "substitute") return likeness(text, form.slice(start, end)) >= alike;
    const unit = form.slice(start, end);
    return kind === "insert" && (form[start - 1] === unit || form[end] === unit);
  });
}
