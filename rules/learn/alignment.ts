/**
 * The ends, within `limit` edits, of what `text` may stand for when read from `start`: calls `visit` with each
 * end and its number of edits. An edit is a substitution, an insertion, a deletion or a swap of neighbours.
 * `text` is aligned from its first unit; `limit` is small (1 or 2).
 */
export function alignFrom(
  pattern: string,
  text: string,
  start: number,
  limit: number,
  visit: (end: number, edits: number) => void,
): void {
  const width = pattern.length + limit;
  const infinite = limit + 1;
  let beforeLast = rowA.fill(infinite, 0, width + 2);
  let last = rowB;
  for (let j = 0; j <= width + 1; j++) last[j] = Math.min(j, infinite);
  let row = rowC;
  for (let i = 1; i <= pattern.length; i++) {
    const from = Math.max(1, i - limit);
    const to = Math.min(width, i + limit);
    row.fill(infinite, 0, width + 2);
    if (i <= limit) row[0] = i;
    let least = row[0];
    const unit = pattern.charCodeAt(i - 1);
    for (let j = from; j <= to; j++) {
      const other = text.charCodeAt(start + j - 1);
      let edits = last[j - 1] + (unit === other ? 0 : 1);
      if (last[j] + 1 < edits) edits = last[j] + 1;
      if (row[j - 1] + 1 < edits) edits = row[j - 1] + 1;
      const swapped =
        i > 1 && j > 1 && unit === text.charCodeAt(start + j - 2) && pattern.charCodeAt(i - 2) === other;
      if (swapped && beforeLast[j - 2] + 1 < edits) edits = beforeLast[j - 2] + 1;
      row[j] = edits;
      if (edits < least) least = edits;
    }
    if (least > limit) return;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  for (let j = pattern.length - limit; j <= width; j++) if (last[j] <= limit) visit(start + j, last[j]);
}

/** The three rows in use, as long as the longest phrasing and then some; never held across calls. */
const rowA = new Uint8Array(128);
const rowB = new Uint8Array(128);
const rowC = new Uint8Array(128);
