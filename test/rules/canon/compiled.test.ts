import assert from "node:assert/strict";
import { test } from "node:test";
import { compileCanon, readCompiledCanon } from "../../../rules/canon/compiled";
import { shippedCanon } from "../shipped-linter";

test("the compiled canon reads back as it was, but for the entries' examples", () => {
  const { phrasings, sources } = readCompiledCanon(JSON.parse(JSON.stringify(compileCanon(shippedCanon))));
  assert.deepEqual(sources, shippedCanon.sources);
  assert.deepEqual(
    phrasings,
    shippedCanon.phrasings.map((phrasing) => ({ ...phrasing, wrong: [], fine: [] })),
  );
});
