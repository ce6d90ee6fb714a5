import assert from "node:assert/strict";
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { describeSource } from "../../../server/cli/learn-source";
import { formatOf } from "../../../server/workspace/read-text";

describe("what a document says of itself", () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "tifa-source-"));
  });
  after(() => rmSync(folder, { recursive: true }));

  function describeText(name: string, text: string) {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    utimesSync(file, new Date("2024-06-01T12:00:00Z"), new Date("2024-06-01T12:00:00Z"));
    const { title, date, issuer, kind } = describeSource(
      { id: "a", text, format: formatOf(name), file },
      "a",
    );
    return { title, date, issuer, kind };
  }

  test("front matter comes first", () => {
    assert.deepEqual(
      describeText(
        "a.md",
        '---\ntitle: "关于开展大练兵的通知"\n作者: 办公室\ndate: 2022-03-04\n---\n\n# 别的\n\n正文。\n',
      ),
      { title: "关于开展大练兵的通知", date: "2022-03-04", issuer: "办公室", kind: "opinion" },
    );
  });

  test("else the first line, and the issuer and date under the text", () => {
    assert.deepEqual(describeText("b.txt", "值班制度\n第一条 按时到岗。\n某某街道办事处\n2021年5月6日\n"), {
      title: "值班制度",
      date: "2021-05-06",
      issuer: "某某街道办事处",
      kind: "regulation",
    });
  });

  test("a first sentence is no title, a date no issuer", () => {
    assert.deepEqual(describeText("2020年总结.txt", "各科室要带头落实。\n2020年1月\n2020年2月\n"), {
      title: "2020年总结",
      date: "2020-02",
      issuer: "本单位",
      kind: "report",
    });
  });

  test("without a date, the year named most often, but none to come; else that of the file", () => {
    assert.equal(describeText("c.txt", "到2035年，到2035年；2019年以来，2019年，2018年。\n").date, "2019");
    assert.equal(describeText("d.txt", "各科室要带头落实。\n").date, "2024");
  });
});
