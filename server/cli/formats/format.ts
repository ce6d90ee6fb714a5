import type { Language } from "../../../rules/language";
import type { Colors } from "../colors";
import type { FileReport, Summary } from "../report";

/** What a format may need to know of the run. */
export interface FormatContext {
  readonly language: Language;
  readonly colors: Colors;
  /** Columns of the terminal. */
  readonly width: number;
}

/** What the last line of a report tells besides the numbers. */
export interface Ending {
  readonly summary: Summary;
  /** Findings that `--fix` would correct. */
  readonly fixable: number;
  /** Corrections that `--fix` made. */
  readonly fixed: number;
  /** Findings, hints aside, that `--quiet` left out. */
  readonly unlisted: number;
  /** Warnings found and how many `--max-warnings` allows, where there are more. */
  readonly tooManyWarnings: { readonly found: number; readonly allowed: number } | undefined;
  /** Something could not be read or done; it was told already. */
  readonly incomplete: boolean;
}

/** Writes a report: `file` for each checked file in order, then `end`. Each returns what to print. */
export interface Formatter {
  file(report: FileReport): string;
  end(ending: Ending): string;
}
