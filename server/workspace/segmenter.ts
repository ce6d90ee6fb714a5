import { existsSync } from "node:fs";
import path from "node:path";
import type { LoadOptions } from "nodejieba";
import type { Bilingual } from "../../rules/language";
import type { Segmenter } from "../../rules/text/segmenter";
import { dataFile } from "./shipped-data";

export interface LoadedSegmenter {
  readonly segmenter: Segmenter;
  readonly name: "nodejieba" | "Intl.Segmenter";
  /** What the user should hear once, where the better segmenter is missing. */
  readonly notice?: Bilingual;
}

type Jieba = typeof import("nodejieba") & { readonly DEFAULT_DICT?: string };

const dictionaryFiles = {
  dict: "words.txt",
  hmmDict: "hmm.txt",
  userDict: "user-words.txt",
  idfDict: "frequencies.txt",
  stopWordDict: "stop-words.txt",
} as const;

/**
 * The segmenter for checking. nodejieba reads its small dictionary when the first sentence comes; where it cannot be
 * loaded, `Intl.Segmenter` does the work.
 */
export function loadSegmenter(): LoadedSegmenter {
  return segmenterWith(loadJieba(), smallDictionary());
}

/** The segmenter for learning: nodejieba with its own dictionary, which takes a second to load and 250 MB. */
export function loadFullSegmenter(): LoadedSegmenter {
  const jieba = loadJieba();
  // A packaged Tifa leaves the large dictionary out; then the small one does.
  const hasOwn = jieba?.DEFAULT_DICT !== undefined && existsSync(jieba.DEFAULT_DICT);
  return segmenterWith(jieba, hasOwn ? {} : smallDictionary());
}

/** `Intl.Segmenter`, for tests and where nodejieba cannot be had. */
export function intlSegmenter(): Segmenter {
  let words: Intl.Segmenter | undefined;
  return (sentence) => {
    words ??= new Intl.Segmenter("zh", { granularity: "word" });
    const found: string[] = [];
    // Its time grows with the square of the length, so a run without any stop is cut at a fixed length.
    for (const piece of sentence.match(/[^。！？；\n]{1,500}[。！？；\n]*|[。！？；\n]+/gu) ?? []) {
      for (const { segment } of words.segment(piece)) found.push(segment);
    }
    return found;
  };
}

function segmenterWith(jieba: Jieba | undefined, dictionary: LoadOptions | undefined): LoadedSegmenter {
  const fallback = intlSegmenter();
  if (jieba === undefined || dictionary === undefined) {
    return { segmenter: fallback, name: "Intl.Segmenter", notice };
  }
  let ready = false;
  const segmenter: Segmenter = (sentence) => {
    if (!ready) jieba.load(dictionary);
    ready = true;
    return restored(jieba.cut(sentence), sentence) ?? fallback(sentence);
  };
  return { segmenter, name: "nodejieba" };
}

function loadJieba(): Jieba | undefined {
  try {
    // The package itself loads even where its native part was not built; only this tells.
    require("nodejieba/build/Release/nodejieba.node");
    return require("nodejieba");
  } catch {
    return undefined;
  }
}

/** The small dictionary's files; undefined unless all are there, for the library ends the process if one is missing. */
function smallDictionary(): LoadOptions | undefined {
  const entries = Object.entries(dictionaryFiles).map(([key, name]) => [
    key,
    dataFile(path.join("segmenter", name)),
  ]);
  return entries.every(([, file]) => existsSync(file)) ? Object.fromEntries(entries) : undefined;
}

/** The words as slices of the sentence: the native side replaces what UTF-8 cannot hold, unit by unit. */
function restored(words: readonly string[], sentence: string): readonly string[] | undefined {
  let offset = 0;
  const slices = words.map((word) => {
    const start = offset;
    offset += word.length;
    return sentence.slice(start, offset);
  });
  return offset === sentence.length ? slices : undefined;
}

const notice: Bilingual = {
  zh: "分词组件 nodejieba 不可用，改用 Node.js 自带的分词，结果可能略有不同。如需安装：npm rebuild nodejieba",
  en: "The segmenter nodejieba is not available; Node's own is used, and results may differ slightly. To install it: npm rebuild nodejieba",
};
