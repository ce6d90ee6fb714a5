import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { forgetConfigurations } from "../../../server/workspace/configuration";
import { findFiles } from "../../../server/workspace/find-files";

describe("finding files", () => {
  let root: string;
  before(() => {
    forgetConfigurations();
    root = realpathSync(mkdtempSync(path.join(os.tmpdir(), "tifa-files-")));
    mkdirSync(path.join(root, ".git"));
    const files: Record<string, string> = {
      "b.md": "",
      "a.txt": "",
      "notes.csv": "",
      "讲话/二〇二三 年.md": "",
      "讲话/[草稿].txt": "",
      "讲话/深/c.markdown": "",
      "node_modules/p/readme.md": "",
      ".git/description.txt": "",
      ".gitignore": "out/\n*.tmp.md\n",
      "out/a.md": "",
      "out/.gitignore": "!a.md\n",
      "x.tmp.md": "",
      "讲话/.gitignore": "!keep.tmp.md\n/深/c*\n",
      "讲话/keep.tmp.md": "",
      "other/tifa.json": '{ "ignore": ["left-out.md"] }',
      "other/left-out.md": "",
      "other/kept.md": "",
    };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, name), text);
    }
    symlinkSync(path.join(root, "讲话"), path.join(root, "link"));
  });
  after(() => rmSync(root, { recursive: true }));

  const found = async (...args: string[]) => {
    const { files, problems } = await findFiles(args, root);
    return {
      files: files.map((file) => path.relative(root, file).split(path.sep).join("/")),
      problems: problems.map(({ file }) => file),
    };
  };

  test("takes the texts of a folder, sorted, without what is ignored", async () => {
    assert.deepEqual(await found("."), {
      files: [
        "a.txt",
        "b.md",
        "other/kept.md",
        "讲话/[草稿].txt",
        "讲话/keep.tmp.md",
        "讲话/二〇二三 年.md",
      ].sort(),
      problems: [],
    });
  });

  test("always takes a file that is named", async () => {
    assert.deepEqual(await found("notes.csv", "x.tmp.md", "other/left-out.md", "讲话/[草稿].txt"), {
      files: ["notes.csv", "other/left-out.md", "x.tmp.md", "讲话/[草稿].txt"],
      problems: [],
    });
  });

  test("takes each file once, however often it is named", async () => {
    assert.deepEqual((await found("b.md", "./b.md", "*.md", path.join(root, "b.md"))).files, ["b.md"]);
  });

  test("expands patterns, also above the folder", async () => {
    assert.deepEqual((await found("*.{md,txt}")).files, ["a.txt", "b.md"]);
    assert.deepEqual((await found("讲话/**/*.md")).files, ["讲话/keep.tmp.md", "讲话/二〇二三 年.md"].sort());
    const { files } = await findFiles(["../*.md"], path.join(root, "讲话"));
    assert.deepEqual(files, [path.join(root, "b.md")]);
    assert.deepEqual((await findFiles([path.join(root, "*.txt")], os.tmpdir())).files, [
      path.join(root, "a.txt"),
    ]);
  });

  test("reports what is not there and goes on", async () => {
    assert.deepEqual(await found("none.md", "b.md", "none/*.md", "b.md/c.md"), {
      files: ["b.md"],
      problems: ["none.md", "none/*.md", "b.md/c.md"],
    });
  });
});
