import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, test } from "node:test";
import { decodeText, encodeText, formatOf, readText } from "../../../server/workspace/read-text";
import { writeFileAtomically } from "../../../server/workspace/write-file";

const problemOf = (bytes: Uint8Array) => {
  const read = decodeText(bytes, "draft.txt");
  assert.ok("problem" in read);
  return read.problem;
};

describe("reading a text", () => {
  test("sets the byte order mark aside and gives it back", () => {
    const bytes = Buffer.from("\uFEFF广大党员\r\n𠮷");
    const read = decodeText(bytes, "draft.txt");
    assert.ok("text" in read);
    assert.equal(read.text, "广大党员\r\n𠮷");
    assert.deepEqual(Buffer.from(encodeText(read)), bytes);
  });

  test("keeps a replacement character that is really there", () => {
    const read = decodeText(Buffer.from("a\uFFFDb"), "draft.txt");
    assert.ok("text" in read && read.text === "a\uFFFDb");
  });

  test("says where a text stops being UTF-8", () => {
    const { line, character, message } = problemOf(
      Buffer.concat([Buffer.from("\uFEFF甲\uFFFD\n乙"), Buffer.from([0xc4, 0xe3])]),
    );
    assert.deepEqual([line, character], [2, 2]);
    assert.match(message.zh, /第 14 个字节.*iconv -f GB18030/);
  });

  test("says so of a character cut off at the end", () => {
    assert.equal(problemOf(Buffer.from("党员").subarray(0, 5)).character, 2);
  });

  test("knows UTF-16 and Word documents", () => {
    assert.match(problemOf(Buffer.from([0xff, 0xfe, 0x1a, 0x4f])).message.en, /iconv -f UTF-16/);
    assert.match(problemOf(Buffer.from([0x50, 0x4b, 3, 4, 0xff])).message.en, /Word/);
  });

  test("reports a folder and a missing file", () => {
    for (const [file, words] of [
      [os.tmpdir(), /folder/],
      [path.join(os.tmpdir(), "tifa-none", "none.txt"), /no such file/],
    ] as const) {
      const read = readText(file, "shown.txt");
      assert.ok("problem" in read);
      assert.equal(read.problem.file, "shown.txt");
      assert.match(read.problem.message.en, words);
    }
  });

  test("tells Markdown by the extension", () => {
    assert.equal(formatOf("a.MD"), "markdown");
    assert.equal(formatOf("a.markdown"), "markdown");
    assert.equal(formatOf("a.txt"), "plain");
    assert.equal(formatOf("md"), "plain");
  });
});

describe("writing a file in one step", () => {
  test("keeps its mode and its link", { skip: process.platform === "win32" && "no modes on Windows" }, () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "tifa-write-"));
    try {
      const file = path.join(folder, "a.txt");
      const link = path.join(folder, "b.txt");
      writeFileSync(file, "old");
      chmodSync(file, 0o640);
      symlinkSync(file, link);
      writeFileAtomically(link, "new");
      assert.equal(readFileSync(file, "utf8"), "new");
      assert.equal(readFileSync(link, "utf8"), "new");
      assert.equal(statSync(file).mode & 0o777, 0o640);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
