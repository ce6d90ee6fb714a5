import { cleanSentence, closeEditors, openFile, replaceText, sentenceWithSlip } from "./documents";
import { findingOn, noFindings } from "./findings";
import type { SuiteTest } from "./runner";

export const editingClearsFindings: SuiteTest[] = [
  {
    name: "findings follow the text as it is edited, and a clean text has none",
    async run() {
      const document = await openFile("讲话稿.md");
      await findingOn(document, "canon/near-miss", "十大党员");
      await replaceText(document, `${cleanSentence}\n`);
      await noFindings(document);
      await replaceText(document, `# 讲话\n\n😀${sentenceWithSlip}\n`);
      await findingOn(document, "canon/near-miss", "十大党员");
      await closeEditors();
    },
  },
];
