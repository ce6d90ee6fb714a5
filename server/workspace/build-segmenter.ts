import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** Words in the small dictionary: enough to cut official prose, few enough to load within a tenth of a second. */
const wordCount = 25_000;

/** Words with a doubled character (不了了之, 头头是道), kept however rare: typo/repeated must know them for words. */
const doubled = /^[^ ]*(.)\1/u;

/**
 * Writes the files nodejieba loads instead of its own: the most frequent words of its dictionary, those with a
 * doubled character, and next to nothing
 * where it only wants a file. Does nothing where nodejieba is not installed.
 */
export function writeSegmenterFiles(outFolder: string): void {
  const dictionary = dictionaryFolder();
  if (dictionary === undefined) return;
  mkdirSync(outFolder, { recursive: true });
  const lines = readFileSync(path.join(dictionary, "jieba.dict.utf8"), "utf8").split("\n");
  const words = lines
    .map((line) => ({ line, count: Number(line.split(" ")[1]) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.line < b.line ? -1 : 1))
    .filter(({ line }, rank) => rank < wordCount || doubled.test(line));
  writeFileSync(path.join(outFolder, "words.txt"), words.map(({ line }) => `${line}\n`).join(""));
  copyFileSync(path.join(dictionary, "hmm_model.utf8"), path.join(outFolder, "hmm.txt"));
  // Only keyword extraction reads these two, but the library insists on loading them.
  writeFileSync(path.join(outFolder, "frequencies.txt"), "的 1.0\n");
  writeFileSync(path.join(outFolder, "stop-words.txt"), "的\n");
  writeFileSync(path.join(outFolder, "user-words.txt"), "");
}

function dictionaryFolder(): string | undefined {
  try {
    const manifest = createRequire(path.resolve("package.json")).resolve("nodejieba/package.json");
    const folder = path.join(path.dirname(manifest), "submodules", "cppjieba", "dict");
    return existsSync(path.join(folder, "jieba.dict.utf8")) ? folder : undefined;
  } catch {
    return undefined;
  }
}
