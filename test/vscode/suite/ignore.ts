import assert from "node:assert/strict";
import { type CodeAction, CodeActionKind, commands, type TextDocument, workspace } from "vscode";
import { codeActionsAt } from "./code-actions";
import { closeEditors, openFile, sentenceWithSlip, workspaceFile } from "./documents";
import { findingOn, findingsUntil, ruleOf } from "./findings";
import type { SuiteTest } from "./runner";

const rule = "canon/near-miss";

/** The quick fix that ignores the slip. */
async function ignoreAction(document: TextDocument): Promise<CodeAction> {
  const { range } = await findingOn(document, rule, "十大党员");
  const actions = await codeActionsAt(document.uri, range, CodeActionKind.QuickFix);
  const ignore = actions.find(({ title }) => title === `忽略此处（${rule}）`);
  assert.ok(ignore !== undefined, actions.map(({ title }) => title).join(", "));
  assert.notEqual(actions[0], ignore, "the correction comes first");
  return ignore;
}

async function slipIgnored(document: TextDocument): Promise<void> {
  await findingsUntil(document, `expected no ${rule}`, (all) =>
    all.every((finding) => ruleOf(finding) !== rule),
  );
  assert.ok(document.getText().includes(sentenceWithSlip), "the sentence stands as it was");
}

export const ignore: SuiteTest[] = [
  {
    name: "a place of a Markdown draft is ignored by a comment",
    async run() {
      const document = await openFile("讲话稿.md");
      const { edit } = await ignoreAction(document);
      assert.ok(edit !== undefined && (await workspace.applyEdit(edit)));
      await slipIgnored(document);
      assert.ok(document.getText().includes(`${sentenceWithSlip} <!-- tifa-ignore ${rule}: -->\n`));
      await closeEditors();
    },
  },
  {
    name: "a place of a plain text draft is ignored in .tifa/ignores.json, for as long as it stands there",
    async run() {
      const document = await openFile("draft.txt");
      const { command } = await ignoreAction(document);
      assert.ok(command !== undefined);
      const folder = workspaceFile(".tifa");
      try {
        await commands.executeCommand(command.command, ...(command.arguments ?? []));
        await slipIgnored(document);
        const file = await workspace.fs.readFile(workspaceFile(".tifa/ignores.json"));
        assert.match(Buffer.from(file).toString(), /"file": "draft\.txt"/);
      } finally {
        await workspace.fs.delete(folder, { recursive: true });
      }
      await findingOn(document, rule, "十大党员");
      await closeEditors();
    },
  },
];
