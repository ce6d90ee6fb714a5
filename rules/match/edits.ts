/** How a draft came to differ from a phrase at one place. */
export type EditKind = "substitute" | "drop" | "insert" | "swap" | "move";

/** One difference: the draft's units from `start` to `end` should be `text`. Offsets are UTF-16 units of the draft. */
export interface PhraseEdit {
  readonly kind: EditKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Where in the phrasing this happened: the index of its first unit concerned. */
  readonly position: number;
}

/**
 * The cheapest edits that turn `draft` into `phrase`, each unit substituted, dropped, inserted, or two neighbours
 * swapped at cost 1 (optimal string alignment). `drop` says that the draft dropped a unit of the phrase, `insert` that
 * it has one too many. Offsets are shifted by `shift`. Meant for short texts: time and space are their product.
 */
export function alignmentEdits(draft: string, phrase: string, shift: number): PhraseEdit[] {
  const width = phrase.length + 1;
  const cost = new Uint16Array((draft.length + 1) * width);
  for (let j = 0; j <= phrase.length; j++) cost[j] = j;
  for (let i = 1; i <= draft.length; i++) {
    cost[i * width] = i;
    for (let j = 1; j <= phrase.length; j++) {
      const same = draft[i - 1] === phrase[j - 1];
      let best = cost[(i - 1) * width + j - 1] + (same ? 0 : 1);
      best = Math.min(best, cost[(i - 1) * width + j] + 1, cost[i * width + j - 1] + 1);
      if (swapped(draft, i, phrase, j)) best = Math.min(best, cost[(i - 2) * width + j - 2] + 1);
      cost[i * width + j] = best;
    }
  }
  const edits: PhraseEdit[] = [];
  let i = draft.length;
  let j = phrase.length;
  while (i > 0 || j > 0) {
    const here = cost[i * width + j];
    if (i > 0 && j > 0 && draft[i - 1] === phrase[j - 1] && cost[(i - 1) * width + j - 1] === here) {
      i--;
      j--;
    } else if (swapped(draft, i, phrase, j) && cost[(i - 2) * width + j - 2] + 1 === here) {
      edits.push({
        kind: "swap",
        start: shift + i - 2,
        end: shift + i,
        text: phrase.slice(j - 2, j),
        position: j - 2,
      });
      i -= 2;
      j -= 2;
    } else if (i > 0 && j > 0 && cost[(i - 1) * width + j - 1] + 1 === here) {
      edits.push({
        kind: "substitute",
        start: shift + i - 1,
        end: shift + i,
        text: phrase[j - 1],
        position: j - 1,
      });
      i--;
      j--;
    } else if (j > 0 && cost[i * width + j - 1] + 1 === here) {
      edits.push({ kind: "drop", start: shift + i, end: shift + i, text: phrase[j - 1], position: j - 1 });
      j--;
    } else {
      edits.push({ kind: "insert", start: shift + i - 1, end: shift + i, text: "", position: j });
      i--;
    }
  }
  return edits.reverse();
}

function swapped(draft: string, i: number, phrase: string, j: number): boolean {
  return (
    i > 1 &&
    j > 1 &&
    draft[i - 1] === phrase[j - 2] &&
    draft[i - 2] === phrase[j - 1] &&
    draft[i - 1] !== draft[i - 2]
  );
}

/** The one edit that spans all of `edits` (sorted, apart), with the draft's text between them. */
export function joinEdits(
  draft: string,
  edits: readonly PhraseEdit[],
): { start: number; end: number; text: string } {
  const start = edits[0].start;
  let text = "";
  let at = start;
  for (const edit of edits) {
    text += draft.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { start, end: at, text };
}
