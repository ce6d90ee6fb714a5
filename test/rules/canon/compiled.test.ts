import assert from "node:assert/strict";
import { test } from "node:test";
import { compileCanon, readCompiledCanon } from "../../../rules/canon/compiled";
import { type Phrasing, phrasingDefaults } from "../../../rules/canon/phrasing";
import { shippedCanon } from "../shipped-linter";

/** The entry's own words, however it holds them. */
function plain(phrasing: Phrasing): Phrasing {
  const { text, kind, sources } = phrasing;
  const rest = Object.keys(phrasingDefaults).map((name) => [name, phrasing[name as keyof Phrasing]]);
  return { text, kind, sources, ...Object.fromEntries(rest) };
}

test("the compiled canon reads back as it was, but for the examples that must stay silent", () => {
  const { phrasings, sources } = readCompiledCanon(JSON.parse(JSON.stringify(compileCanon(shippedCanon))));
  assert.deepEqual(sources, shippedCanon.sources);
  assert.deepEqual(
    phrasings.map(plain),
    shippedCanon.phrasings.map((phrasing) => plain({ ...phrasing, fine: [] })),
  );
});
