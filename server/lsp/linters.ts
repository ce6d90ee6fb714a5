import type { Canon } from "../../rules/canon/canon";
import type { Language } from "../../rules/language";
import type { Configuration } from "../workspace/configuration";
import type { Reporter } from "./reporter";
import type { DocumentLinter, ServerServices } from "./services";

/** A linter with the canon it reads by. */
export interface LinterWithCanon {
  readonly linter: DocumentLinter;
  readonly canon: Canon;
}

/** The linters in use, one for each language and set of rules, over one canon for each list of canon files. */
export class Linters {
  private readonly services: ServerServices;
  private readonly reporter: Reporter;
  private readonly linters = new Map<string, LinterWithCanon>();
  private readonly canons = new Map<string, Canon>();
  private readonly lastSound = new Map<string, Canon>();

  constructor(services: ServerServices, reporter: Reporter) {
    this.services = services;
    this.reporter = reporter;
  }

  /** Throws if the shipped data cannot be read. */
  for(configuration: Configuration, language: Language): LinterWithCanon {
    const key = JSON.stringify([language, configuration.rules, configuration.canon]);
    let linter = this.linters.get(key);
    if (linter === undefined) {
      const canon = this.canon(configuration, language);
      linter = { canon, linter: this.services.createLinter(canon, configuration.rules, language) };
      this.linters.set(key, linter);
      const notice = this.services.notice();
      if (notice !== undefined) this.reporter.notice(notice);
    }
    return linter;
  }

  /** Canon files may have changed: all is made anew on its next use. */
  forget(): void {
    this.linters.clear();
    this.canons.clear();
  }

  /** Broken canon files are told of, and leave the last sound canon in force. */
  private canon(configuration: Configuration, language: Language): Canon {
    const key = JSON.stringify(configuration.canon);
    let canon = this.canons.get(key);
    if (canon === undefined) {
      const { canon: loaded, problems } = this.services.loadCanon(configuration);
      this.reporter.problems(key, problems, language);
      canon = problems.length > 0 ? (this.lastSound.get(key) ?? loaded) : loaded;
      if (problems.length === 0) this.lastSound.set(key, loaded);
      this.canons.set(key, canon);
    }
    return canon;
  }
}
