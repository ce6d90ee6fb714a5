import path from "node:path";
import type { Bilingual, Language } from "../../rules/language";

/** Lets `tifa check | head` end quietly: a reader that went away is no error. */
export function surviveClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      process.exit();
    });
  }
}

/** The path as people type it: relative to where they stand, with forward slashes. */
export function shownPath(file: string, cwd: string): string {
  const relative = path.relative(cwd, path.resolve(cwd, file));
  return (relative === "" ? "." : relative).split(path.sep).join("/");
}

/** What went wrong and where, on one line; line and character count from 1. */
export interface Problem {
  readonly file?: string;
  readonly line?: number;
  readonly character?: number;
  readonly message: Bilingual;
}

/** Says problems on standard error, each once. */
export class ProblemLog {
  private readonly told = new Set<string>();

  constructor(
    private readonly language: Language,
    private readonly cwd: string,
  ) {}

  /** Whether anything went wrong. */
  get any(): boolean {
    return this.told.size > 0;
  }

  tell({ file, line, character, message }: Problem): void {
    const place = [file === undefined ? undefined : shownPath(file, this.cwd), line, character];
    const where = place.filter((part) => part !== undefined).join(":");
    const text = `tifa: ${where === "" ? "" : `${where}: `}${message[this.language]}`;
    if (this.told.has(text)) return;
    this.told.add(text);
    process.stderr.write(`${text}\n`);
  }
}
