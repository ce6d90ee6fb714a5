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

test("the compiled canon leaves out the wrong examples of learnt phrasings, and keeps those of others", () => {
  const base = { ...phrasingDefaults, kind: "term", sources: {} } as const;
  const learnt = { ...base, text: "党的建设", wrong: ["加强党的健设。"] };
  const curated = { ...base, text: "党的领导", wrong: ["坚持党的领异。"] };
  const compiled = compileCanon({ phrasings: [learnt, curated], sources: [] }, new Set([learnt]));
  assert.deepEqual(
    readCompiledCanon(compiled).phrasings.map(({ wrong }) => wrong),
    [[], ["坚持党的领异。"]],
  );
});
