import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { findConfiguration, isIgnored } from "./configuration";
import { GitIgnores } from "./git-ignores";
import { glob, isDynamicPattern } from "./glob";
import type { InputProblem } from "./read-text";
import { isMissing, systemReason } from "./system-error";

const textFiles = "**/*.{md,markdown,txt}";
const neverEntered = ["**/node_modules/**", "**/.git/**"];

export interface FoundFiles {
  /** Absolute, sorted by code unit, each once. */
  readonly files: readonly string[];
  readonly problems: readonly InputProblem[];
}

/**
 * The files the arguments name. A file named itself is always taken; a folder gives its Markdown and text files,
 * a pattern those it matches, both without what `.gitignore` or `tifa.json` leave out. `wanted` is the pattern of the
 * files that a folder gives, where they are others.
 */
export async function findFiles(
  args: readonly string[],
  cwd: string,
  wanted: string = textFiles,
): Promise<FoundFiles> {
  const files = new Set<string>();
  const problems: InputProblem[] = [];
  const gitIgnores = new GitIgnores();
  for (const argument of args) {
    if (argument === "") {
      problems.push({ file: "“”", message: noSuchPath });
      continue;
    }
    const absolute = path.resolve(cwd, argument);
    let found: readonly string[];
    try {
      if (!statSync(absolute).isDirectory()) {
        files.add(absolute);
        continue;
      }
      // The search passes over what it may not enter; the folder asked for must not go missing so.
      readdirSync(absolute);
      found = await glob(wanted, { ...searchOptions, cwd: absolute });
    } catch (error) {
      const missing = isMissing(error);
      if (missing && isDynamicPattern(argument)) {
        found = await globPattern(argument, cwd);
        if (found.length === 0) problems.push({ file: argument, message: noMatch });
      } else {
        const reason = systemReason(error);
        problems.push({
          file: argument,
          message: missing
            ? noSuchPath
            : { zh: `无法读取：${reason.zh}`, en: `cannot be read: ${reason.en}` },
        });
        continue;
      }
    }
    for (const one of found) {
      const file = path.resolve(one);
      if (gitIgnores.ignores(file)) continue;
      const { configuration } = await findConfiguration(file);
      if (!isIgnored(configuration, file)) files.add(file);
    }
  }
  return { files: [...files].sort(), problems };
}

const searchOptions = {
  absolute: true,
  ignore: neverEntered,
  // What a link points to is found where it stands; following it could leave the folder asked for.
  followSymbolicLinks: false,
} as const;

const noSuchPath = {
  zh: "没有这个文件或文件夹，请检查路径",
  en: "there is no such file or folder; check the path",
};

const noMatch = {
  zh: "没有匹配的文件，请检查通配符",
  en: "no file matches this pattern; check it",
};

/** Patterns above the folder, as `../drafts/*.md`, are matched from the folder they begin in. */
async function globPattern(pattern: string, cwd: string): Promise<string[]> {
  const parts = pattern.split(path.sep === "\\" ? /[\\/]/ : "/");
  const firstDynamic = parts.findIndex((part) => isDynamicPattern(part));
  const base = path.resolve(
    cwd,
    parts.slice(0, firstDynamic).join("/") || (pattern.startsWith("/") ? "/" : "."),
  );
  return glob(parts.slice(firstDynamic).join("/"), { ...searchOptions, cwd: base, expandDirectories: false });
}
