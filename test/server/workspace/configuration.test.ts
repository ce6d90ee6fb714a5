import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, beforeEach, describe, test } from "node:test";
import { findConfiguration, forgetConfigurations, isIgnored } from "../../../server/workspace/configuration";

describe("finding a configuration", () => {
  let root: string;
  before(() => {
    root = mkdtempSync(path.join(os.tmpdir(), "tifa-configuration-"));
    mkdirSync(path.join(root, "a", "b", "c"), { recursive: true });
  });
  after(() => rmSync(root, { recursive: true }));
  beforeEach(() => {
    rmSync(path.join(root, "tifa.json"), { force: true });
    rmSync(path.join(root, "a", "b", "tifa.json"), { force: true });
    forgetConfigurations();
  });
  const draft = () => path.join(root, "a", "b", "c", "draft.md");

  test("gives defaults where there is none", async () => {
    const { configuration, problems } = await findConfiguration(draft());
    assert.equal(configuration.path, undefined);
    assert.deepEqual(configuration.rules, {});
    assert.deepEqual(problems, []);
  });

  test("takes the nearest one, and it alone", async () => {
    writeFileSync(path.join(root, "tifa.json"), '{ "language": "zh", "ignore": ["x.md"] }');
    writeFileSync(path.join(root, "a", "b", "tifa.json"), '{ "rules": { "typo/repeated": "hint" } }');
    const { configuration, problems } = await findConfiguration(draft());
    assert.equal(configuration.path, path.join(root, "a", "b", "tifa.json"));
    assert.deepEqual(configuration.rules, { "typo/repeated": "hint" });
    assert.equal(configuration.language, undefined);
    assert.deepEqual(problems, []);
    const above = await findConfiguration(path.join(root, "a", "draft.md"));
    assert.equal(above.configuration.language, "zh");
  });

  test("keeps what it read until told to forget", async () => {
    writeFileSync(path.join(root, "tifa.json"), '{ "language": "zh" }');
    assert.equal((await findConfiguration(draft())).configuration.language, "zh");
    writeFileSync(path.join(root, "tifa.json"), '{ "language": "en" }');
    assert.equal((await findConfiguration(draft())).configuration.language, "zh");
    forgetConfigurations();
    assert.equal((await findConfiguration(draft())).configuration.language, "en");
  });

  test("reads canon paths from where the file stands", async () => {
    writeFileSync(path.join(root, "tifa.json"), '{ "canon": ["canon/own.yaml"] }');
    const { configuration } = await findConfiguration(draft());
    assert.deepEqual(configuration.canon, [path.join(root, "canon", "own.yaml")]);
  });

  test("adds the canon folder beside the file", async () => {
    const [beside, below] = [path.join(root, "a", "b", ".tifa", "canon"), path.join(root, "a", "b", "c")];
    mkdirSync(beside, { recursive: true });
    mkdirSync(path.join(below, ".tifa", "canon"), { recursive: true });
    const found = async () => {
      forgetConfigurations();
      return (await findConfiguration(draft())).configuration.canon;
    };
    assert.deepEqual(await found(), [path.join(below, ".tifa", "canon")]);
    writeFileSync(path.join(root, "a", "b", "tifa.json"), '{ "canon": ["own.yaml"] }');
    assert.deepEqual(await found(), [beside, path.join(root, "a", "b", "own.yaml")]);
    writeFileSync(path.join(root, "a", "b", "tifa.json"), "{");
    assert.deepEqual(await found(), [beside]);
    rmSync(path.join(root, "a", "b", "tifa.json"));
    rmSync(path.join(below, ".tifa"), { recursive: true });
    assert.deepEqual(await found(), [beside]);
    rmSync(path.join(root, "a", "b", ".tifa"), { recursive: true });
    assert.deepEqual(await found(), []);
  });

  for (const [name, text, line, character] of [
    ["a comma too many", '{\n  "ignore": [\n    "a",\n  ]\n}', 4, 3],
    ["a comment", "{\n  // here\n}", 2, 3],
    ["an end too early", '{ "ignore": [', 1, 14],
    ["a key twice", '{ "ignore": [],\n  "ignore": [] }', 2, 3],
    ["a string without an end", '{ "language": "zh }', 1, 15],
    ["an empty file", "", 1, 1],
    ["a list", "[]", 1, 1],
    ["an unknown key", '{\n  "rule": {} }', 2, 3],
    ["an unknown rule", '{ "rules": { "canon/none": "off" } }', 1, 14],
    ["an unknown severity", '{ "rules": { "typo/repeated": 2 } }', 1, 31],
    ["a pattern that is none", '{ "ignore": ["a", 1] }', 1, 19],
    ["an unknown language", '{ "language": "fr" }', 1, 15],
  ] as const) {
    test(`names the place of ${name}`, async () => {
      const file = path.join(root, "tifa.json");
      writeFileSync(file, text);
      const { problems } = await findConfiguration(draft());
      assert.equal(problems.length, 1, JSON.stringify(problems));
      const [problem] = problems;
      assert.deepEqual([problem.file, problem.line, problem.character], [file, line, character]);
    });
  }

  test("keeps what is right in a file that is wrong elsewhere", async () => {
    writeFileSync(
      path.join(root, "tifa.json"),
      '{ "langage": "zh", "rules": { "typo/repeated": "off", "no/rule": "off" } }',
    );
    const { configuration, problems } = await findConfiguration(draft());
    assert.equal(problems.length, 2);
    assert.deepEqual(configuration.rules, { "typo/repeated": "off" });
  });

  test("ignores by patterns relative to the file's folder", async () => {
    writeFileSync(path.join(root, "tifa.json"), '{ "ignore": ["/a/*.md", "old/", "!a/keep.md"] }');
    const { configuration } = await findConfiguration(draft());
    const ignored = (name: string) => isIgnored(configuration, path.join(root, name));
    assert.equal(ignored("a/draft.md"), true);
    assert.equal(ignored("a/keep.md"), false);
    assert.equal(ignored("b/old/draft.md"), true);
    assert.equal(ignored("draft.md"), false);
    assert.equal(ignored("../elsewhere.md"), false);
  });
});
