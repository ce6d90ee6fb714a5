import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { parseCanonFile } from "../../../rules/canon/load";

const cli = path.resolve(process.env.TIFA_CLI ?? "dist/tifa.js");
/** Four texts that share a few phrasings and nothing else. */
const speeches = [0, 1, 2, 3].map((n) => {
  const filler = Array.from({ length: 400 }, (_, i) => {
    const character = String.fromCodePoint(0x5000 + ((n * 1201 + i * (7 + 2 * n)) % 4000));
    return i % 12 === 11 ? `${character}。` : character;
  }).join("");
  const shared = `第${"一二三四"[n]}支部认真落实“三会一课”制度。广大党员，${"老新男女"[n]}的都来了。`;
  return `${shared}${filler}\n要严格执行“三会一课”。${filler.slice(0, 7)}广大党员。\n`;
});

describe("tifa learn", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "tifa-learn-"));
    speeches.forEach((text, i) => {
      writeFileSync(path.join(folder, `speech-${i + 1}.txt`), text);
    });
  });
  after(() => rmSync(folder, { recursive: true }));

  const learn = (...args: string[]) =>
    spawnSync(process.execPath, [cli, "learn", ...args], { cwd: folder, encoding: "utf8" });

  test("writes a canon file that reads back, the same bytes each time", () => {
    const { status, stdout, stderr } = learn(".", "--lang", "zh");
    assert.equal(status, 0, stderr);
    assert.match(stderr, /读了 4 篇/);
    const { phrasings, problems } = parseCanonFile(stdout, "learnt.yaml");
    assert.deepEqual(problems, []);
    assert.ok(phrasings.length > 0, stdout);
    assert.ok(
      phrasings.every(({ sources }) => Object.keys(sources).every((id) => /^speech-[1-4]$/.test(id))),
    );
    assert.equal(learn("speech-4.txt", "speech-*.txt").stdout, stdout);
  });

  test("leaves out what is known, except what it wrote itself", () => {
    assert.equal(learn(".", "--out", "canon/learnt.yaml").status, 0);
    const file = path.join(folder, "canon", "learnt.yaml");
    const first = readFileSync(file, "utf8");
    assert.equal(learn(".", "--known", "canon", "--out", "canon/learnt.yaml").status, 0);
    assert.equal(readFileSync(file, "utf8"), first);
    assert.equal(learn(".", "--known", "canon", "--out", "canon/new.yaml").status, 0);
    const { phrasings } = parseCanonFile(
      readFileSync(path.join(folder, "canon", "new.yaml"), "utf8"),
      "new.yaml",
    );
    assert.deepEqual(phrasings, []);
  });

  test("reports what cannot be read, and that there is nothing to read", () => {
    const { status, stderr } = learn("none.txt", "--lang", "en");
    assert.equal(status, 2);
    assert.match(stderr, /none\.txt.*\n.*no document to learn from/);
  });
});
