import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { openEvidence } from "../../../rules/evidence/table";
import { DataFormatError } from "../../../rules/section-file";
import { smallTable } from "./small-table";

const table = smallTable(["广大党员要带头学习。", "广大党员干部要认清形势。"]);
const headerLength = new DataView(table.buffer).getUint32(8, true);

/** What opening the bytes comes to: no other error may get out. */
function opens(bytes: Uint8Array): boolean {
  try {
    openEvidence(bytes.slice().buffer);
    return true;
  } catch (error) {
    assert.ok(error instanceof DataFormatError, String(error));
    assert.match(error.bilingual.zh, /\p{Script=Han}/u);
    return false;
  }
}

describe("a table file", () => {
  test("opens whole", () => assert.ok(opens(table)));

  test("is refused wherever it is cut short", () => {
    fc.assert(
      fc.property(fc.nat(table.length - 9), (length) => assert.ok(!opens(table.subarray(0, length)))),
    );
  });

  test("is opened or refused, never trusted, with bytes of its head changed", () => {
    fc.assert(
      fc.property(fc.nat(headerLength + 11), fc.nat(255), (at, byte) => {
        const changed = table.slice();
        changed[at] = byte;
        opens(changed);
      }),
      { numRuns: 500 },
    );
  });

  test("is refused where its header is another kind of JSON", () => {
    for (const json of ["{}", "[]", "null", "1", '{"provenance":{},"sections":[]}']) {
      const text = new TextEncoder().encode(json.padEnd(headerLength));
      const changed = table.slice();
      changed.set(text, 12);
      assert.ok(!opens(changed), json);
    }
  });

  test("of another version is not read", () => {
    const changed = table.slice();
    changed[7] = "1".charCodeAt(0);
    assert.ok(!opens(changed));
  });
});
