import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parseDocument } from "../../../rules/text/document";
import { documentDate } from "../../../rules/text/document-date";

const plain = (text: string, name?: string, otherwise?: string) =>
  documentDate(parseDocument(text, "plain"), name, otherwise);
const markdown = (text: string, name?: string) =>
  documentDate(parseDocument(text, "markdown"), name, undefined);
const body = "各支部要认真抓好落实。\n".repeat(20);

describe("the date of a document", () => {
  test("stands in its front matter", () => {
    for (const line of [
      "date: 2023-05-10",
      'date: "2023-05-10"',
      "date: 2023-05-10T09:00:00+08:00",
      "日期: 2023年5月10日",
    ])
      assert.deepEqual(
        markdown(`---\ntitle: 讲话\n${line}\n---\n\n${body}`),
        { year: 2023, month: 5, day: 10 },
        line,
      );
    assert.deepEqual(markdown(`---\ndate: 2023-05\n---\n\n${body}`), { year: 2023, month: 5 });
    assert.deepEqual(markdown(`---\ndate: 2023\n---\n\n${body}`), { year: 2023 });
  });

  test("stands in brackets under the title of a speech", () => {
    assert.deepEqual(plain(`在党员大会上的讲话\n（2023年5月10日）\n\n${body}`), {
      year: 2023,
      month: 5,
      day: 10,
    });
  });

  test("stands at the end of an issued document, before what is added to it", () => {
    assert.deepEqual(plain(`关于开展学习的通知\n${body}　　　　　　二〇二三年五月十日\n（此件公开发布）\n`), {
      year: 2023,
      month: 5,
      day: 10,
    });
  });

  test("is none in the middle of a text, nor one that is no day", () => {
    assert.equal(plain(`${body}2023年5月10日\n${body}`), undefined);
    assert.equal(plain(`${body}2023年2月30日\n`), undefined);
    assert.equal(plain(`${body}会议定于2023年5月10日召开。\n`), undefined);
  });

  test("is read from the name of the file", () => {
    assert.deepEqual(plain(body, "/a/1999/20230510讲话.txt"), { year: 2023, month: 5, day: 10 });
    assert.deepEqual(plain(body, "2023-05-10 讲话.txt"), { year: 2023, month: 5, day: 10 });
    assert.deepEqual(plain(body, "2023-05总结.txt"), { year: 2023, month: 5 });
    assert.deepEqual(plain(body, "C:\\讲话\\2023年5月总结.txt"), { year: 2023, month: 5 });
    assert.deepEqual(plain(body, "在2023年工作会议上的讲话.txt"), { year: 2023 });
    assert.equal(plain(body, "第12345678号.txt"), undefined);
    assert.equal(plain(body, "讲话.txt"), undefined);
  });

  test("is taken where it is surest: front matter, text, name, setting", () => {
    const dated = `---\ndate: 2021-01-02\n---\n\n${body}\n\n2022年3月4日\n`;
    assert.deepEqual(markdown(dated, "2023.md"), { year: 2021, month: 1, day: 2 });
    assert.deepEqual(plain(`${body}2022年3月4日`, "2023.txt"), { year: 2022, month: 3, day: 4 });
    assert.deepEqual(plain(body, "2023.txt", "2020"), { year: 2023 });
    assert.deepEqual(plain(body, undefined, "2020-06"), { year: 2020, month: 6 });
  });
});
