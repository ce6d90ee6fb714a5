import { URI } from "vscode-uri";

/** The absolute path of a document that is a file; undefined for others. */
export function filePathOf(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === "file" ? parsed.fsPath : undefined;
}
