import { GAP } from "../text/paragraph";
import type { Segmenter } from "../text/segmenter";

/** One text to learn from. */
export interface LearnInput {
  /** Names the text as a source. */
  readonly id: string;
  readonly text: string;
  readonly format: "plain" | "markdown";
  /** One aligned segment stands on each line, so that a line's end is no sentence's end. */
  readonly lineIsSegment?: boolean;
  /** Published after proof-reading: a wording it has but once is one, unless it looks like a slip of another. */
  readonly published?: boolean;
}

/** Stands between two sentences of the corpus text: no phrasing crosses it. */
export const SENTENCE_END = "\n";

/**
 * All sentences of all documents, one behind the other, as a text and as symbols for the suffix array.
 * Every sentence is followed by SENTENCE_END, or by GAP where it was broken off at a mask.
 */
export interface Corpus {
  readonly text: string;
  /** The text's UTF-16 units; what ends a sentence is a symbol of its own each time, so no repeat crosses it. */
  readonly symbols: Int32Array;
  /** Number of the document each unit belongs to. */
  readonly documents: Uint32Array;
  readonly ids: readonly string[];
  /** Whether each document was published after proof-reading. */
  readonly published: readonly boolean[];
  /** 1 where a word begins or a sentence ends. */
  readonly wordStarts: Uint8Array;
}

/** What an anonymised passage looks like; the title of a document is masked as well: titles are curated, not mined. */
const mask = /[*＊]+|[XＸ×]{2,}|_{2,}|《[^《》]*》|\uFFFC/g;
/** Marks that no phrasing crosses; white space, too, is a seam between two pieces of text. */
const seam = /[。！？；：!?;:…—（）()【】[\]〔〕\s\u3000]+/;
const lineEnd = /\r\n|\r|\n/;

/** Joins the documents to one corpus, in the order given, and marks where words begin. */
export function buildCorpus(
  documents: readonly {
    readonly id: string;
    readonly paragraphs: readonly string[];
    readonly published?: boolean;
  }[],
  segmenter: Segmenter,
  onDocument: (done: number, total: number) => void = () => {},
): Corpus {
  const pieces: string[] = [];
  const wordLengths: number[] = [];
  const owners: number[] = [];
  documents.forEach(({ paragraphs }, number) => {
    for (const paragraph of paragraphs) {
      for (const { text, end } of sentencesOf(paragraph)) {
        for (const word of segmenter(text)) wordLengths.push(word.length);
        wordLengths.push(1);
        pieces.push(text + end);
        owners.push(number);
      }
    }
    onDocument(number + 1, documents.length);
  });

  const text = pieces.join("");
  const symbols = new Int32Array(text.length);
  const owner = new Uint32Array(text.length);
  let at = 0;
  pieces.forEach((piece, number) => {
    for (let i = 0; i < piece.length; i++, at++) {
      symbols[at] = i === piece.length - 1 ? 0x10000 + number : piece.charCodeAt(i);
      owner[at] = owners[number];
    }
  });
  const wordStarts = new Uint8Array(text.length + 1);
  let start = 0;
  for (const length of wordLengths) {
    wordStarts[start] = 1;
    start += length;
  }
  return {
    text,
    symbols,
    documents: owner,
    ids: documents.map(({ id }) => id),
    published: documents.map(({ published }) => published === true),
    wordStarts,
  };
}

/** The paragraphs of an input whose line ends are no sentence ends: one, without them. */
export function joinSegments(text: string): string {
  return text.split(lineEnd).join("");
}

/** What may be left over at the beginning of a sentence after the mark that ended the one before. */
const leftOver = /^[”’》，、]+/;

function* sentencesOf(paragraph: string): Generator<{ text: string; end: string }> {
  const parts = paragraph.replace(mask, GAP).split(GAP);
  for (const [i, part] of parts.entries()) {
    // A part behind a mask begins there, one before it ends there: such an edge is no edge of a phrase.
    if (i > 0) yield { text: "", end: GAP };
    const sentences = part.split(seam).map((sentence) => sentence.replace(leftOver, ""));
    const masked = i < parts.length - 1 ? sentences.length - 1 : -1;
    for (const [j, text] of sentences.entries()) {
      if (text.length > 1) yield { text, end: j === masked ? GAP : SENTENCE_END };
    }
  }
}
