import { commands, type ExtensionContext, window } from "vscode";
import { LanguageServer } from "./language-server";

let server: LanguageServer | undefined;

/** Called by VS Code when the first Markdown or plain text document opens. */
export async function activate(context: ExtensionContext): Promise<void> {
  const output = window.createOutputChannel("Tifa 提法", { log: true });
  server = new LanguageServer(context.asAbsolutePath("dist/server.js"), output);
  context.subscriptions.push(
    output,
    commands.registerCommand("tifa.restart", () => server?.restart()),
    commands.registerCommand("tifa.showOutput", () => output.show()),
  );
  await server.start();
}

/** VS Code waits for the promise, so the server leaves in the order the protocol asks for. */
export async function deactivate(): Promise<void> {
  await server?.stop();
  server = undefined;
}
