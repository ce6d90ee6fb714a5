import assert from "node:assert/strict";
import { extensions, workspace } from "vscode";
import { closeEditors, openFile } from "./documents";
import { findingOn } from "./findings";
import type { SuiteTest } from "./runner";
import { onScreen } from "./screen";

export const restrictedMode: SuiteTest[] = [
  {
    name: "a draft in a folder the author has not trusted is checked all the same",
    async run() {
      assert.equal(workspace.isTrusted, false, "the window is in Restricted Mode");
      const document = await openFile("讲话稿.md");
      await findingOn(document, "canon/near-miss", "十大党员");
      assert.ok(extensions.getExtension("tifa.tifa")?.isActive);
      await onScreen({ waitFor: ".squiggly-error, .squiggly-warning" }, { screenshot: "restricted-mode" });
      await closeEditors();
    },
  },
];
