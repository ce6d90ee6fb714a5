import type { Language } from "../../rules/language";
import { Linter } from "../../rules/linter";
import { type Configuration, findConfiguration } from "../workspace/configuration";
import { canonFor } from "../workspace/configured-canon";
import { evidenceFor } from "../workspace/configured-evidence";
import { loadSegmenter } from "../workspace/segmenter";
import type { ProblemLog } from "./output";

/** The linter for each file, by the settings in force for it; each is made once. */
export class Linters {
  private readonly made = new Map<string, Linter>();
  private readonly segmenter = loadSegmenter();

  constructor(
    private readonly language: Language,
    private readonly problems: ProblemLog,
  ) {
    const { notice } = this.segmenter;
    if (notice !== undefined && process.stderr.isTTY) process.stderr.write(`tifa: ${notice[language]}\n`);
  }

  /** The linter for a file by its absolute path. Throws ShippedDataError. */
  async of(file: string): Promise<Linter> {
    const { configuration, problems } = await findConfiguration(file);
    for (const problem of problems) this.problems.tell(problem);
    const key = configuration.path ?? "";
    let linter = this.made.get(key);
    if (linter === undefined) {
      linter = this.make(configuration);
      this.made.set(key, linter);
    }
    return linter;
  }

  private make(configuration: Configuration): Linter {
    const { canon, problems } = canonFor(configuration);
    const { evidence, problems: evidenceProblems } = evidenceFor(configuration);
    for (const problem of [...problems, ...evidenceProblems]) this.problems.tell(problem);
    return new Linter({
      canon,
      evidence,
      segmenter: this.segmenter.segmenter,
      language: this.language,
      rules: configuration.rules,
    });
  }
}
