import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { readRecords, UnreadableInput } from "../../../server/cli/learn-records";

describe("reading documents for the evidence table", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "tifa-records-"));
  });
  after(() => rmSync(folder, { recursive: true }));

  async function read(name: string, content: string | Uint8Array) {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    const paragraphs: string[] = [];
    let bytes = 0;
    const facts = await readRecords(file, {
      onParagraph: (text) => paragraphs.push(text),
      onBytes: (more) => {
        bytes += more;
      },
    });
    const whole = readFileSync(file);
    assert.equal(facts.bytes, whole.length);
    assert.equal(bytes, whole.length);
    assert.equal(facts.sha256, createHash("sha256").update(whole).digest("hex"));
    return { paragraphs, ...facts };
  }

  async function refusal(name: string, content: string | Uint8Array): Promise<UnreadableInput> {
    try {
      await read(name, content);
    } catch (error) {
      assert.ok(error instanceof UnreadableInput, String(error));
      return error;
    }
    throw new Error(`${name} was read`);
  }

  const records =
    '{"date": "20240305", "title": "标题", "text": "第一行\\n第二行"}\r\n\n{"text": "又一篇", "date": "2023-12-01T08:00"}';

  for (const [name, content, paragraphs] of [
    ["a.txt", "\uFEFF第一行\r\n\n　第二行", ["第一行", "第二行"]],
    ["b.md", "# 标题\n\n第一**行**\n`x`\n", ["标题", "第一行\uFFFC"]],
    ["c.jsonl", records, ["标题", "第一行", "第二行", "又一篇"]],
    ["d.txt", "", []],
  ] as const) {
    test(`${name}, plain and packed`, async () => {
      assert.deepEqual((await read(name, content)).paragraphs, paragraphs);
      assert.deepEqual((await read(`${name}.gz`, gzipSync(content))).paragraphs, paragraphs);
    });
  }

  test("dates are the range the records bear, and nothing else", async () => {
    const { firstDate, lastDate } = await read("e.jsonl", records);
    assert.deepEqual([firstDate, lastDate], ["2023-12-01", "2024-03-05"]);
    assert.equal((await read("f.jsonl", '{"text": "无", "date": "去年"}')).firstDate, undefined);
    assert.equal((await read("g.txt", "2024-01-01")).firstDate, undefined);
  });

  test("characters and lines may stand across the pieces a large file is read in", async () => {
    const lines = Array.from({ length: 60_000 }, (_, i) => `第${i}行，一个字也不少`);
    for (const name of ["large.txt", "large.txt.gz"]) {
      const text = lines.join("\r\n");
      const { paragraphs } = await read(name, name.endsWith(".gz") ? gzipSync(text) : text);
      assert.deepEqual(paragraphs, lines);
    }
  });

  test("what cannot be read is refused, with its line where there is one", async () => {
    const packed = gzipSync("一行字".repeat(1000));
    assert.match((await refusal("h.txt.gz", packed.subarray(0, packed.length - 9))).message, /gzip/);
    assert.match((await refusal("i.txt.gz", "不是压缩文件")).message, /gzip/);
    assert.match((await refusal("j.txt", Buffer.from([0xb9, 0xe3, 0xb4, 0xf3]))).message, /UTF-8/);
    for (const line of ["{", "[]", "null", '{"body": "无"}', '{"text": 1}']) {
      const error = await refusal("k.jsonl", `{"text": "好"}\n${line}\n`);
      assert.equal(error.line, 2);
      assert.match(error.bilingual.zh, /JSON/);
    }
    const file = path.join(folder, "none.txt");
    await assert.rejects(readRecords(file, { onParagraph: () => {} }), UnreadableInput);
  });
});
