import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type FileSystemWatcher,
} from "vscode-languageserver/node";
import { URI } from "vscode-uri";
import { userCanonFolder } from "../workspace/canon-folders";
import type { ClientSupport } from "./client-support";
import type { Reporter } from "./reporter";

/** The files whose change may change findings; of the YAML files and tables only those a `tifa.json` names do. */
const watched = ["**/tifa.json", "**/.tifa/**", "**/*.{yaml,yml,evidence}"];

/** The user's own canon lies outside the workspace; only some clients watch there. */
function watchers({ relativePatterns }: ClientSupport): FileSystemWatcher[] {
  const inWorkspace = watched.map((globPattern) => ({ globPattern }));
  if (!relativePatterns) return inWorkspace;
  const baseUri = URI.file(userCanonFolder()).toString();
  return [...inWorkspace, { globPattern: { baseUri, pattern: "**/*.{yaml,yml}" } }];
}

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
        watchers: watchers(support),
      });
    }
  } catch (error) {
    reporter.failure("client/registerCapability", error);
  }
}
