import { closeEditors, openUntitled, sentenceWithSlip } from "./documents";
import { findingOn, findingsUntil } from "./findings";
import type { SuiteTest } from "./runner";

export const untitled: SuiteTest[] = [
  {
    name: "a document that has never been saved is checked",
    async run() {
      await findingOn(await openUntitled(sentenceWithSlip), "canon/near-miss", "十大党员");
      await closeEditors();
    },
  },
  {
    name: "code in Markdown is left alone, the prose beside it is not",
    async run() {
      const document = await openUntitled(
        `\`\`\`\n${sentenceWithSlip}\n\`\`\`\n\n${sentenceWithSlip}\n`,
        "markdown",
      );
      await findingOn(document, "canon/near-miss", "十大党员");
      await findingsUntil(document, "a finding in line 5 alone", (all) =>
        all.every(({ range }) => range.start.line === 4),
      );
      await closeEditors();
    },
  },
];
