import type { Paragraph, ParagraphKind } from "./text/paragraph";

/** Paragraphs that are remembered at least, in two generations of half as many. */
const leastRemembered = 10_000;

type Generation<T> = Map<ParagraphKind, Map<string, T>>;

/**
 * What paragraphs yielded, by kind and prose. The least recently used go first: once enough are new, those that
 * were not asked for since the last time are dropped.
 */
export class ReportCache<T> {
  private recent: Generation<T> = new Map();
  private older: Generation<T> = new Map();
  private recentSize = 0;
  private limit = leastRemembered / 2;

  /** Makes room for all paragraphs of a document, so that linting it again finds each of them. */
  makeRoomFor(paragraphs: number): void {
    this.limit = Math.max(leastRemembered / 2, paragraphs);
  }

  get({ kind, prose }: Paragraph): T | undefined {
    const recent = this.recent.get(kind)?.get(prose);
    if (recent !== undefined) return recent;
    const older = this.older.get(kind)?.get(prose);
    if (older !== undefined) this.set(kind, prose, older);
    return older;
  }

  set(kind: ParagraphKind, prose: string, value: T): void {
    if (this.recentSize >= this.limit) {
      this.older = this.recent;
      this.recent = new Map();
      this.recentSize = 0;
    }
    let ofKind = this.recent.get(kind);
    if (ofKind === undefined) {
      ofKind = new Map();
      this.recent.set(kind, ofKind);
    }
    if (!ofKind.has(prose)) this.recentSize++;
    ofKind.set(prose, value);
  }

  clear(): void {
    this.recent = new Map();
    this.older = new Map();
    this.recentSize = 0;
  }
}
