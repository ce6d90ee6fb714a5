import assert from "node:assert/strict";
import { CodeActionKind, Selection, type TextDocument, window, workspace } from "vscode";
import { codeActionsAt } from "./code-actions";
import { cleanSentence, closeEditors, openFile, sentenceWithSlip } from "./documents";
import { findingOn, findingsUntil, ruleOf } from "./findings";
import type { SuiteTest } from "./runner";
import { onScreen, watched } from "./screen";

const rule = "canon/near-miss";

async function nearMissGone(document: TextDocument): Promise<void> {
  await findingsUntil(document, `expected no ${rule}`, (all) =>
    all.every((finding) => ruleOf(finding) !== rule),
  );
  assert.ok(!document.getText().includes("十大党员"));
  assert.ok(document.getText().includes(cleanSentence));
}

export const quickFix: SuiteTest[] = [
  {
    name: "the quick fix puts the phrasing right and the finding goes",
    async run() {
      const document = await openFile("draft.txt");
      assert.ok(document.getText().includes(sentenceWithSlip));
      const finding = await findingOn(document, rule, "十大党员");
      const actions = await codeActionsAt(document.uri, finding.range, CodeActionKind.QuickFix);
      const fix = actions.find(({ title }) => title.includes("广大党员"));
      assert.ok(
        fix?.edit !== undefined,
        `an edit to 广大党员 among: ${actions.map(({ title }) => title).join(", ")}`,
      );
      assert.ok(await workspace.applyEdit(fix.edit));
      await nearMissGone(document);
      await closeEditors();
    },
  },
  {
    name: "the quick fix is at the author's hand: Ctrl+. and Enter",
    async run() {
      // Keys need a window somebody can type in; elsewhere the test above is what there is.
      if (!watched) return;
      const document = await openFile("讲话稿.md");
      const { range } = await findingOn(document, rule, "十大党员");
      const editor = await window.showTextDocument(document);
      editor.selection = new Selection(range.start, range.start);
      await onScreen(
        { waitFor: ".squiggly-error, .squiggly-warning" },
        { press: "Control+Period" },
        { waitFor: ".action-widget .action-item, .action-widget .monaco-list-row" },
        { screenshot: "quick-fix-menu" },
        { press: "Enter" },
        { gone: ".action-widget" },
      );
      await nearMissGone(document);
      await onScreen(
        { gone: ".squiggly-error, .squiggly-warning" },
        // The tab's count of problems follows a little later.
        { gone: '.tab.active [class*="monaco-decoration-itemBadge"]' },
        { screenshot: "after-the-fix" },
      );
      await closeEditors();
    },
  },
];
