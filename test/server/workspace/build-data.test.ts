import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, test } from "node:test";
import { readCompiledCanon } from "../../../rules/canon/compiled";
import { buildData } from "../../../server/workspace/build-data";

describe("building the data", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(os.tmpdir(), "tifa-build-"));
    mkdirSync(path.join(root, "rules", "canon"), { recursive: true });
    write("sources.yaml", "a: {title: 讲话, date: 2023, issuer: 工委, kind: speech}\n");
    write("terms.yaml", "- {text: 广大党员, kind: term, sources: {a: 3}}\n");
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const write = (name: string, text: string) => writeFileSync(path.join(root, "rules", "canon", name), text);
  const build = () => buildData(path.join(root, "rules"), path.join(root, "dist"));

  test("compiles the canon's files into one", () => {
    build();
    const compiled = JSON.parse(readFileSync(path.join(root, "dist", "canon.json"), "utf8"));
    const { phrasings, sources } = readCompiledCanon(compiled);
    assert.deepEqual([phrasings.length, phrasings[0].text, sources[0].id], [1, "广大党员", "a"]);
  });

  test("fails on a broken canon and lists every problem", () => {
    write("more.yaml", "- {text: 广大党员, kind: term, sources: [b]}\n- {text: 甲, kind: x, sources: [a]}\n");
    assert.throws(build, (error: Error) => {
      const lines = error.message.split("\n").slice(1);
      assert.equal(lines.length, 3, error.message);
      assert.ok(lines.every((line) => /(more|terms)\.yaml:\d+:\d+ /.test(line)));
      return true;
    });
  });
});
