import type { Applicability, Edit, Finding, Suggestion } from "./finding";

/**
 * The edits that may be made together: of each finding its first suggestion no bolder than `applicability`,
 * sorted by place and free of overlaps. A suggestion is taken whole or not at all; where two claim the same
 * place, the earlier finding keeps it and the other waits for the next round.
 */
export function applicableEdits(findings: readonly Finding[], applicability: Applicability): Edit[] {
  const accepted: Edit[] = [];
  for (const finding of findings) {
    const suggestion = finding.suggestions.find((candidate) => isAllowed(candidate, applicability));
    if (suggestion === undefined) continue;
    const edits = [...suggestion.edits].sort(byPlace);
    if (edits.some((edit, i) => i > 0 && collide(edits[i - 1], edit))) continue;
    if (edits.some((edit) => collidesWithAny(edit, accepted))) continue;
    for (const edit of edits) accepted.splice(placeOf(edit, accepted), 0, edit);
  }
  return accepted;
}

/** The text after `edits`, which are sorted and free of overlaps, as `applicableEdits` returns them. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let copied = 0;
  for (const edit of edits) {
    result += text.slice(copied, edit.start.offset) + edit.text;
    copied = edit.end.offset;
  }
  return result + text.slice(copied);
}

function isAllowed({ applicability, edits }: Suggestion, most: Applicability): boolean {
  return edits.length > 0 && (most === "suggested" || applicability === "safe");
}

function byPlace(a: Edit, b: Edit): number {
  return a.start.offset - b.start.offset || a.end.offset - b.end.offset;
}

/**
 * Whether two edits, `a` before `b` in order, may not be made together. Replacements may touch; an insertion
 * may not touch another edit, since the result would depend on which is made first.
 */
function collide(a: Edit, b: Edit): boolean {
  if (isInsertion(a) || isInsertion(b)) return b.start.offset <= a.end.offset;
  return b.start.offset < a.end.offset;
}

function isInsertion({ start, end }: Edit): boolean {
  return start.offset === end.offset;
}

function collidesWithAny(edit: Edit, sorted: readonly Edit[]): boolean {
  const place = placeOf(edit, sorted);
  const before = sorted[place - 1];
  const after = sorted[place];
  return (before !== undefined && collide(before, edit)) || (after !== undefined && collide(edit, after));
}

/** The index `edit` belongs at in `sorted`, by binary search. */
function placeOf(edit: Edit, sorted: readonly Edit[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (byPlace(sorted[middle], edit) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
