import type { Canon } from "../../rules/canon/canon";
import type { Evidence } from "../../rules/evidence/evidence";
import type { Finding } from "../../rules/finding";
import type { Bilingual, Language } from "../../rules/language";
import type { TextDocument } from "../../rules/text/document";
import type { Configuration, ConfigurationProblem, FoundConfiguration } from "../workspace/configuration";
import type { IgnoresByDraft, ReadIgnores } from "../workspace/ignores-file";

/** What the server needs of a linter. It may keep results of unchanged paragraphs between calls. */
export interface DocumentLinter {
  /** `name` is the document's URI, which may say its date. */
  lint(document: TextDocument, name: string): readonly Finding[];
}

export interface LoadedCanon {
  readonly canon: Canon;
  readonly problems: readonly ConfigurationProblem[];
}

export interface LoadedEvidence {
  readonly evidence: Evidence;
  readonly problems: readonly ConfigurationProblem[];
}

/** All the server takes from the floors below, so that tests can hand in their own. */
export interface ServerServices {
  /** The configuration in force for a file, by absolute path. A broken file is a problem, not an error. */
  findConfiguration(filePath: string): Promise<FoundConfiguration>;
  /** Configuration files may have changed: read them anew. */
  forgetConfigurations(): void;
  isIgnored(configuration: Configuration, filePath: string): boolean;
  /** The folder whose `.tifa/ignores.json` holds for a file, by absolute path; undefined if none does. */
  ignoresFolder(filePath: string): string | undefined;
  /** The ignores of a folder, read anew. What is broken is a problem, not an error. */
  readIgnores(folder: string): ReadIgnores;
  /** Throws the system's error. */
  writeIgnores(folder: string, ignores: IgnoresByDraft): void;
  /** The canon of a configuration, read anew. Throws if the shipped data cannot be read. */
  loadCanon(configuration: Configuration): LoadedCanon;
  /** The shipped evidence and a configuration's own tables as one, read anew. Throws if the shipped data cannot be read. */
  loadEvidence(configuration: Configuration): LoadedEvidence;
  createLinter(
    canon: Canon,
    evidence: Evidence,
    configuration: Pick<Configuration, "rules" | "date">,
    language: Language,
  ): DocumentLinter;
  /** What the user should hear once about how this Tifa runs, as that no native segmenter was found. */
  notice(): Bilingual | undefined;
}
