import type { Finding, Severity } from "../../rules/finding";

/** One checked file. */
export interface FileReport {
  /** As shown: relative to the current folder, with forward slashes. */
  readonly path: string;
  /** The text the findings speak of, without byte order mark. */
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** What a run found, in numbers. */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly hints: number;
}

const counters = {
  error: "errors",
  warning: "warnings",
  info: "infos",
  hint: "hints",
} as const satisfies Readonly<Record<Severity, keyof Summary>>;

/** The numbers of a run that grows file by file. */
export class Tally {
  private readonly counts = { files: 0, errors: 0, warnings: 0, infos: 0, hints: 0 };

  add(findings: readonly Finding[]): void {
    this.counts.files++;
    for (const { severity } of findings) this.counts[counters[severity]]++;
  }

  get summary(): Summary {
    return { ...this.counts };
  }
}
