import { randomUUID } from "node:crypto";
import type { TextDocuments } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { URI } from "vscode-uri";
import type { Canon } from "../../rules/canon/canon";
import type { Evidence } from "../../rules/evidence/evidence";
import type { Finding } from "../../rules/finding";
import { type IgnoreEntry, withoutIgnored } from "../../rules/ignores/entries";
import type { Language } from "../../rules/language";
import {
  parseDocument,
  type TextDocument as TextInParagraphs,
  updateDocument,
} from "../../rules/text/document";
import type { Configuration } from "../workspace/configuration";
import type { Configurations } from "./configurations";
import { filePathOf } from "./file-path";
import type { Ignores } from "./ignores";
import type { Linters, LinterWithData } from "./linters";
import type { Reporter } from "./reporter";
import type { SettingsStore } from "./settings";

/** What the server knows of one version of a document. */
export interface Analysis {
  readonly uri: string;
  readonly version: number;
  /** New with every analysis, so that a client that has this one has exactly this one. */
  readonly resultId: string;
  readonly language: Language;
  /** The canon and the evidence they rest on; undefined where nothing was to be linted. */
  readonly canon: Canon | undefined;
  readonly evidence: Evidence | undefined;
  /** The text they were found in; undefined where nothing was to be linted. */
  readonly document: TextInParagraphs | undefined;
  /** The findings to show, in the order of the text. */
  readonly findings: readonly Finding[];
}

interface Profile {
  readonly configuration: Configuration;
  readonly language: Language;
  readonly enabled: boolean;
  readonly hints: boolean;
  /** What the project leaves alone in the document. */
  readonly ignores: readonly IgnoreEntry[];
}

/** Lints open documents, each version once under the same settings. */
export class Analyses {
  private readonly documents: TextDocuments<TextDocument>;
  private readonly settings: SettingsStore;
  private readonly configurations: Configurations;
  private readonly ignores: Ignores;
  private readonly linters: Linters;
  private readonly reporter: Reporter;
  private readonly kept = new WeakMap<
    TextDocument,
    { readonly profile: string; readonly analysis: Analysis }
  >();
  private readonly read = new WeakMap<TextDocument, TextInParagraphs>();
  private generation = 0;
  private readonly session = randomUUID().slice(0, 8);
  private count = 0;

  constructor(
    documents: TextDocuments<TextDocument>,
    settings: SettingsStore,
    configurations: Configurations,
    ignores: Ignores,
    linters: Linters,
    reporter: Reporter,
  ) {
    this.documents = documents;
    this.settings = settings;
    this.configurations = configurations;
    this.ignores = ignores;
    this.linters = linters;
    this.reporter = reporter;
  }

  /** Settings, configuration, ignores or canon changed: no earlier analysis holds, and running ones start over. */
  invalidate(): void {
    this.generation++;
  }

  /**
   * The analysis of the document as it stands when the promise settles, never of an earlier version;
   * undefined if it is not open (any more).
   */
  async of(uri: string): Promise<Analysis | undefined> {
    let profile: Profile;
    let generation: number;
    do {
      generation = this.generation;
      if (this.documents.get(uri) === undefined) return undefined;
      profile = await this.profile(uri);
    } while (generation !== this.generation);
    const document = this.documents.get(uri);
    return document === undefined ? undefined : this.analyse(document, profile);
  }

  private async profile(uri: string): Promise<Profile> {
    const settings = await this.settings.of(uri);
    const { configuration, ignored } = await this.configurations.of(uri, settings.language);
    const language = settings.language ?? configuration.language ?? this.reporter.language;
    const file = filePathOf(uri);
    const enabled = settings.enable && !ignored;
    return {
      // What the project has agreed on holds over what its reader prefers.
      configuration: { ...configuration, rules: { ...settings.rules, ...configuration.rules } },
      language,
      enabled,
      hints: settings.hints,
      ignores: file === undefined || !enabled ? [] : this.ignores.of(file, language),
    };
  }

  private analyse(document: TextDocument, profile: Profile): Analysis {
    const key = JSON.stringify([this.generation, profile]);
    const kept = this.kept.get(document);
    if (kept?.profile === key && kept.analysis.version === document.version) return kept.analysis;
    const { enabled, language, configuration } = profile;
    const linter = enabled ? this.linters.for(configuration, language) : undefined;
    const read = linter && this.inParagraphs(document);
    const analysis: Analysis = {
      uri: document.uri,
      version: document.version,
      resultId: `${this.session}-${++this.count}`,
      language,
      canon: linter?.canon,
      evidence: linter?.evidence,
      document: read,
      findings: linter && read ? findingsIn(read, document.uri, linter, profile) : [],
    };
    this.kept.set(document, { profile: key, analysis });
    return analysis;
  }

  /** The document's text as it stands, of which only what was edited since the last time is read anew. */
  private inParagraphs(document: TextDocument): TextInParagraphs {
    const text = document.getText();
    const before = this.read.get(document);
    const read =
      before === undefined
        ? parseDocument(text, document.languageId === "markdown" ? "markdown" : "plain")
        : updateDocument(before, text);
    this.read.set(document, read);
    return read;
  }
}

/** The findings of a document that are to be shown. */
function findingsIn(
  document: TextInParagraphs,
  uri: string,
  { linter }: LinterWithData,
  { hints, ignores }: Profile,
): readonly Finding[] {
  const { findings } = withoutIgnored(linter.lint(document, nameOf(uri)), document, ignores);
  return hints ? findings : findings.filter((finding) => finding.severity !== "hint");
}

/** The path of a document as people read it, not as a URI escapes it. */
function nameOf(uri: string): string {
  return URI.parse(uri).path;
}
