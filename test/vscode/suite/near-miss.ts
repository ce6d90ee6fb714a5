import assert from "node:assert/strict";
import { commands, DiagnosticSeverity, Selection, type TextDocument, window } from "vscode";
import { closeEditors, openFile } from "./documents";
import { findingOn, findingsUntil } from "./findings";
import type { SuiteTest } from "./runner";
import { onScreen } from "./screen";

const rule = "canon/near-miss";

async function checkFinding(document: TextDocument): Promise<void> {
  const finding = await findingOn(document, rule, "十大党员");
  assert.ok(finding.severity <= DiagnosticSeverity.Warning, "an error or a warning");
  assert.match(finding.message, /广大党员/);
  assert.ok(typeof finding.code === "object", "the code leads to the rule's page");
  assert.equal(finding.code.value, rule);
  assert.match(finding.code.target.toString(true), /near-miss/);
  const related = finding.relatedInformation ?? [];
  assert.ok(related.length > 0, "the source is shown");
  assert.ok(
    related.some(({ message }) => message.includes("广大党员")),
    "with the words as they stand there",
  );
}

export const nearMiss: SuiteTest[] = [
  {
    name: "a slip in a Markdown draft is found, with its rule and its source",
    async run() {
      const document = await openFile("讲话稿.md");
      assert.equal(document.languageId, "markdown");
      await checkFinding(document);
      const findings = await findingsUntil(document, "one finding", (all) => all.length === 1);
      assert.equal(findings[0].range.start.line, 4, "the clean sentence has none");

      const start = findings[0].range.start.translate(0, 1);
      (await window.showTextDocument(document)).selection = new Selection(start, start);
      await onScreen({ waitFor: ".squiggly-error, .squiggly-warning" });
      await commands.executeCommand("editor.action.showHover");
      await onScreen(
        { waitFor: ".monaco-hover:not(.hidden) .hover-contents" },
        { screenshot: "squiggle-and-hover" },
      );
      await onScreen({ press: "Escape" });
      await closeEditors();
    },
  },
  {
    name: "a slip in a plain text draft is found, with its rule and its source",
    async run() {
      await checkFinding(await openFile("draft.txt"));
      await commands.executeCommand("workbench.actions.view.problems");
      await onScreen({ waitFor: ".markers-panel .monaco-list-row" }, { screenshot: "problems" });
      await commands.executeCommand("workbench.action.closePanel");
      await closeEditors();
    },
  },
];
