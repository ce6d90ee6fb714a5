/**
 * A part of a file that people write as well as Tifa: an entry with the comments around it. Where something is added, it
 * stays as it is, to the byte.
 */
export interface Block<T> {
  /** With line ends. */
  readonly text: string;
  /** Undefined for what stands before the first entry. */
  readonly entry: T | undefined;
  /** What becomes of the text, if anything does. */
  readonly changed?: string;
}

/** A piece of a file before and after a change; the same where it stays. */
export interface ChangedPiece {
  readonly before: string;
  readonly after: string;
}

/**
 * Cuts a file where a line begins an entry. Comments and blank lines at the left margin right above an entry go with it;
 * those above the first one are a block of their own.
 */
export function splitBlocks<T>(
  text: string,
  beginsEntry: (line: string) => boolean,
  read: (block: string) => T | undefined,
): Block<T>[] {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const starts: number[] = [];
  lines.forEach((line, number) => {
    if (!beginsEntry(line)) return;
    let start = number;
    // The first entry's comments may as well be the file's.
    const least = starts.length === 0 ? number : starts[starts.length - 1] + 1;
    while (start > least && /^(?:#.*)?\r?\n$/.test(lines[start - 1])) start--;
    starts.push(start);
  });
  const blocks: Block<T>[] = [];
  const head = lines.slice(0, starts[0] ?? lines.length).join("");
  if (head !== "") blocks.push({ text: head, entry: undefined });
  starts.forEach((start, i) => {
    const block = lines.slice(start, starts[i + 1] ?? lines.length).join("");
    blocks.push({ text: block, entry: read(block) });
  });
  return blocks;
}

/**
 * Puts new blocks among those of a file, each before the first one that comes after it in the order, and leaves these
 * where they are. `additions` are in order; line ends become those of the file.
 */
export function insertBlocks<T>(
  blocks: readonly Block<T>[],
  additions: readonly { readonly text: string; readonly entry: T }[],
  compare: (a: T, b: T) => number,
): ChangedPiece[] {
  const isWindows = blocks.some(({ text }) => text.includes("\r\n"));
  const pieces: ChangedPiece[] = [];
  let next = 0;
  const add = (until: T | undefined) => {
    while (next < additions.length && (until === undefined || compare(additions[next].entry, until) < 0)) {
      const { text } = additions[next++];
      pieces.push({ before: "", after: isWindows ? text.replaceAll("\n", "\r\n") : text });
    }
  };
  blocks.forEach(({ text: before, entry, changed: text = before }, i) => {
    if (entry !== undefined) add(entry);
    const isCut = i === blocks.length - 1 && next < additions.length && text !== "" && !text.endsWith("\n");
    pieces.push({ before, after: isCut ? `${text}${isWindows ? "\r\n" : "\n"}` : text });
  });
  add(undefined);
  return pieces;
}
