import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { sharedFile } from "./shared-folder";

export interface Article {
  readonly title: string;
  /** No paragraph stands twice in what is measured, so that no result can come from a cache. */
  readonly paragraphs: readonly string[];
}

/** News prose in two parts that share no article: one to be checked, one to draw phrasings from. */
export interface Prose {
  readonly measured: readonly Article[];
  readonly rest: readonly Article[];
}

/** UTF-16 units of the text that is checked, as near as whole articles come. */
const measuredLength = 1_000_000;

/** One article in this many is measured: all years have their share. */
const step = 8;

/** The news prose beside the checkout; undefined where it is not there. */
export function readProse(): Prose | undefined {
  const file = sharedFile("prose", "news.jsonl.gz");
  if (file === undefined) return undefined;
  const lines = gunzipSync(readFileSync(file)).toString("utf8").split("\n").filter(Boolean);
  const seen = new Set<string>();
  const measured: Article[] = [];
  const rest: Article[] = [];
  let length = 0;
  lines.forEach((line, index) => {
    const { title, text }: { title: string; text: string } = JSON.parse(line);
    const isMeasured = index % step === 0 && length < measuredLength;
    const paragraphs = text
      .split("\n")
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== "" && !(isMeasured && seen.has(paragraph)));
    if (!isMeasured) {
      rest.push({ title, paragraphs });
      return;
    }
    for (const paragraph of paragraphs) {
      seen.add(paragraph);
      length += paragraph.length + 1;
    }
    measured.push({ title, paragraphs });
  });
  return { measured, rest };
}

/** News that the evidence table was not counted from, as one plain text; undefined where it is not there. */
export function readUnseenProse(): string | undefined {
  const file = sharedFile("bench", "clean-news.txt");
  if (file === undefined) return undefined;
  return [...new Set(readFileSync(file, "utf8").split("\n"))].filter((line) => line !== "").join("\n");
}

/** Articles as one plain text, a paragraph a line. */
export function plainText(articles: readonly Article[]): string {
  return articles.flatMap(({ paragraphs }) => paragraphs).join("\n");
}

export function sha256(data: string | Buffer): string {
  return createHash("sha256").update(data).digest("hex");
}
