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
import { after, before, beforeEach, describe, test } from "node:test";
import { parseCanonFile, parseSourcesFile } from "../../../rules/canon/load";

const cli = path.resolve(process.env.TIFA_CLI ?? "dist/tifa.js");
const hasGit = spawnSync("git", ["--version"]).status === 0;

/** Rare characters in another order in each of four texts, so that what these share does not make them copies. */
const filler = [0, 1, 2, 3].map((n) =>
  Array.from({ length: 400 }, (_, i) => {
    const character = String.fromCodePoint(0x5000 + ((n * 1201 + i * (7 + 2 * n)) % 4000));
    return i % 12 === 11 ? `${character}。` : character;
  }).join(""),
);
const phrase = "窗口前移、力量下沉、服务上门";
const speeches = filler.map(
  (own, n) =>
    `在第${"一二三四"[n]}次工作会议上的讲话\n（2023年${n + 1}月10日）\n办法有三：${phrase}，${"春夏秋冬"[n]}天也不例外。` +
    `${"甲乙丙丁"[n]}处认真落实“五比五看”制度。\n${own}\n${"老新男女"[n]}同志带头落实“五比五看”制度。${own.slice(0, 7)}\n`,
);

describe("tifa learn", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "tifa-learn-"));
  });
  after(() => rmSync(folder, { recursive: true }));
  beforeEach(() => {
    for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true });
    speeches.forEach((text, i) => {
      write(`docs/speech ${i + 1}.txt`, text);
    });
  });

  function write(name: string, content: string): void {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  const read = (name: string) => readFileSync(path.join(folder, name), "utf8");
  const run = (args: readonly string[], cwd = folder) =>
    spawnSync(process.execPath, [cli, ...args], {
      cwd,
      encoding: "utf8",
      env: { ...process.env, TIFA_HOME: path.join(folder, "home"), LC_ALL: "zh_CN.UTF-8" },
    });
  const learn = (...args: string[]) => run(["learn", ...args]);
  const learntTexts = () =>
    parseCanonFile(read(".tifa/canon/learnt.yaml"), "learnt.yaml").phrasings.map(({ text }) => text);

  describe("into a file", () => {
    test("writes a canon that reads back, the same bytes each time", () => {
      const { status, stdout, stderr } = learn("docs", "--out", "canon/all.yaml");
      assert.deepEqual([status, stdout], [0, ""], stderr);
      assert.match(stderr, /读了 4 篇/);
      const { phrasings, problems } = parseCanonFile(read("canon/all.yaml"), "all.yaml");
      assert.deepEqual(problems, []);
      assert.ok(phrasings.some(({ text }) => text === phrase));
      assert.ok(
        phrasings.every(({ sources }) => Object.keys(sources).every((id) => /^speech [1-4]$/.test(id))),
      );
      learn("docs/speech 4.txt", "docs/speech*.txt", "--out", "again.yaml");
      assert.equal(read("again.yaml"), read("canon/all.yaml"));
      assert.ok(!existsSync(path.join(folder, ".tifa")));
    });

    test("leaves out what is known, except what it wrote itself", () => {
      learn("docs", "--out", "canon/all.yaml");
      const first = read("canon/all.yaml");
      assert.equal(learn("docs", "--known", "canon", "--out", "canon/all.yaml").status, 0);
      assert.equal(read("canon/all.yaml"), first);
      assert.equal(learn("docs", "--known", "canon", "--out", "canon/new.yaml").status, 0);
      assert.deepEqual(parseCanonFile(read("canon/new.yaml"), "new.yaml").phrasings, []);
    });
  });

  describe("as a proposal", () => {
    test("prints a diff, with counts and excerpts, and writes nothing", () => {
      const { status, stdout, stderr } = learn("docs");
      assert.equal(status, 0, stderr);
      assert.match(stdout, /^--- \/dev\/null\n\+\+\+ b\/\.tifa\/canon\/learnt\.yaml\n/m);
      assert.match(stdout, new RegExp(`^\\+- text: ${phrase}\n\\+ {2}kind: enumeration\n`, "m"));
      assert.match(stdout, new RegExp(`^\\+ {2}# 4 篇 4 次。speech 1：【${phrase}】，春天也不例外\n`, "m"));
      assert.match(stdout, /^\+- text: 落实“五比五看”制度\n\+ {2}kind: collocation\n/m);
      assert.match(stderr, /^读了 4 篇（互不重复 4 篇）：新提法 \d+ 条，.*搭配 1 条/m);
      assert.deepEqual(readdirSync(folder), ["docs"]);
      assert.equal(learn("docs/speech 3.txt", "docs").stdout, stdout);
    });

    test("speaks English, too", () => {
      const { stdout, stderr } = learn("docs", "--lang", "en");
      assert.match(stdout, /^\+ {2}# 4 in 4 documents; speech 1: 【窗口/m);
      assert.match(stderr, /^4 documents read \(4 independent\): \d+ new phrasings/m);
    });

    test(
      "is a patch that git takes, and that says what --accept writes",
      { skip: !hasGit && "no git" },
      () => {
        write("patch", learn("docs").stdout);
        const applied = spawnSync("git", ["apply", "patch"], { cwd: folder, encoding: "utf8" });
        assert.equal(applied.status, 0, applied.stderr);
        const files = ["learnt.yaml", "sources.yaml"].map((name) => read(`.tifa/canon/${name}`));
        rmSync(path.join(folder, ".tifa"), { recursive: true });
        const { stdout } = learn("docs", "--accept");
        assert.match(
          stdout,
          /^已收入新提法 \d+ 条、.*：\.tifa\/canon\/learnt\.yaml、\.tifa\/canon\/sources\.yaml\n$/,
        );
        assert.deepEqual(
          files,
          ["learnt.yaml", "sources.yaml"].map((name) => read(`.tifa/canon/${name}`)),
        );
      },
    );

    test("comes as JSON", () => {
      const value = JSON.parse(learn("docs", "--format", "json").stdout);
      assert.deepEqual(Object.keys(value.rivals), ["variants", "suspects"]);
      const found = value.new.find(({ text }: { text: string }) => text === phrase);
      assert.deepEqual([found.count, found.documents, found.excerpt.source], [4, 4, "speech 1"]);
      assert.equal(value.collocations[0].head, "“五比五看”制度");
      assert.ok(value.sources.length > 0 && Array.isArray(value.frames));
    });
  });

  describe("with --accept", () => {
    test("writes entries and sources without a problem, and nothing a second time", () => {
      assert.equal(learn("docs", "--accept").status, 0);
      const [entries, sources] = [read(".tifa/canon/learnt.yaml"), read(".tifa/canon/sources.yaml")];
      assert.deepEqual(parseCanonFile(entries, "").problems, []);
      assert.deepEqual(parseSourcesFile(sources, "").sources[1], {
        id: "speech 2",
        title: "在第二次工作会议上的讲话",
        date: "2023-02-10",
        issuer: "本单位",
        kind: "speech",
      });
      const again = learn("docs", "--accept");
      assert.deepEqual([again.status, again.stdout], [0, "没有要收入的新内容，未作改动\n"]);
      assert.deepEqual(
        [read(".tifa/canon/learnt.yaml"), read(".tifa/canon/sources.yaml")],
        [entries, sources],
      );
      assert.deepEqual(readdirSync(path.join(folder, ".tifa/canon")), ["learnt.yaml", "sources.yaml"]);
      assert.match(learn("docs").stdout, /^# 没有要收入提法库的新内容。\n/);
    });

    test("makes check find a slip in what was learnt", () => {
      write("draft.txt", "各科室要坚持窗口前移、力量下沉、服务上们，方便群众办事。\n");
      const rulesFor = () => {
        const { stdout } = run(["check", "draft.txt", "--format", "json", "--exit-zero"]);
        const { findings } = JSON.parse(stdout).files[0] as { findings: { rule: string; message: string }[] };
        return findings.filter(
          ({ rule, message }) => rule.startsWith("canon/") && message.includes("工作会议"),
        );
      };
      assert.deepEqual(rulesFor(), []);
      learn("docs", "--accept");
      assert.equal(rulesFor().length, 1, run(["check", "draft.txt"]).stdout);
    });

    test("keeps what people wrote into the files, and puts entries in their place", () => {
      learn("docs", "--accept");
      const entries = read(".tifa/canon/learnt.yaml");
      const cut = entries.slice(0, entries.indexOf("- text: 落实“五比五看”制度"));
      const own = "# 我们自己的\n- text: 一只麻雀\n  kind: term\n  sources: []   # 手写\n\n";
      const kept = cut.replace(/^- text: /m, `${own}- text: `);
      write(".tifa/canon/learnt.yaml", kept);
      write(".tifa/canon/sources.yaml", "zz: {title: 旧文, date: 2001, issuer: 本单位, kind: article}\n");
      const { stdout } = learn("docs", "--accept");
      assert.match(stdout, /^已收入新提法 0 条、异写 0 条、搭配 1 条、/);
      assert.equal(read(".tifa/canon/learnt.yaml"), kept + entries.slice(cut.length));
      assert.match(
        read(".tifa/canon/sources.yaml"),
        /^speech 1: [^\n]*\n(?:speech[^\n]*\n)*zz: \{title: 旧文/,
      );
    });

    test("works for the project: the folder of tifa.json, from wherever below it", () => {
      write("tifa.json", "{}");
      assert.match(
        run(["learn", ".", "--accept"], path.join(folder, "docs")).stdout,
        /：\.\.\/\.tifa\/canon\/learnt\.yaml、/,
      );
      assert.ok(learntTexts().includes(phrase));
    });

    test("never proposes what was rejected, withdrawn, or stands in another file of the project", () => {
      const isProposed = () => learn("docs").stdout.includes(`\n+- text: ${phrase}\n`);
      assert.ok(isProposed());
      write(".tifa/canon/rejected.txt", `# 不要\n\n  ${phrase}  \r\n`);
      assert.ok(!isProposed());
      rmSync(path.join(folder, ".tifa"), { recursive: true });
      write(".tifa/canon/own.yaml", `- text: ${phrase}\n  withdrawn: true\n`);
      assert.ok(!isProposed());
      write(".tifa/canon/own.yaml", `- text: ${phrase}\n  kind: term\n  sources: []\n`);
      assert.ok(!isProposed());
    });

    test("gives an entry of a canon below its variants, with those it has, and an entry that stands a further one", () => {
      const canon = (also: string) =>
        `- text: 窗口前移、重心下沉、服务上门\n  kind: formula\n  sources: [a, b, c]\n${also}`;
      write("home/canon/own.yaml", canon("  also: [窗口前移重心下沉]\n"));
      write("docs/speech 1.txt", speeches[0].replace(phrase, "窗口前移、重心下沉、服务上门"));
      learn("docs", "--accept");
      const entry = () => {
        const parsed = parseCanonFile(read(".tifa/canon/learnt.yaml"), "");
        return parsed.phrasings.find(({ text }) => text === "窗口前移、重心下沉、服务上门");
      };
      assert.deepEqual(entry()?.also, ["窗口前移重心下沉", phrase]);
      write(".tifa/canon/learnt.yaml", canon("  # 手写\n"));
      assert.match(
        learn("docs").stdout,
        new RegExp(`^ {3}sources: .*\n\\+ {2}also: \\[.*${phrase}\\]\n {3}# 手写`, "m"),
      );
      learn("docs", "--accept");
      assert.deepEqual(entry()?.also, ["窗口前移重心下沉", phrase]);
      const written = read(".tifa/canon/learnt.yaml");
      assert.match(learn("docs", "--accept").stdout, /未作改动/);
      assert.equal(read(".tifa/canon/learnt.yaml"), written);
    });

    test("a document called like a source of the shipped canon goes by another name", () => {
      write("docs/speech-1.txt", speeches[0]);
      rmSync(path.join(folder, "docs/speech 1.txt"));
      learn("docs", "--accept");
      const ids = parseSourcesFile(read(".tifa/canon/sources.yaml"), "").sources.map(({ id }) => id);
      assert.ok(ids.includes("unit/speech-1") && !ids.includes("speech-1"), ids.join());
    });
  });

  describe("told what it cannot do", () => {
    test("says what cannot be read, and that there is nothing to read", () => {
      const { status, stderr } = learn("none.txt", "--lang", "en");
      assert.equal(status, 2);
      assert.match(stderr, /none\.txt.*\n.*no document to learn from/);
    });

    test("adds nothing to a broken file", () => {
      write(".tifa/canon/learnt.yaml", "- text: [\n");
      const { status, stdout, stderr } = learn("docs", "--accept");
      assert.deepEqual([status, stdout], [2, ""]);
      assert.match(stderr, /\.tifa\/canon\/learnt\.yaml:\d+.*改正之后再学习/);
      write(".tifa/canon/learnt.yaml", "[{text: 甲乙丙丁, kind: term, sources: []}]\n");
      assert.match(learn("docs", "--accept").stderr, /无法在其中增补，每条要从行首的“- text:”写起/);
      assert.equal(read(".tifa/canon/learnt.yaml"), "[{text: 甲乙丙丁, kind: term, sources: []}]\n");
    });

    test("leaves nothing half written", () => {
      write(".tifa/canon", "a file where the folder should be");
      const { status, stderr } = learn("docs", "--accept");
      assert.equal(status, 2);
      assert.match(stderr, /\.tifa\/canon\/sources\.yaml 无法写入/);
    });

    test("does not accept and write a file at once", () => {
      const { status, stderr } = learn("docs", "--accept", "--out", "x.yaml");
      assert.equal(status, 2);
      assert.match(stderr, /--accept.*--out.*不能同时使用/);
    });
  });
});
