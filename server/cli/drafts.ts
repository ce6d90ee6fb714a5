import path from "node:path";
import { findFiles } from "../workspace/find-files";
import { decodeText, type InputProblem, type ReadText, readText } from "../workspace/read-text";
import type { CheckOptions } from "./check-options";
import { CommandError } from "./command-error";
import { type ProblemLog, shownPath } from "./output";
import { readStandardInput } from "./standard-input";

/** A text to check, from a file or from standard input. */
export interface Draft {
  /** Absolute; of standard input the name it goes by, even if no such file exists. */
  readonly file: string;
  readonly shown: string;
  /** Undefined for standard input, which cannot be written back. */
  readonly writeTo: string | undefined;
  read(): ReadText | { readonly problem: InputProblem };
}

/** The drafts that the paths name; what is not there is told of. Throws CommandError where standard input is asked for wrongly. */
export async function findDrafts(
  paths: readonly string[],
  { stdinFilename }: CheckOptions,
  cwd: string,
  problems: ProblemLog,
): Promise<Draft[]> {
  if (paths.includes("-")) {
    if (paths.length > 1) {
      throw new CommandError({
        zh: "“-”表示标准输入，不能与其他路径同时使用",
        en: "“-” stands for standard input and cannot be mixed with paths",
      });
    }
    const shown = stdinFilename === undefined ? "<stdin>" : shownPath(stdinFilename, cwd);
    const bytes = await readStandardInput();
    const file = path.resolve(cwd, stdinFilename ?? "stdin.txt");
    return [{ file, shown, writeTo: undefined, read: () => decodeText(bytes, shown) }];
  }
  if (stdinFilename !== undefined) {
    throw new CommandError({
      zh: "--stdin-filename 只与“-”（标准输入）同用，请在末尾加上 -",
      en: "--stdin-filename goes with “-” (standard input); add - at the end",
    });
  }
  const found = await findFiles(paths.length === 0 ? ["."] : paths, cwd);
  for (const problem of found.problems) problems.tell(problem);
  return found.files.map((file) => {
    const shown = shownPath(file, cwd);
    return { file, shown, writeTo: file, read: () => readText(file, shown) };
  });
}
