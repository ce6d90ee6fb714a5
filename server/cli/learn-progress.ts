import type { Bilingual, Language } from "../../rules/language";

/** A line on a terminal's standard error that says what `tifa learn` is at. Elsewhere it says nothing. */
export class LearnProgress {
  private shown = "";

  constructor(
    private readonly language: Language,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {}

  /** `share` of the stage is done, 0 to 1, if that is known. */
  at(stage: Bilingual, share?: number): void {
    if (!this.stream.isTTY) return;
    const percent = share === undefined ? "" : ` ${Math.floor(100 * Math.min(share, 1))}%`;
    const line = `${stage[this.language]}${percent}`;
    if (line === this.shown) return;
    this.stream.write(`\r\u001b[K${line}`);
    this.shown = line;
  }

  /** Wipes the line, before anything else is written. */
  clear(): void {
    if (this.shown !== "") this.stream.write("\r\u001b[K");
    this.shown = "";
  }
}
