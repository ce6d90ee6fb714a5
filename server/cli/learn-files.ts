import { existsSync } from "node:fs";
import { dump } from "js-yaml";
import { parseCanonFile, parseSourcesFile } from "../../rules/canon/load";
import type { PhrasingKind, Source } from "../../rules/canon/phrasing";
import { readText } from "../workspace/read-text";
import { CommandError } from "./command-error";
import { type Block, type ChangedPiece, insertBlocks, splitBlocks } from "./learn-blocks";

/** A file of a project's canon that learning adds to, as it stands. */
export interface KeptFile<T> {
  /** Absolute. */
  readonly file: string;
  readonly exists: boolean;
  readonly blocks: readonly Block<T>[];
}

const learntHeader = `# 由 tifa learn 从本单位的文稿中得出，请审阅：不要的删去，并把原文写进 rejected.txt，每行一条。
# Learnt by tifa learn from this unit's documents. Review it: delete what is wrong and put its text into rejected.txt, one to a line.
`;
const sourcesHeader = `# 本单位提法库的来源：编号 -> 标题、日期、单位、种类，可改。
# Sources of this unit's canon: id -> title, date, issuer and kind. Correct them freely.
`;

/** An entry as it stands in the learnt file. */
export interface LearntEntry {
  readonly text: string;
  /** Undefined for an entry that is withdrawn. */
  readonly kind: PhrasingKind | undefined;
  readonly also: readonly string[];
}

/** The learnt entries as they stand. Throws CommandError where they cannot be added to. */
export function readLearntFile(file: string, shown: string): KeptFile<LearntEntry> {
  const text = readIfThere(file, shown);
  if (text === undefined) return { file, exists: false, blocks: [{ text: learntHeader, entry: undefined }] };
  const parsed = parseCanonFile(text, shown);
  refuse(parsed.problems[0]);
  const blocks = splitBlocks(
    text,
    (line) => line.startsWith("- "),
    (block): LearntEntry | undefined => {
      const { phrasings, withdrawn } = parseCanonFile(block, shown);
      const [gone] = withdrawn;
      return phrasings[0] ?? (gone && { text: gone.text, kind: undefined, also: [] });
    },
  );
  check(blocks, parsed.placed.length + parsed.withdrawn.length, shown, {
    zh: "每条要从行首的“- text:”写起",
    en: "each entry must begin with “- text:” at the left margin",
  });
  return { file, exists: true, blocks };
}

/** The described sources as they stand, each block with its id. Throws CommandError where they cannot be added to. */
export function readSourcesFile(file: string, shown: string): KeptFile<string> {
  const text = readIfThere(file, shown);
  if (text === undefined) return { file, exists: false, blocks: [{ text: sourcesHeader, entry: undefined }] };
  const parsed = parseSourcesFile(text, shown);
  refuse(parsed.problems[0]);
  const blocks = splitBlocks(
    text,
    (line) => /^[^\s#-]/.test(line),
    (block) => parseSourcesFile(block, shown).sources[0]?.id,
  );
  check(blocks, parsed.sources.length, shown, {
    zh: "每个来源要从行首的“编号:”写起",
    en: "each source must begin with its id at the left margin",
  });
  return { file, exists: true, blocks };
}

/** The sources file with those added, in the order of ids. */
export function addSources(kept: KeptFile<string>, sources: readonly Source[]): ChangedPiece[] {
  const additions = [...sources]
    .sort((a, b) => byUnits(a.id, b.id))
    .map(({ id, title, date, issuer, kind }) => ({
      entry: id,
      text: dump({ [id]: { title, date, issuer, kind } }, { flowLevel: 1, lineWidth: -1 }),
    }));
  return forNewFile(kept, insertBlocks(kept.blocks, additions, byUnits));
}

/** Of a file that is not there yet, nothing stood before. */
export function forNewFile(kept: KeptFile<unknown>, pieces: readonly ChangedPiece[]): ChangedPiece[] {
  return kept.exists ? [...pieces] : pieces.map(({ after }) => ({ before: "", after }));
}

function readIfThere(file: string, shown: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const read = readText(file, shown);
  if ("problem" in read) throw new CommandError(inFile(shown, read.problem.message));
  return read.byteOrderMark ? `\uFEFF${read.text}` : read.text;
}

function refuse(
  problem: { file: string; line: number; message: { zh: string; en: string } } | undefined,
): void {
  if (problem === undefined) return;
  throw new CommandError({
    zh: `${problem.file}:${problem.line}: ${problem.message.zh}；改正之后再学习`,
    en: `${problem.file}:${problem.line}: ${problem.message.en}; correct it, then learn again`,
  });
}

function check(
  blocks: readonly Block<unknown>[],
  entries: number,
  shown: string,
  how: { readonly zh: string; readonly en: string },
): void {
  const found = blocks.filter(({ entry }) => entry !== undefined).length;
  const begun = blocks.filter(
    ({ text, entry }, i) => entry === undefined && (i > 0 || /^[^#\s]/m.test(text)),
  );
  if (found === entries && begun.length === 0) return;
  throw new CommandError(
    inFile(shown, { zh: `无法在其中增补，${how.zh}`, en: `cannot be added to: ${how.en}` }),
  );
}

function inFile(shown: string, message: { readonly zh: string; readonly en: string }) {
  return { zh: `${shown}: ${message.zh}`, en: `${shown}: ${message.en}` };
}

const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
