const OPENING = /^\uFEFF?---[ \t]*(?=[\r\n])/;
const CLOSING = /(?:\r\n|\r|\n)(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/g;

/** UTF-16 offset behind the front matter (a block between `---` lines at the very start) and a byte order mark, or 0. */
export function frontMatterEnd(text: string): number {
  const opening = OPENING.exec(text);
  if (opening !== null) {
    CLOSING.lastIndex = opening[0].length;
    if (CLOSING.test(text)) return CLOSING.lastIndex;
  }
  return text.startsWith("\uFEFF") ? 1 : 0;
}
