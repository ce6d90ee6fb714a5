import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from "vscode-languageserver/node";
import type { ClientSupport } from "./client-support";
import type { Reporter } from "./reporter";

/** The files whose change may change findings; of the YAML files and tables only those a `tifa.json` names do. */
const watched = ["**/tifa.json", "**/.tifa/**", "**/*.{yaml,yml,evidence}"];

/** Asks to hear of changed settings and configuration files, where the client takes such requests. */
export async function registerForChanges(
  connection: Connection,
  support: ClientSupport,
  reporter: Reporter,
): Promise<void> {
  try {
    if (support.configurationRegistration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: "tifa" });
    }
    if (support.watchedFilesRegistration) {
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: watched.map((globPattern) => ({ globPattern })),
      });
    }
  } catch (error) {
    reporter.failure("client/registerCapability", error);
  }
}
