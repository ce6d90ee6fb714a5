import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, test } from "node:test";
import type { IgnoreEntry } from "../../../rules/ignores/entries";

const cli = path.resolve(process.env.TIFA_CLI ?? "dist/tifa.js");
const slip = "机关党组织和十大党员要认清客观形势。";
const other = "我们把习总书记的嘱托记在心上。";

describe("tifa check with .tifa/ignores.json", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "tifa-ignores-"));
    write("draft.txt", `${slip}\n`);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  const read = (name: string) => readFileSync(path.join(folder, name), "utf8");
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [cli, "check", "--lang=zh", "--fail-on=warning", ...args], {
      cwd: folder,
      encoding: "utf8",
    });
  /** The exit status, what is reported, as the words marked, and what standard error says. */
  const check = (...args: string[]) => {
    const { status, stdout, stderr } = run("--format=json", ...args);
    const { files }: { files: { findings: { text: string }[] }[] } = JSON.parse(stdout);
    return { status, found: files.flatMap(({ findings }) => findings.map(({ text }) => text)), stderr };
  };
  const renew = (...args: string[]) => run("--update-ignores", ...args);
  const entries = (file = ".tifa/ignores.json"): (IgnoreEntry & { file: string })[] =>
    JSON.parse(read(file)).ignores;
  const clean = { status: 0, found: [], stderr: "" };

  test("a baseline leaves what there was alone, and nothing else", () => {
    assert.deepEqual(check().found, ["十大党员"]);
    const { status, stderr } = renew();
    assert.equal(status, 0);
    assert.match(stderr, /^\.tifa\/ignores\.json 已写好，共 1 条忽略.*\n$/);
    assert.deepEqual(
      entries().map(({ file, rule, text }) => [file, rule, text]),
      [["draft.txt", "canon/near-miss", "十大党员"]],
    );
    assert.deepEqual(check(), clean);

    write("draft.txt", `${slip}\n${other}\n`);
    const { status: failed, found } = check();
    assert.deepEqual([failed, found], [1, ["习总书记"]]);
  });

  test("what is ignored may move, within its file", () => {
    renew();
    write("draft.txt", `讲话\n\n　　${slip}\n`);
    assert.deepEqual(check(), clean);
    write("another.txt", `${slip}\n`);
    assert.deepEqual(check("another.txt").found, ["十大党员"]);
  });

  test("the reports, --fix and --diff leave alone what is ignored", () => {
    write("draft.txt", `${other}\n`);
    renew();
    for (const option of ["--format=stylish", "--format=github", "--fix", "--diff"]) {
      const { status, stdout } = run(option);
      assert.equal(status, 0);
      assert.ok(!stdout.includes("习总书记"), stdout);
      assert.equal(read("draft.txt"), `${other}\n`);
    }
    write("draft.txt", `${other}\n同志们，${other}\n`);
    assert.deepEqual(check("--fix"), clean);
    assert.equal(read("draft.txt"), `${other}\n同志们，${other.replace("习总书记", "习近平总书记")}\n`);
  });

  test("a baseline is of the drafts as they are: not with --fix or --diff", () => {
    for (const option of ["--fix", "--diff"]) {
      const { status, stderr } = renew(option);
      assert.equal(status, 2);
      assert.match(stderr, /--update-ignores 不与 --fix、--diff 同用/);
    }
    assert.ok(!existsSync(path.join(folder, ".tifa")));
  });

  test("entries that ignore nothing any more are told of, and go when renewed", () => {
    write("gone.txt", `${slip}\n`);
    write("draft.txt", `${slip}\n${other}\n`);
    renew();
    assert.equal(entries().length, 3);
    rmSync(path.join(folder, "gone.txt"));
    write("draft.txt", `${slip}\n`);
    const { status, found, stderr } = check();
    assert.deepEqual([status, found], [0, []]);
    assert.match(stderr, /有 2 条已失效.*--update-ignores/);
    assert.match(
      stderr,
      /\n {2}draft\.txt {2}canon\/appellation {2}习总书记\n {2}gone\.txt {2}canon\/near-miss/,
    );
    assert.match(renew().stderr, /共 1 条/);
    assert.deepEqual(check(), clean);
  });

  test("renewing keeps each reason, what is not listed, and what other drafts have", () => {
    write("another.txt", `${other}\n`);
    renew();
    const reasoned = entries().map((entry) => ({ ...entry, reason: `因为${entry.text}` }));
    write(".tifa/ignores.json", JSON.stringify({ version: 1, ignores: reasoned }));
    renew("draft.txt", "--quiet", "--fail-on=error");
    assert.deepEqual(entries(), reasoned);
    const written = read(".tifa/ignores.json");
    renew();
    assert.equal(read(".tifa/ignores.json"), written);
  });

  test("a broken file costs one line, and is not written over", () => {
    const broken = '{ "version": 1, "ignores": [\n<<<<<<< ours\n';
    write(".tifa/ignores.json", broken);
    const { status, found, stderr } = check();
    assert.deepEqual([status, found], [2, ["十大党员"]]);
    assert.match(stderr, /^tifa: \.tifa\/ignores\.json:2:1: .+\n$/);
    assert.equal(renew().status, 2);
    assert.equal(read(".tifa/ignores.json"), broken);
  });

  test("one of another version is not taken for one of this, nor written over", () => {
    const newer = '{ "version": 2, "ignores": [] }\n';
    write(".tifa/ignores.json", newer);
    const { status, found, stderr } = check();
    assert.deepEqual([status, found], [2, ["十大党员"]]);
    assert.match(stderr, /^tifa: \.tifa\/ignores\.json:1:14: 只认识 "version": 1.*\n$/);
    assert.equal(renew().status, 2);
    assert.equal(read(".tifa/ignores.json"), newer);
  });

  test("of a broken entry the place is told, and the others hold", () => {
    write("draft.txt", `${slip}\n${other}\n`);
    renew();
    const [first, second] = entries();
    write(".tifa/ignores.json", JSON.stringify({ version: 1, ignores: [{ ...first, key: 1 }, second] }));
    const { status, found, stderr } = check();
    assert.deepEqual([status, found], [2, [first.text]]);
    assert.match(stderr, /^tifa: \.tifa\/ignores\.json:1:\d+: .*file、rule、text、key.*\n$/);
  });

  test("those of a folder above hold, up to the nearest tifa.json", () => {
    write("drafts/a/draft.txt", `${slip}\n`);
    renew();
    assert.deepEqual(check(), clean);
    write("drafts/tifa.json", "{}\n");
    assert.deepEqual(check("drafts").found, ["十大党员"]);
    renew("drafts");
    assert.deepEqual(
      entries("drafts/.tifa/ignores.json").map(({ file }) => file),
      ["a/draft.txt"],
    );
    assert.deepEqual(check("drafts"), clean);
  });

  test("a new file is written beside tifa.json, wherever the command runs", () => {
    write("drafts/tifa.json", "{}\n");
    write("drafts/a/draft.txt", `${slip}\n`);
    renew("drafts/a");
    assert.ok(existsSync(path.join(folder, "drafts", ".tifa", "ignores.json")));
    assert.ok(!existsSync(path.join(folder, ".tifa")));
  });
});
