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
  const changes = findChanges(oldLines, newLines);
  const hunks = group(changes).map((hunk) => formatHunk(hunk, oldLines, newLines));
  return `--- ${path}\n+++ ${path}\n${hunks.join("")}`;
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
