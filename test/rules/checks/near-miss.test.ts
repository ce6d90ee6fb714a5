import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { lint } from "../shipped-linter";

const messages = (text: string) =>
  lint(text)
    .filter(({ rule }) => rule === "canon/near-miss")
    .map(({ message }) => message);

describe("canon/near-miss", () => {
  test("a phrasing marked as a whole is named once", () => {
    const [message] = messages("机关党组织和十大党员要认清形势。");
    assert.match(message, /^“十大党员”疑为规范提法“广大党员”之误（见《.+》等\d+份文件）。$/);
  });

  test("of one marked in part, the whole is named too", () => {
    const [message] = messages("推动全面从严治党向纵深发辗。");
    assert.match(message, /^“纵深发辗”疑为“纵深发展”之误，规范提法为“推动全面从严治党向纵深发展”（见.+）。$/);
  });
});
