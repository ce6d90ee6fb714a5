import { brokenConfiguration } from "./broken-configuration";
import { editingClearsFindings } from "./editing";
import { fixAll } from "./fix-all";
import { ignore } from "./ignore";
import { nearMiss } from "./near-miss";
import { quickFix } from "./quick-fix";
import { restart } from "./restart";
import { restrictedMode } from "./restricted-mode";
import { runTests, type SuiteTest } from "./runner";
import { settings } from "./settings";
import { untitled } from "./untitled";

const sessions: Readonly<Record<string, readonly SuiteTest[]>> = {
  trusted: [
    nearMiss,
    quickFix,
    ignore,
    editingClearsFindings,
    fixAll,
    untitled,
    settings,
    brokenConfiguration,
    restart,
  ].flat(),
  restricted: restrictedMode,
};

/** What VS Code calls in the extension host; rejects when a test fails. */
export async function run(): Promise<void> {
  const session = process.env.TIFA_SUITE_SESSION ?? "trusted";
  const tests = sessions[session];
  if (tests === undefined) throw new Error(`there is no session ${session}`);
  await runTests(tests);
}
