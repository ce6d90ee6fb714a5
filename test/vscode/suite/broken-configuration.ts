import { workspace } from "vscode";
import {
  cleanSentence,
  closeEditors,
  openFile,
  replaceText,
  sentenceWithSlip,
  workspaceFile,
} from "./documents";
import { findingOn, noFindings } from "./findings";
import type { SuiteTest } from "./runner";

export const brokenConfiguration: SuiteTest[] = [
  {
    name: "a broken tifa.json does not stop the checking",
    async run() {
      const configuration = workspaceFile("tifa.json");
      await workspace.fs.writeFile(configuration, Buffer.from('{ "rules": { "canon/near-miss": '));
      try {
        const document = await openFile("讲话稿.md");
        await findingOn(document, "canon/near-miss", "十大党员");
        await replaceText(document, `${cleanSentence}\n`);
        await noFindings(document);
        await replaceText(document, `${sentenceWithSlip}\n`);
        await findingOn(document, "canon/near-miss", "十大党员");
      } finally {
        await workspace.fs.delete(configuration);
      }
      await closeEditors();
    },
  },
];
