import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { joinSegments } from "../../rules/learn/corpus";
import { parseDocument } from "../../rules/text/document";

/**
 * How much the wording of a text can be relied on. A document as it was published comes first; then one put together
 * from aligned segments; a draft, which may hold slips of its own, last.
 */
export const reliabilities = ["published", "segments", "draft"] as const;
export type Reliability = (typeof reliabilities)[number];

/** One text that phrasings were learnt from. */
export interface SourceText {
  /** Two versions of the same document have the same one. */
  readonly document: string;
  readonly reliability: Reliability;
  readonly paragraphs: readonly string[];
}

/** Stands between paragraphs. */
export const PARAGRAPH_END = "\n";

/** Reads the folders that `npm run canon` learns from, the most reliable texts first, else by name. */
export function readSourceTexts(shared: string): SourceText[] {
  const texts = ["reference", "speeches"].flatMap((folder) =>
    readdirSync(path.join(shared, folder))
      .filter((name) => name.endsWith(".txt"))
      .sort()
      .map((name): SourceText => {
        const id = path.basename(name, ".txt");
        const isSegmented = id.endsWith("_segments");
        const read = readFileSync(path.join(shared, folder, name), "utf8");
        const { paragraphs } = parseDocument(isSegmented ? joinSegments(read) : read, "plain");
        return {
          document: id.replace(/_segments$/, ""),
          reliability: folder === "speeches" ? "draft" : isSegmented ? "segments" : "published",
          paragraphs: paragraphs.map(({ prose }) => prose),
        };
      }),
  );
  return reliabilities.flatMap((one) => texts.filter(({ reliability }) => reliability === one));
}

/** All texts as one string, to look for wordings in. */
export class SourceCorpus {
  /** The paragraphs of the texts in their order, each followed by PARAGRAPH_END. */
  readonly text: string;
  private readonly starts: number[] = [];
  /** The end of the texts that are no drafts. */
  private readonly publishedEnd: number;

  constructor(readonly texts: readonly SourceText[]) {
    let length = 0;
    const parts = texts.map(({ paragraphs }) => {
      this.starts.push(length);
      const part = paragraphs.map((paragraph) => paragraph + PARAGRAPH_END).join("");
      length += part.length;
      return part;
    });
    this.text = parts.join("");
    const firstDraft = texts.findIndex(({ reliability }) => reliability === "draft");
    this.publishedEnd = firstDraft < 0 ? length : this.starts[firstDraft];
  }

  /** Where the wording stands, as offsets in `text`; no more of them than `most`, those of reliable texts. */
  places(wording: string, most = Number.POSITIVE_INFINITY): number[] {
    const found: number[] = [];
    for (
      let at = this.text.indexOf(wording);
      at >= 0 && found.length < most;
      at = this.text.indexOf(wording, at + 1)
    )
      found.push(at);
    return found;
  }

  /** The same without those in drafts. */
  publishedPlaces(wording: string, most: number): number[] {
    return this.places(wording, most).filter((at) => at < this.publishedEnd);
  }

  /** Whether the wording stands in any text. */
  has(wording: string): boolean {
    return this.text.includes(wording);
  }

  /** The text that an offset of `text` lies in. */
  textAt(offset: number): SourceText {
    let low = 0;
    let high = this.starts.length;
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (this.starts[middle] <= offset) low = middle;
      else high = middle;
    }
    return this.texts[low];
  }

  /** In how many different documents the wording stands. */
  documentsWith(wording: string): number {
    return new Set(this.places(wording).map((at) => this.textAt(at).document)).size;
  }
}
