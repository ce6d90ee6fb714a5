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
 * it has one too many. Offsets are shifted by `shift`. Time and space are the product of what is left of the two
 * between the beginning and the end they share.
 */
export function alignmentEdits(draft: string, phrase: string, shift: number): PhraseEdit[] {
  let i = draft.length;
  let j = phrase.length;
  while (i > 0 && j > 0 && draft.charCodeAt(i - 1) === phrase.charCodeAt(j - 1)) {
    i--;
    j--;
  }
  let same = 0;
  while (same < i && same < j && draft.charCodeAt(same) === phrase.charCodeAt(same)) same++;
  if (i - same <= 1 && j - same <= 1) {
    if (i === j) return i === same ? [] : [substitution(phrase, i, j, shift)];
    return [i < j ? omission(phrase, i, j, shift) : insertion(i, j, shift)];
  }
  fillCosts(draft, i, phrase, j, same);
  const width = j - same + 1;
  // Where one of the two is within the shared beginning, the other's surplus is all the cost there is.
  const costAt = (a: number, b: number): number =>
    a <= same || b <= same ? Math.abs(a - b) : costs[(a - same) * width + b - same];
  const edits: PhraseEdit[] = [];
  while (i > same || j > same || i !== j) {
    const here = costAt(i, j);
    if (
      i > 0 &&
      j > 0 &&
      draft.charCodeAt(i - 1) === phrase.charCodeAt(j - 1) &&
      costAt(i - 1, j - 1) === here
    ) {
      i--;
      j--;
    } else if (swapped(draft, i, phrase, j) && costAt(i - 2, j - 2) + 1 === here) {
      edits.push({
        kind: "swap",
        start: shift + i - 2,
        end: shift + i,
        text: phrase.slice(j - 2, j),
        position: j - 2,
      });
      i -= 2;
      j -= 2;
    } else if (i > 0 && j > 0 && costAt(i - 1, j - 1) + 1 === here) {
      edits.push(substitution(phrase, i, j, shift));
      i--;
      j--;
    } else if (j > 0 && costAt(i, j - 1) + 1 === here) {
      edits.push(omission(phrase, i, j, shift));
      j--;
    } else {
      edits.push(insertion(i, j, shift));
      i--;
    }
  }
  return edits.length > 1 ? edits.reverse() : edits;
}

/** The edits that end at unit `i` of the draft and unit `j` of the phrase. */
function substitution(phrase: string, i: number, j: number, shift: number): PhraseEdit {
  return {
    kind: "substitute",
    start: shift + i - 1,
    end: shift + i,
    text: phrase.charAt(j - 1),
    position: j - 1,
  };
}

function omission(phrase: string, i: number, j: number, shift: number): PhraseEdit {
  return { kind: "drop", start: shift + i, end: shift + i, text: phrase.charAt(j - 1), position: j - 1 };
}

function insertion(i: number, j: number, shift: number): PhraseEdit {
  return { kind: "insert", start: shift + i - 1, end: shift + i, text: "", position: j };
}

let costs = new Uint16Array(1024);

/** The cost of aligning draft[same…same + a] with phrase[same…same + b], for each a and b up to `i` and `j`. */
function fillCosts(draft: string, i: number, phrase: string, j: number, same: number): void {
  const width = j - same + 1;
  const height = i - same + 1;
  if (costs.length < width * height) costs = new Uint16Array(width * height * 2);
  for (let b = 0; b < width; b++) costs[b] = b;
  for (let a = 1; a < height; a++) {
    const row = a * width;
    costs[row] = a;
    const written = draft.charCodeAt(same + a - 1);
    const writtenBefore = a > 1 ? draft.charCodeAt(same + a - 2) : -1;
    for (let b = 1; b < width; b++) {
      const unit = phrase.charCodeAt(same + b - 1);
      let best = costs[row - width + b - 1] + (written === unit ? 0 : 1);
      best = Math.min(best, costs[row - width + b] + 1, costs[row + b - 1] + 1);
      if (
        a > 1 &&
        b > 1 &&
        writtenBefore === unit &&
        written === phrase.charCodeAt(same + b - 2) &&
        written !== unit
      )
        best = Math.min(best, costs[row - 2 * width + b - 2] + 1);
      costs[row + b] = best;
    }
  }
}

function swapped(draft: string, i: number, phrase: string, j: number): boolean {
  if (i < 2 || j < 2) return false;
  const last = draft.charCodeAt(i - 1);
  const before = draft.charCodeAt(i - 2);
  return last !== before && last === phrase.charCodeAt(j - 2) && before === phrase.charCodeAt(j - 1);
}

/** The one edit that spans all of `edits` (sorted, apart), with the draft's text between them. */
export function joinEdits(
  draft: string,
  edits: readonly PhraseEdit[],
): { start: number; end: number; text: string } {
  const [{ start }] = edits;
  if (edits.length === 1) return { start, end: edits[0].end, text: edits[0].text };
  let text = "";
  let at = start;
  for (const edit of edits) {
    text += draft.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { start, end: at, text };
}
