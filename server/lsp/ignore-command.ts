import path from "node:path";
import type { Command, ExecuteCommandParams } from "vscode-languageserver/node";
import type { Finding } from "../../rules/finding";
import { entryFor, type IgnoreEntry } from "../../rules/ignores/entries";
import type { Bilingual } from "../../rules/language";
import type { TextDocument } from "../../rules/text/document";
import type { Configurations } from "./configurations";
import { filePathOf } from "./file-path";
import type { Ignores } from "./ignores";
import type { WorkspaceFolders } from "./workspace-folders";

/** Takes a finding into the project's `.tifa/ignores.json`. */
export const ignoreCommandName = "tifa.ignore";

/** Its arguments are the document's URI and the entry's rule, key and text. */
export function ignoreCommand(title: string, uri: string, finding: Finding, document: TextDocument): Command {
  const { rule, key, text } = entryFor(finding, document);
  return { title, command: ignoreCommandName, arguments: [uri, rule, key, text] };
}

/** What the command is to ignore. */
export interface IgnoredPlace {
  readonly uri: string;
  readonly file: string;
  readonly entry: IgnoreEntry;
}

/**
 * Writes an entry for a place. A project that has no ignores yet gets them beside its `tifa.json`, else in the folder
 * of the workspace, else beside the file. Returns why it could not be written.
 */
export async function ignorePlace(
  { uri, file, entry }: IgnoredPlace,
  ignores: Ignores,
  configurations: Configurations,
  folders: WorkspaceFolders,
): Promise<Bilingual | undefined> {
  const { configuration } = await configurations.of(uri, undefined);
  const settings = configuration.path;
  const project = settings === undefined ? await folders.holding(file) : path.dirname(settings);
  return ignores.add(file, entry, project ?? path.dirname(file));
}

/** Reads the command. Throws for another one, and for arguments that are not its own. */
export function ignoredPlace({ command, arguments: given = [] }: ExecuteCommandParams): IgnoredPlace {
  const [uri, rule, key, text] = given.map((one: unknown) => (typeof one === "string" ? one : undefined));
  const file = uri === undefined ? undefined : filePathOf(uri);
  if (command !== ignoreCommandName || uri === undefined || file === undefined)
    throw new Error(`${command} needs a file`);
  if (rule === undefined || key === undefined || text === undefined)
    throw new Error(`${command} needs a rule, a key and a text`);
  return { uri, file, entry: { rule, text, key } };
}
