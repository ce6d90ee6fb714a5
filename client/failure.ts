import { commands, type LogOutputChannel, l10n, window } from "vscode";

/** Says once, plainly, that documents are not being checked, and offers the two ways on. */
export async function reportFailure(output: LogOutputChannel): Promise<void> {
  const showOutput = l10n.t("Show Output");
  const restart = l10n.t("Restart");
  const choice = await window.showErrorMessage(
    l10n.t("The Tifa language server is not running, so documents are not being checked."),
    showOutput,
    restart,
  );
  if (choice === showOutput) output.show();
  if (choice === restart) await commands.executeCommand("tifa.restart");
}
