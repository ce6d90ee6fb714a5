import type { Connection } from "vscode-languageserver/node";
import { allRules } from "../../rules/checks";
import { type Severity, severities } from "../../rules/finding";
import { type Language, languageOf } from "../../rules/language";
import type { ClientSupport } from "./client-support";
import type { Reporter } from "./reporter";

/** The editor's `tifa.*` settings. */
export interface Settings {
  readonly enable: boolean;
  /** Whether findings of severity `hint` are shown. */
  readonly hints: boolean;
  /** Undefined: follow `tifa.json`, then the editor's own language. */
  readonly language: Language | undefined;
  /** Severity per rule id, where no `tifa.json` says otherwise. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
}

export const defaultSettings: Settings = { enable: true, hints: false, language: undefined, rules: {} };

/** Reads settings leniently: what is missing or of the wrong type keeps its value in `defaults`. */
export function readSettings(value: unknown, defaults: Settings = defaultSettings): Settings {
  if (typeof value !== "object" || value === null) return defaults;
  const { enable, hints, language, rules } = value as Record<string, unknown>;
  return {
    enable: typeof enable === "boolean" ? enable : defaults.enable,
    hints: typeof hints === "boolean" ? hints : defaults.hints,
    language:
      typeof language === "string" && /^(zh|en)\b/i.test(language) ? languageOf(language) : defaults.language,
    rules: typeof rules === "object" && rules !== null ? readRules(rules) : defaults.rules,
  };
}

function readRules(value: object): Settings["rules"] {
  const known = new Set(allRules.map(({ documentation }) => documentation.id));
  return Object.fromEntries(
    Object.entries(value).filter(
      ([id, level]) => known.has(id) && (level === "off" || severities.includes(level)),
    ),
  );
}

/** The settings per document: asked of the client where it can be asked, else what it last sent. */
export class SettingsStore {
  private readonly connection: Connection;
  private readonly support: ClientSupport;
  private readonly reporter: Reporter;
  private readonly defaults: Settings;
  private sent: Settings;
  private readonly asked = new Map<string, Promise<Settings>>();

  /** `initial` are the client's `initializationOptions`, which may hold settings too. */
  constructor(connection: Connection, support: ClientSupport, reporter: Reporter, initial: unknown) {
    this.connection = connection;
    this.support = support;
    this.reporter = reporter;
    this.defaults = readSettings(initial);
    this.sent = this.defaults;
  }

  of(uri: string): Promise<Settings> {
    if (!this.support.configuration) return Promise.resolve(this.sent);
    let settings = this.asked.get(uri);
    if (settings === undefined) {
      settings = this.ask(uri);
      this.asked.set(uri, settings);
    }
    return settings;
  }

  forget(uri: string): void {
    this.asked.delete(uri);
  }

  /** On `workspace/didChangeConfiguration`; `settings` is what the notification carried, if anything. */
  changed(settings: unknown): void {
    this.asked.clear();
    if (typeof settings === "object" && settings !== null && "tifa" in settings) {
      this.sent = readSettings(settings.tifa, this.defaults);
    }
  }

  private async ask(uri: string): Promise<Settings> {
    try {
      const value: unknown = await this.connection.workspace.getConfiguration({
        scopeUri: uri,
        section: "tifa",
      });
      return readSettings(value, this.defaults);
    } catch (error) {
      this.reporter.failure("workspace/configuration", error);
      return this.defaults;
    }
  }
}
