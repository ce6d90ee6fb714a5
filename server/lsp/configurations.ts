import path from "node:path";
import type { Language } from "../../rules/language";
import { userCanonFolder } from "../workspace/canon-folders";
import { type Configuration, configurationFileName, defaultConfiguration } from "../workspace/configuration";
import { filePathOf } from "./file-path";
import type { Reporter } from "./reporter";
import type { ServerServices } from "./services";

/** What configuration files say of one document. */
export interface DocumentConfiguration {
  readonly configuration: Configuration;
  readonly ignored: boolean;
}

/** The `tifa.json` in force per document, kept until told that one may have changed. */
export class Configurations {
  private readonly services: ServerServices;
  private readonly reporter: Reporter;
  /** Where documents that are not files look for their configuration. */
  private readonly root: string | undefined;
  private readonly found = new Map<string, Promise<DocumentConfiguration>>();
  private readonly lastSound = new Map<string, Configuration>();
  private readonly dataPaths = new Set([userCanonFolder()]);

  constructor(services: ServerServices, reporter: Reporter, root: string | undefined) {
    this.services = services;
    this.reporter = reporter;
    this.root = root;
  }

  /** `language` is the one problems are told in. A broken file leaves the last sound one in force. */
  of(uri: string, language: Language | undefined): Promise<DocumentConfiguration> {
    let configuration = this.found.get(uri);
    if (configuration === undefined) {
      configuration = this.find(uri, language);
      this.found.set(uri, configuration);
    }
    return configuration;
  }

  forget(uri: string): void {
    this.found.delete(uri);
  }

  forgetAll(): void {
    this.services.forgetConfigurations();
    this.found.clear();
  }

  /**
   * Whether findings may hang on this file: a `tifa.json`, what lies under `.tifa`, the user's canon, a canon file or an
   * evidence table some `tifa.json` names.
   */
  isRead(uri: string): boolean {
    const file = filePathOf(uri);
    if (file === undefined) return false;
    if (path.basename(file) === configurationFileName || file.split(path.sep).includes(".tifa")) return true;
    return [...this.dataPaths].some((one) => file === one || file.startsWith(one + path.sep));
  }

  private async find(uri: string, language: Language | undefined): Promise<DocumentConfiguration> {
    try {
      const file =
        filePathOf(uri) ?? (this.root === undefined ? undefined : path.join(this.root, "untitled"));
      if (file === undefined) return { configuration: defaultConfiguration, ignored: false };
      const configuration = await this.forFile(file, language);
      for (const one of [...configuration.canon, ...configuration.evidence]) this.dataPaths.add(one);
      return { configuration, ignored: this.services.isIgnored(configuration, file) };
    } catch (error) {
      this.reporter.failure(configurationFileName, error);
      return { configuration: defaultConfiguration, ignored: false };
    }
  }

  private async forFile(file: string, language: Language | undefined): Promise<Configuration> {
    const { configuration, problems } = await this.services.findConfiguration(file);
    if (configuration.path === undefined) return configuration;
    const told = language ?? configuration.language ?? this.reporter.language;
    this.reporter.problems(configuration.path, problems, told);
    if (problems.length > 0) return this.lastSound.get(configuration.path) ?? configuration;
    this.lastSound.set(configuration.path, configuration);
    return configuration;
  }
}
