import type { Canon } from "../../rules/canon/canon";
import type { Evidence } from "../../rules/evidence/evidence";
import type { Language } from "../../rules/language";
import type { Configuration, ConfigurationProblem } from "../workspace/configuration";
import type { Reporter } from "./reporter";
import type { DocumentLinter, ServerServices } from "./services";

/** A linter with the data it reads by. */
export interface LinterWithData {
  readonly linter: DocumentLinter;
  readonly canon: Canon;
  readonly evidence: Evidence;
}

/** The linters in use, one for each language and set of rules, over one canon and evidence for each list of files. */
export class Linters {
  private readonly services: ServerServices;
  private readonly reporter: Reporter;
  private readonly linters = new Map<string, LinterWithData>();
  private readonly canons: LoadedData<Canon>;
  private readonly evidences: LoadedData<Evidence>;

  constructor(services: ServerServices, reporter: Reporter) {
    this.services = services;
    this.reporter = reporter;
    this.canons = new LoadedData(reporter);
    this.evidences = new LoadedData(reporter);
  }

  /** Throws if the shipped data cannot be read. */
  for(configuration: Configuration, language: Language): LinterWithData {
    const { services } = this;
    const { rules, canon: canonFiles, evidence: tables } = configuration;
    const key = JSON.stringify([language, rules, canonFiles, tables]);
    let linter = this.linters.get(key);
    if (linter === undefined) {
      const canon = this.canons.get(`canon ${JSON.stringify(canonFiles)}`, language, () => {
        const { canon: data, problems } = services.loadCanon(configuration);
        return { data, problems };
      });
      const evidence = this.evidences.get(`evidence ${JSON.stringify(tables)}`, language, () => {
        const { evidence: data, problems } = services.loadEvidence(configuration);
        return { data, problems };
      });
      linter = { canon, evidence, linter: services.createLinter(canon, evidence, rules, language) };
      this.linters.set(key, linter);
      const notice = services.notice();
      if (notice !== undefined) this.reporter.notice(notice);
    }
    return linter;
  }

  /** Canon files or tables may have changed: all is made anew on its next use. */
  forget(): void {
    this.linters.clear();
    this.canons.forget();
    this.evidences.forget();
  }
}

/** Data read from files a configuration names. Broken files are told of, and leave the last sound data in force. */
class LoadedData<Data> {
  private readonly reporter: Reporter;
  private readonly loaded = new Map<string, Data>();
  private readonly lastSound = new Map<string, Data>();

  constructor(reporter: Reporter) {
    this.reporter = reporter;
  }

  get(
    key: string,
    language: Language,
    load: () => { data: Data; problems: readonly ConfigurationProblem[] },
  ): Data {
    let data = this.loaded.get(key);
    if (data === undefined) {
      const { data: read, problems } = load();
      this.reporter.problems(key, problems, language);
      data = problems.length > 0 ? (this.lastSound.get(key) ?? read) : read;
      if (problems.length === 0) this.lastSound.set(key, read);
      this.loaded.set(key, data);
    }
    return data;
  }

  forget(): void {
    this.loaded.clear();
  }
}
