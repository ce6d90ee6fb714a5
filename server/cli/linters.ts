import type { Language } from "../../rules/language";
import { Linter, type LinterOptions } from "../../rules/linter";
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
    const configuration = await this.configurationOf(file);
    const key = JSON.stringify([configuration.path, configuration.canon]);
    let linter = this.made.get(key);
    if (linter === undefined) {
      linter = new Linter(this.optionsFor(configuration));
      this.made.set(key, linter);
    }
    return linter;
  }

  /** What the linter for a file is made of. Throws ShippedDataError. */
  async optionsOf(file: string): Promise<LinterOptions> {
    return this.optionsFor(await this.configurationOf(file));
  }

  async configurationOf(file: string): Promise<Configuration> {
    const { configuration, problems } = await findConfiguration(file);
    for (const problem of problems) this.problems.tell(problem);
    return configuration;
  }

  private optionsFor(configuration: Configuration): LinterOptions {
    const { canon, problems } = canonFor(configuration);
    const { evidence, problems: evidenceProblems } = evidenceFor(configuration);
    for (const problem of [...problems, ...evidenceProblems]) this.problems.tell(problem);
    return {
      canon,
      evidence,
      segmenter: this.segmenter.segmenter,
      language: this.language,
      rules: configuration.rules,
      ...(configuration.date !== undefined && { date: configuration.date }),
    };
  }
}
