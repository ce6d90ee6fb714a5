import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { compileCanon } from "../../../rules/canon/compiled";
import type { CanonData } from "../../../rules/canon/phrasing";
import type { Configuration } from "../../../server/workspace/configuration";
import { canonFor, readCanonFiles } from "../../../server/workspace/configured-canon";
import { phrasing } from "../../rules/phrasing-fixture";

const shipped: CanonData = {
  phrasings: [phrasing("三会一课", { kind: "numeral", sources: { a: 2 } })],
  sources: [{ id: "a", title: "条例", date: "2019", issuer: "某单位", kind: "regulation" }],
};

describe("a canon of one's own", () => {
  let root: string;
  const dataBefore = process.env.TIFA_DATA;
  before(() => {
    root = mkdtempSync(path.join(os.tmpdir(), "tifa-canon-"));
    process.env.TIFA_DATA = root;
    writeFileSync(path.join(root, "canon.json"), JSON.stringify(compileCanon(shipped)));
    mkdirSync(path.join(root, "own", "deep"), { recursive: true });
    writeFileSync(
      path.join(root, "own", "deep", "a.yaml"),
      "- {text: 三会一课, kind: term, sources: {b: 5}, fine: [两会一课]}\n- {text: 机关工委, kind: term, sources: [b]}\n- {text: 坏, kind: x, sources: [b]}\n",
    );
    writeFileSync(
      path.join(root, "own", "sources.yaml"),
      "b: {title: 讲话, date: 2023, issuer: 工委, kind: speech}\n",
    );
  });
  after(() => {
    rmSync(root, { recursive: true });
    if (dataBefore === undefined) delete process.env.TIFA_DATA;
    else process.env.TIFA_DATA = dataBefore;
  });

  test("stacks over the shipped one, adding to entries of the same text", () => {
    const configuration: Configuration = {
      path: path.join(root, "tifa.json"),
      language: undefined,
      rules: {},
      ignore: [],
      canon: [path.join(root, "own"), path.join(root, "none.yaml")],
      evidence: [],
    };
    const { canon, problems } = canonFor(configuration);
    assert.deepEqual(
      canon.phrasings.map(({ text, kind, sources, wrong, fine }) => ({ text, kind, sources, wrong, fine })),
      [
        {
          text: "三会一课",
          kind: "numeral",
          sources: { a: 2, b: 5 },
          wrong: [],
          fine: ["两会一课"],
        },
        { text: "机关工委", kind: "term", sources: { b: 0 }, wrong: [], fine: [] },
      ],
    );
    assert.equal(canon.source("a")?.title, "条例");
    assert.equal(canon.source("b")?.title, "讲话");
    assert.deepEqual(
      problems.map(({ file, line }) => [path.relative(root, file), line]),
      [
        ["none.yaml", 1],
        [path.join("own", "deep", "a.yaml"), 3],
      ],
    );
  });

  test("can leave files out", () => {
    const { data } = readCanonFiles([path.join(root, "own")], (file) => !file.endsWith("a.yaml"));
    assert.deepEqual(data.phrasings, []);
    assert.equal(data.sources.length, 1);
  });
});
