import { type Connection, MessageType, ShowMessageNotification } from "vscode-languageserver/node";
import type { Bilingual, Language } from "../../rules/language";
import type { ConfigurationProblem } from "../workspace/configuration";
import { ShippedDataError } from "../workspace/shipped-data";

/** Tells the user, once each, what went wrong or is worth knowing. Everything also goes to the client's log. */
export class Reporter {
  /** The language where no document's own is known. */
  language: Language = "en";
  private readonly connection: Connection;
  private readonly notices = new Set<string>();
  private readonly failures = new Set<string>();
  private readonly told = new Map<string, ReadonlySet<string>>();

  constructor(connection: Connection) {
    this.connection = connection;
  }

  /** Something the user should know but need not act on: to the log alone. */
  notice(notice: Bilingual): void {
    if (this.notices.has(notice.en)) return;
    this.notices.add(notice.en);
    this.connection.console.info(notice[this.language]);
  }

  /**
   * All the problems that `scope`, a file or a set of files, now has. One it had before is not told again; one
   * that went away and came back is.
   */
  problems(scope: string, problems: readonly ConfigurationProblem[], language: Language): void {
    const before = this.told.get(scope);
    const now = new Set<string>();
    for (const { file, line, character, message } of problems) {
      const key = JSON.stringify([file, line, character, message.en]);
      if (!now.has(key) && !before?.has(key)) {
        const text = `${file}:${line}:${character} ${message[language]}`;
        this.connection.console.warn(text);
        this.show(MessageType.Warning, `Tifa: ${text}`);
      }
      now.add(key);
    }
    this.told.set(scope, now);
  }

  /** Why something the user asked for was not done; told each time they ask. */
  refusal(reason: Bilingual, language: Language): void {
    this.connection.console.warn(reason[language]);
    this.show(MessageType.Error, `Tifa: ${reason[language]}`);
  }

  /** An error of Tifa's own, or in its data. The work goes on; the first of its kind is also shown. */
  failure(during: string, error: unknown): void {
    const description = this.describe(error);
    const key = `${during}: ${description}`;
    if (this.failures.has(key)) return;
    this.failures.add(key);
    const stack = error instanceof Error ? error.stack : undefined;
    this.connection.console.error(`${key}${stack === undefined ? "" : `\n${stack}`}`);
    if (error instanceof ShippedDataError) {
      this.show(MessageType.Error, `Tifa: ${description}`);
      return;
    }
    const shown: Bilingual = {
      zh: `Tifa 内部出错（${during}），详见输出日志：${description}`,
      en: `Tifa met an internal error (${during}), see the output log: ${description}`,
    };
    this.show(MessageType.Error, shown[this.language]);
  }

  private describe(error: unknown): string {
    if (error instanceof ShippedDataError) return `${error.file}: ${error.bilingual[this.language]}`;
    return error instanceof Error ? error.message : String(error);
  }

  private show(type: MessageType, message: string): void {
    this.connection.sendNotification(ShowMessageNotification.type, { type, message }).catch(() => {
      // The client is gone; there is nobody to tell.
    });
  }
}
