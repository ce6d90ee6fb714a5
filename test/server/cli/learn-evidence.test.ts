import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { Canon } from "../../../rules/canon/canon";
import { countEvidence, namedInputs } from "../../../server/cli/learn-evidence";
import { LearnProgress } from "../../../server/cli/learn-progress";
import type { Problem } from "../../../server/cli/output";
import { confusion, words } from "../../rules/evidence/small-table";
import { phrasing } from "../../rules/phrasing-fixture";

const cli = path.resolve(process.env.TIFA_CLI ?? "dist/tifa.js");
const canon = new Canon({ phrasings: [phrasing("广大党员")], sources: [] });

const unexpected = ({ message }: Problem): void => assert.fail(message.en);

describe("an evidence table from a folder", () => {
  let folder: string;
  let files: string[];
  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "tifa-evidence-"));
    mkdirSync(path.join(folder, "docs", "b"), { recursive: true });
    files = [
      write("docs/a.txt", "广大党员要带头学习。广大党员要带头落实。\n"),
      write("docs/a.b.md", "# 学习\n\n广大**团员**要带头。\n"),
      write("docs/b/c.jsonl", '{"title": "十大党员", "text": "十大党员光荣上榜。", "date": "20240101"}\n'),
      write("docs/b/d.txt.gz", gzipSync("广大党员干部要认清形势。\n")),
    ];
  });
  after(() => rmSync(folder, { recursive: true }));

  function write(name: string, content: string | Uint8Array): string {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return file;
  }

  function count(inputs: readonly string[], tell: (problem: Problem) => void = unexpected) {
    return countEvidence(namedInputs(inputs), canon, { confusion, words }, new LearnProgress("zh"), tell);
  }

  test("the order in which files are found leaves no trace", async () => {
    const expected = (await count(files))?.table;
    assert.ok(expected !== undefined);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(files, { minLength: files.length }), async (shuffled) => {
        assert.deepEqual((await count(shuffled))?.table, expected);
      }),
      { numRuns: 10 },
    );
  });

  test("names are those below the folder that all files share", () => {
    const names = (...paths: string[]) =>
      namedInputs(paths.map((one) => path.resolve(one))).map(({ name }) => name);
    assert.deepEqual(names("/x/y/b.txt", "/x/y/a/c.txt"), ["a/c.txt", "b.txt"]);
    assert.deepEqual(names("/x/y/b.txt"), ["b.txt"]);
    assert.deepEqual(names("/xy/b.txt", "/x/a.txt"), ["x/a.txt", "xy/b.txt"]);
    assert.deepEqual(names(), []);
  });

  test("a broken file is told of and leaves no trace", async () => {
    const expected = await count(files);
    const broken = write("docs/b/broken.jsonl", '{"text": "广大团员"}\n{"text": \n');
    const problems: Problem[] = [];
    const counted = await count([...files, broken], (problem) => problems.push(problem));
    assert.deepEqual(counted?.table, expected?.table);
    assert.deepEqual(
      problems.map(({ file, line }) => [file, line]),
      [[broken, 2]],
    );
    rmSync(broken);
  });

  test("nothing to count is no table", async () => {
    assert.equal(await count([]), undefined);
    assert.equal(await count([write("docs/empty.txt", "\n\n")]), undefined);
    rmSync(path.join(folder, "docs", "empty.txt"));
  });

  describe("on the command line", () => {
    const slip = "机关党组织和十大党员要认清形势。\n";
    const tifa = (...args: string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args, "--lang=zh"], {
        cwd: folder,
        encoding: "utf8",
        env: { ...process.env, NO_COLOR: "1" },
      });
      return { status, stdout, stderr };
    };
    before(() => {
      write("draft.txt", slip);
      for (let i = 0; i < 6; i++) {
        write(`docs/${i}.txt`, `第${i}届十大党员评选揭晓。机关十大党员事迹感人，全厂十大党员光荣上榜。\n`);
      }
    });

    test("the same bytes from wherever it is run; nothing on standard output", () => {
      const { status, stdout, stderr } = tifa("learn", "docs", "--evidence", "own.evidence");
      assert.equal(status, 0, stderr);
      assert.equal(stdout, "");
      assert.match(stderr, /^读了 10 个文件、\d+ 字，证据表写入 own\.evidence/);
      assert.equal(tifa("learn", "docs/b", "docs/*.*", "--evidence", "docs/b/again.evidence").status, 0);
      const read = (name: string) => readFileSync(path.join(folder, name));
      assert.deepEqual(read("docs/b/again.evidence"), read("own.evidence"));
    });

    test("a wording of the house is no longer taken for a slip", () => {
      const without = tifa("check", "draft.txt", "--format=json", "--exit-zero");
      assert.match(without.stdout, /"canon\/near-miss"/, without.stderr);
      write("tifa.json", '{ "evidence": ["own.evidence"] }\n');
      const { status, stdout, stderr } = tifa("check", "draft.txt", "--format=json");
      assert.equal(status, 0, stdout + stderr);
      assert.doesNotMatch(stdout, /"rule"/);
    });

    test("a broken table is one line, and checking goes on", () => {
      write("tifa.json", '{ "evidence": ["broken.evidence", "none.evidence"] }\n');
      write("broken.evidence", readFileSync(path.join(folder, "own.evidence")).subarray(0, 5000));
      const { status, stdout, stderr } = tifa("check", "draft.txt", "--format=json");
      assert.equal(status, 2);
      assert.match(stdout, /"canon\/near-miss"/);
      const lines = stderr.trimEnd().split("\n");
      assert.equal(lines.length, 2, stderr);
      assert.match(lines[0], /^tifa: broken\.evidence:1:1: 证据表不可用（文件不完整，后面有缺失），请用/);
      assert.match(lines[1], /^tifa: none\.evidence:1:1: 证据表无法读取：没有这个文件$/);
    });

    test("explain says what the tables were counted from, in 80 columns", () => {
      write("tifa.json", '{ "evidence": ["own.evidence"] }\n');
      const { status, stdout, stderr } = tifa("explain", "--evidence");
      assert.equal(status, 0, stderr);
      assert.match(stdout, /own\.evidence\n {2}大小/);
      assert.match(stdout, /b\/c\.jsonl +13 {2}2024-01-01 /);
      const { tables } = JSON.parse(tifa("explain", "--evidence", "--format=json").stdout);
      assert.equal(tables.length, 2);
      assert.equal(tables[1].inputs.length, 10);
      assert.ok(tables[0].weight > tables[1].weight && tables[1].weight > 0);
      const alone = JSON.parse(tifa("explain", "--evidence", "own.evidence", "--format=json").stdout);
      assert.deepEqual({ ...alone.tables[0], weight: tables[1].weight }, tables[1]);
    });

    test("explain says that a file is no table", () => {
      const { status, stderr } = tifa("explain", "--evidence", "draft.txt");
      assert.equal(status, 2);
      assert.match(stderr, /^tifa: draft\.txt：证据表不可用（不是本版本的数据文件）.*\n$/);
    });
  });
});
