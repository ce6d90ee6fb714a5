import type { Canon } from "../../rules/canon/canon";
import type { Evidence } from "../../rules/evidence/evidence";
import type { Language } from "../../rules/language";
import type { Configuration } from "../workspace/configuration";
import { LoadedData } from "./loaded-data";
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
    const { rules, date, canon: canonFiles, evidence: tables } = configuration;
    const key = JSON.stringify([language, rules, date, canonFiles, tables]);
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
      linter = { canon, evidence, linter: services.createLinter(canon, evidence, configuration, language) };
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
