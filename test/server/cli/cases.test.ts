import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, test } from "node:test";

/**
 * One folder per case: `case.json` says what is run, `*.input` are the files it finds (named so that no tool takes a
 * broken one for its own), `stdout.txt` and `stderr.txt` what it prints, `*.after` what it leaves behind.
 * `UPDATE_CASES=1` writes what is printed as what is expected; read the difference before keeping it.
 */
interface Case {
  readonly args: readonly string[];
  readonly exit: number;
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const folder = path.resolve("test/server/cli/cases");
const cli = path.resolve(process.env.TIFA_CLI ?? "dist/tifa.js");
const update = process.env.UPDATE_CASES === "1";

describe("the command line", () => {
  test("is built", () => assert.ok(existsSync(cli), `${cli} is missing: run npm run build`));

  for (const name of readdirSync(folder).sort()) {
    test(name, () => {
      const own = path.join(folder, name);
      const { args, exit, stdin, env }: Case = JSON.parse(readFileSync(path.join(own, "case.json"), "utf8"));
      const cwd = mkdtempSync(path.join(os.tmpdir(), "tifa-case-"));
      try {
        for (const input of filesUnder(own, ".input"))
          copy(path.join(own, `${input}.input`), path.join(cwd, input));
        const { PATH, SystemRoot } = process.env;
        const run = spawnSync(process.execPath, [cli, ...args], {
          cwd,
          input: stdin ?? "",
          encoding: "utf8",
          env: { PATH, SystemRoot, NO_COLOR: "1", TIFA_HOME: "home", ...env },
        });
        const expected = (file: string, actual: string) => compare(path.join(own, file), actual);
        expected("stderr.txt", run.stderr);
        expected("stdout.txt", run.stdout);
        assert.equal(run.status, exit, run.stderr);
        for (const input of filesUnder(own, ".input")) {
          const before = readFileSync(path.join(own, `${input}.input`), "latin1");
          const after = readFileSync(path.join(cwd, input), "latin1");
          if (update && before !== after) writeFileSync(path.join(own, `${input}.after`), after, "latin1");
          const kept = path.join(own, `${input}.after`);
          assert.equal(after, existsSync(kept) ? readFileSync(kept, "latin1") : before);
        }
      } finally {
        rmSync(cwd, { recursive: true });
      }
    });
  }
});

function compare(file: string, actual: string): void {
  if (update) {
    if (actual !== "") writeFileSync(file, actual);
    else rmSync(file, { force: true });
  }
  assert.equal(actual, existsSync(file) ? readFileSync(file, "utf8") : "");
}

/** Names, without their ending, of the files below a folder that end so. */
function filesUnder(root: string, ending: string): string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort();
}

function copy(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  writeFileSync(to, readFileSync(from));
}
