/** Lines shown around a change. */
const contextLines = 3;

interface Change {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly newStart: number;
  readonly newEnd: number;
}

/** A unified diff that `patch` and `git apply` take; empty where the texts are the same. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return "";
  const oldLines = linesOf(before);
  const newLines = linesOf(after);
  return formatDiff(`a/${path}`, `b/${path}`, findChanges(oldLines, newLines), oldLines, newLines);
}

/** A text in pieces of whole lines that stay, come, go or change: where the changes are is known already. */
export type TextPieces = readonly { readonly before: string; readonly after: string }[];

/** The same of a text in pieces, which need not have been there: then the old path is `/dev/null`. */
export function unifiedDiffOfPieces(oldPath: string, newPath: string, pieces: TextPieces): string {
  const oldLines: string[] = [];
  const newLines: string[] = [];
  const changes: Change[] = [];
  for (const { before, after } of pieces) {
    const [old, replaced] = [linesOf(before), linesOf(after)];
    if (before !== after) {
      for (const { oldStart, oldEnd, newStart, newEnd } of findChanges(old, replaced)) {
        changes.push({
          oldStart: oldLines.length + oldStart,
          oldEnd: oldLines.length + oldEnd,
          newStart: newLines.length + newStart,
          newEnd: newLines.length + newEnd,
        });
      }
    }
    oldLines.push(...old);
    newLines.push(...replaced);
  }
  return changes.length === 0 ? "" : formatDiff(oldPath, newPath, changes, oldLines, newLines);
}

function formatDiff(
  oldPath: string,
  newPath: string,
  changes: readonly Change[],
  oldLines: readonly string[],
  newLines: readonly string[],
): string {
  const hunks = group(changes).map((hunk) => formatHunk(hunk, oldLines, newLines));
  return `--- ${oldPath}\n+++ ${newPath}\n${hunks.join("")}`;
}

/** Lines with their ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Corrections hardly ever add or drop a line; where one does, everything between the outermost changes is one change. */
function findChanges(oldLines: readonly string[], newLines: readonly string[]): Change[] {
  const changes: Change[] = [];
  if (oldLines.length === newLines.length) {
    for (let i = 0; i < oldLines.length; i++) {
      if (oldLines[i] === newLines[i]) continue;
      const start = i;
      while (i < oldLines.length && oldLines[i] !== newLines[i]) i++;
      changes.push({ oldStart: start, oldEnd: i, newStart: start, newEnd: i });
    }
    return changes;
  }
  const insertions = findInsertions(oldLines, newLines);
  if (insertions !== undefined) return insertions;
  let start = 0;
  while (start < Math.min(oldLines.length, newLines.length) && oldLines[start] === newLines[start]) start++;
  let oldEnd = oldLines.length;
  let newEnd = newLines.length;
  while (oldEnd > start && newEnd > start && oldLines[oldEnd - 1] === newLines[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  return [{ oldStart: start, oldEnd, newStart: start, newEnd }];
}

/** Where lines came in; undefined where any was changed or dropped. */
function findInsertions(oldLines: readonly string[], newLines: readonly string[]): Change[] | undefined {
  const changes: Change[] = [];
  let at = 0;
  for (let i = 0; i < newLines.length; i++) {
    const start = i;
    while (i < newLines.length && newLines[i] !== oldLines[at]) i++;
    if (i > start) changes.push({ oldStart: at, oldEnd: at, newStart: start, newEnd: i });
    if (i < newLines.length) at++;
  }
  return at === oldLines.length ? changes : undefined;
}

/** Changes whose surroundings meet share a hunk. */
function group(changes: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1)?.at(-1);
    if (last !== undefined && change.oldStart - last.oldEnd <= 2 * contextLines)
      hunks[hunks.length - 1].push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function formatHunk(
  changes: readonly Change[],
  oldLines: readonly string[],
  newLines: readonly string[],
): string {
  const first = changes[0];
  const last = changes[changes.length - 1];
  const lead = Math.min(contextLines, first.oldStart);
  const oldStart = first.oldStart - lead;
  const oldEnd = Math.min(oldLines.length, last.oldEnd + contextLines);
  const newStart = first.newStart - lead;
  const newEnd = last.newEnd + (oldEnd - last.oldEnd);
  const body: string[] = [];
  let at = oldStart;
  for (const change of changes) {
    body.push(...prefixed(" ", oldLines.slice(at, change.oldStart)));
    body.push(...prefixed("-", oldLines.slice(change.oldStart, change.oldEnd)));
    body.push(...prefixed("+", newLines.slice(change.newStart, change.newEnd)));
    at = change.oldEnd;
  }
  body.push(...prefixed(" ", oldLines.slice(at, oldEnd)));
  return `@@ -${range(oldStart, oldEnd)} +${range(newStart, newEnd)} @@\n${body.join("")}`;
}

function prefixed(sign: string, lines: readonly string[]): string[] {
  return lines.map((line) =>
    line.endsWith("\n") ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`,
  );
}

function range(start: number, end: number): string {
  return end === start ? `${start},0` : `${start + 1},${end - start}`;
}
