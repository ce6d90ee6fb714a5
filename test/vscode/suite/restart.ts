import assert from "node:assert/strict";
import { rename } from "node:fs/promises";
import path from "node:path";
import { commands, extensions } from "vscode";
import { closeEditors, openUntitled, sentenceWithSlip } from "./documents";
import { findingOn, findingsUntil, noFindings } from "./findings";
import type { SuiteTest } from "./runner";
import { onScreen, watched } from "./screen";
import { killServer } from "./server-process";

export const restart: SuiteTest[] = [
  {
    name: "the server can be restarted, twice at once too",
    async run() {
      const document = await openUntitled(sentenceWithSlip);
      await findingOn(document, "canon/near-miss", "十大党员");
      await Promise.all([commands.executeCommand("tifa.restart"), commands.executeCommand("tifa.restart")]);
      await findingOn(document, "canon/near-miss", "十大党员");
      await findingsUntil(document, "the finding once", (all) => all.length === 1);
      await closeEditors();
    },
  },
  {
    name: "a server that dies is started again",
    async run() {
      const document = await openUntitled(sentenceWithSlip);
      await findingOn(document, "canon/near-miss", "十大党员");
      const gone = noFindings(document);
      assert.ok(killServer(), "the server's process was found");
      await gone;
      await findingOn(document, "canon/near-miss", "十大党员");
      await closeEditors();
    },
  },
  {
    name: "a server that cannot start is reported once, and Restart brings it back",
    async run() {
      const document = await openUntitled(sentenceWithSlip);
      await findingOn(document, "canon/near-miss", "十大党员");
      const extension = extensions.getExtension("tifa.tifa");
      assert.ok(extension !== undefined);
      const server = path.join(extension.extensionPath, "dist", "server.js");
      await rename(server, `${server}.away`);
      try {
        await commands.executeCommand("tifa.restart");
        await noFindings(document);
        // Test windows show no pop-ups; the list of notifications holds what an author would have seen.
        await commands.executeCommand("notifications.showList");
        const notification = ".notifications-center .notification-list-item";
        await onScreen(
          { waitFor: `${notification}:has-text("language server is not running")` },
          { gone: `${notification} >> nth=1` },
          { screenshot: "server-not-running" },
        );
      } finally {
        await rename(`${server}.away`, server);
      }
      if (watched) await onScreen({ click: '.notifications-center .monaco-button:has-text("Restart")' });
      else await commands.executeCommand("tifa.restart");
      await findingOn(document, "canon/near-miss", "十大党员");
      await commands.executeCommand("notifications.clearAll");
      await closeEditors();
    },
  },
];
