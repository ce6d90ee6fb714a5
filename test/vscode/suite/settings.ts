import { ConfigurationTarget, workspace } from "vscode";
import { closeEditors, openUntitled, sentenceWithSlip } from "./documents";
import { findingOn, findingsUntil, noFindings } from "./findings";
import type { SuiteTest } from "./runner";

async function set(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration("tifa").update(name, value, ConfigurationTarget.Workspace);
}

export const settings: SuiteTest[] = [
  {
    name: "tifa.enable switches the findings off and on",
    async run() {
      const document = await openUntitled(sentenceWithSlip);
      try {
        await findingOn(document, "canon/near-miss", "十大党员");
        await set("enable", false);
        await noFindings(document);
      } finally {
        await set("enable", undefined);
      }
      await findingOn(document, "canon/near-miss", "十大党员");
      await closeEditors();
    },
  },
  {
    name: "tifa.language changes the language of the messages",
    async run() {
      const document = await openUntitled(sentenceWithSlip);
      const chinese = await findingOn(document, "canon/near-miss", "十大党员");
      try {
        await set("language", "en");
        await findingsUntil(document, "an English message", (all) =>
          all.some(({ message }) => message !== chinese.message && /[a-z]{3}/.test(message)),
        );
      } finally {
        await set("language", undefined);
      }
      await findingsUntil(document, "the Chinese message again", (all) =>
        all.some(({ message }) => message === chinese.message),
      );
      await closeEditors();
    },
  },
];
