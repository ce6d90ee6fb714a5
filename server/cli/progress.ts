import type { Language } from "../../rules/language";
import { truncateToWidth } from "./display-width";

/** A line on a terminal's standard error that says how far a long run has come. Elsewhere it says nothing. */
export class Progress {
  private readonly started = Date.now();
  private shownAt = 0;
  private shown = false;

  constructor(
    private readonly total: number,
    private readonly language: Language,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {}

  /** `done` files are finished and `file` is next. */
  at(done: number, file: string): void {
    const now = Date.now();
    // Short runs stay silent, and a terminal is not redrawn more than ten times a second.
    if (!this.stream.isTTY || now - this.started < 500 || now - this.shownAt < 100) return;
    const words = {
      zh: `正在检查 ${done + 1}/${this.total} ${file}`,
      en: `Checking ${done + 1}/${this.total} ${file}`,
    };
    this.stream.write(`\r\u001b[K${truncateToWidth(words[this.language], (this.stream.columns ?? 80) - 1)}`);
    this.shown = true;
    this.shownAt = now;
  }

  /** Wipes the line, before anything else is written. */
  clear(): void {
    if (this.shown) this.stream.write("\r\u001b[K");
    this.shown = false;
  }
}
