import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, beforeEach, describe, test } from "node:test";
import type { Canon } from "../../../rules/canon/canon";
import { compileCanon } from "../../../rules/canon/compiled";
import type { CanonData } from "../../../rules/canon/phrasing";
import { userCanonFolder } from "../../../server/workspace/canon-folders";
import { canonFor, readCanonFiles } from "../../../server/workspace/configured-canon";
import { phrasing } from "../../rules/phrasing-fixture";

const shipped: CanonData = {
  phrasings: [
    phrasing("三会一课", { kind: "numeral", sources: { a: 2 }, also: ["两会一课"], since: "1980" }),
    phrasing("机关党委", { sources: { a: 4 } }),
  ],
  sources: [{ id: "a", title: "条例", date: "2019", issuer: "某单位", kind: "regulation" }],
};

describe("a canon of one's own", () => {
  const root = mkdtempSync(path.join(os.tmpdir(), "tifa-canon-"));
  const { TIFA_DATA, TIFA_HOME } = process.env;
  process.env.TIFA_DATA = path.join(root, "data");
  process.env.TIFA_HOME = path.join(root, "home");
  const write = (name: string, text: string): string => {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  write("data/canon.json", JSON.stringify(compileCanon(shipped)));
  beforeEach(() => {
    rmSync(path.join(root, "own"), { recursive: true, force: true });
    rmSync(path.join(root, "home"), { recursive: true, force: true });
  });
  after(() => {
    rmSync(root, { recursive: true });
    for (const [name, value] of Object.entries({ TIFA_DATA, TIFA_HOME })) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });
  const own = path.join(root, "own");
  const project = () => canonFor({ canon: [own] });
  const textsOf = (canon: Canon) => canon.phrasings.map(({ text }) => text);

  test("rules over the shipped one key by key, and adds sources and examples", () => {
    write(
      "own/deep/a.yaml",
      "- {text: 三会一课, kind: term, sources: {b: 5}, fine: [四会一课], since: 1990}\n",
    );
    write("own/b.yml", "- {text: 机关工委, kind: term, sources: [b]}\n");
    write(
      "own/sources.yaml",
      "a: {title: 新条例, date: 2024, issuer: 某单位, kind: regulation}\n" +
        "b: {title: 讲话, date: 2023, issuer: 工委, kind: speech}\n",
    );
    const { canon, problems } = project();
    assert.deepEqual(problems, []);
    assert.deepEqual(textsOf(canon), ["三会一课", "机关党委", "机关工委"]);
    assert.deepEqual(
      canon.phrasings[0],
      phrasing("三会一课", {
        kind: "term",
        sources: { a: 2, b: 5 },
        also: ["两会一课"],
        fine: ["四会一课"],
        since: "1990",
      }),
    );
    assert.deepEqual(
      canon.allSources.map(({ id, title }) => [id, title]),
      [
        ["a", "新条例"],
        ["b", "讲话"],
      ],
    );
  });

  test("takes a list away where it gives an empty one", () => {
    write("own/a.yaml", "- {text: 三会一课, kind: numeral, sources: [], also: []}\n");
    const [first] = project().canon.phrasings;
    assert.deepEqual(first.also, []);
    assert.equal(first.since, "1980");
  });

  test("of the project rules over the user's", () => {
    write("home/canon/a.yaml", "- {text: 甲乙丙丁, kind: formula, sources: {u: 1}, also: [甲乙丁丙]}\n");
    write("own/a.yaml", "- {text: 甲乙丙丁, kind: term, sources: {p: 1}}\n");
    const stacked = project();
    const found = stacked.canon.phrasings.find(({ text }) => text === "甲乙丙丁");
    assert.deepEqual(found, phrasing("甲乙丙丁", { sources: { u: 1, p: 1 }, also: ["甲乙丁丙"] }));
    const places = stacked.layers().map(({ name, entries }) => {
      const entry = entries.get("甲乙丙丁");
      return [name, entry !== undefined && "file" in entry ? path.relative(root, entry.file) : undefined];
    });
    assert.deepEqual(places, [
      ["project", path.join("own", "a.yaml")],
      ["user", path.join("home", "canon", "a.yaml")],
      ["shipped", undefined],
    ]);
  });

  test("switches off what lies below, and only that", () => {
    write("home/canon/a.yaml", "- {text: 三会一课, withdrawn: true}\n- {text: 机关党委, withdrawn: true}\n");
    write(
      "own/a.yaml",
      "- {text: 机关党委, kind: term, sources: {p: 1}}\n- {text: 无此提法, withdrawn: true}\n",
    );
    const { canon, problems } = project();
    assert.deepEqual(problems, []);
    assert.deepEqual(canon.phrasings, [phrasing("机关党委", { sources: { p: 1 } })]);
  });

  test("cannot hold an entry and withdraw it", () => {
    write("own/a.yaml", "- {text: 机关党委, kind: formula, sources: {p: 1}}\n");
    write("own/b.yaml", "- {text: 机关党委, withdrawn: true}\n- {text: 三会一课, withdrawn: maybe}\n");
    const { canon, problems } = project();
    assert.equal(canon.phrasings.find(({ text }) => text === "机关党委")?.kind, "formula");
    assert.deepEqual(
      problems.map(({ file, line }) => `${path.basename(file)}:${line}`),
      ["b.yaml:2", "b.yaml:1"],
    );
  });

  test("leaves out what is broken, and says where", () => {
    write(
      "own/a.yaml",
      "- {text: 机关工委, kind: term, sources: [b]}\n- {text: 坏, kind: x, sources: [b]}\n",
    );
    const { canon, problems } = canonFor({ canon: [own, path.join(root, "none.yaml")] });
    assert.deepEqual(textsOf(canon), ["三会一课", "机关党委", "机关工委"]);
    assert.deepEqual(
      problems.map(({ file, line }) => [path.relative(root, file), line]),
      [
        ["none.yaml", 1],
        [path.join("own", "a.yaml"), 2],
      ],
    );
  });

  test("reads a file once, however often it is named, and nothing but YAML", () => {
    const file = write("own/a.yaml", "- {text: 机关工委, kind: term, sources: [b]}\n");
    write("own/rejected.txt", "机关工委\n- {{{\n");
    const { problems } = canonFor({ canon: [own, file, path.join(own, "..", "own")] });
    assert.deepEqual(problems, []);
  });

  test("can leave files out", () => {
    write("own/a.yaml", "- {text: 机关工委, kind: term, sources: [b]}\n");
    write("own/sources.yaml", "b: {title: 讲话, date: 2023, issuer: 工委, kind: speech}\n");
    const { data } = readCanonFiles([own], (one) => !one.endsWith("a.yaml"));
    assert.deepEqual(data.phrasings, []);
    assert.equal(data.sources.length, 1);
  });
});

describe("the folder of the user's canon", () => {
  const folder = (environment: NodeJS.ProcessEnv, platform: NodeJS.Platform = "linux") =>
    userCanonFolder(environment, platform).split(path.sep).join("/");
  const home = os.homedir().split(path.sep).join("/");

  test("is where the system keeps settings, unless TIFA_HOME says otherwise", () => {
    assert.equal(folder({}), `${home}/.config/tifa/canon`);
    assert.equal(
      folder({ XDG_CONFIG_HOME: path.resolve("/settings") }),
      path.resolve("/settings/tifa/canon"),
    );
    assert.equal(folder({ XDG_CONFIG_HOME: "settings" }), `${home}/.config/tifa/canon`);
    assert.ok(folder({ APPDATA: "/roaming" }, "win32").endsWith("/roaming/tifa/canon"));
    assert.equal(
      folder({ TIFA_HOME: path.resolve("/own"), APPDATA: "/roaming" }, "win32"),
      path.resolve("/own/canon"),
    );
    assert.equal(folder({ TIFA_HOME: "" }), `${home}/.config/tifa/canon`);
  });
});
