import assert from "node:assert/strict";
import { CodeActionKind, Range, workspace } from "vscode";
import { codeActionsAt } from "./code-actions";
import { closeEditors, openUntitled } from "./documents";
import { findingOn, findingsUntil, ruleOf } from "./findings";
import type { SuiteTest } from "./runner";

export const fixAll: SuiteTest[] = [
  {
    name: "source.fixAll.tifa applies the safe fixes",
    async run() {
      const document = await openUntitled("认真学习贯彻习总书记重要讲话精神。\n党委书记3 次到基层调研。\n");
      await findingOn(document, "canon/appellation", "习总书记");
      const everything = new Range(document.positionAt(0), document.positionAt(document.getText().length));
      const actions = await codeActionsAt(
        document.uri,
        everything,
        CodeActionKind.SourceFixAll.append("tifa"),
      );
      assert.equal(actions.length, 1, actions.map(({ title }) => title).join(", "));
      assert.ok(actions[0].edit !== undefined);
      assert.ok(await workspace.applyEdit(actions[0].edit));
      assert.equal(document.getText(), "认真学习贯彻习近平总书记重要讲话精神。\n党委书记3次到基层调研。\n");
      await findingsUntil(document, "none of the fixed findings", (all) =>
        all.every((finding) => !["canon/appellation", "punctuation/spacing"].includes(ruleOf(finding))),
      );
      await closeEditors();
    },
  },
];
