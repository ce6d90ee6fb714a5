import type { Language } from "../../rules/language";
import type { ConfigurationProblem } from "../workspace/configuration";
import type { Reporter } from "./reporter";

/** Data read from files, each set of files once. Broken ones are told of, and leave the last sound data in force. */
export class LoadedData<Data> {
  private readonly reporter: Reporter;
  private readonly loaded = new Map<string, Data>();
  private readonly lastSound = new Map<string, Data>();

  constructor(reporter: Reporter) {
    this.reporter = reporter;
  }

  /** `key` names the files, `language` is the one their problems are told in. */
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

  /** The files may have changed: they are read anew on their next use. */
  forget(): void {
    this.loaded.clear();
  }
}
