import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";

const read = (file: string) => readFileSync(file, "utf8");
const readObject = (file: string): Record<string, string> => JSON.parse(read(file));
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, group]) => group);

describe("what the extension says", () => {
  const english = readObject("package.nls.json");
  const chinese = readObject("package.nls.zh-cn.json");

  test("the manifest's texts exist in both languages", () => {
    assert.deepEqual(Object.keys(chinese), Object.keys(english));
    const used = matches(read("package.json"), /"%([^%"]+)%"/g);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(english).sort());
  });

  test("the Chinese texts are Chinese", () => {
    for (const [key, text] of Object.entries(chinese)) assert.match(text, /\p{Script=Han}/u, key);
  });

  test("the client's messages are translated, and nothing else is", () => {
    const sources = readdirSync("client").filter((name) => name.endsWith(".ts"));
    const messages = sources.flatMap((name) =>
      matches(read(path.join("client", name)), /l10n\.t\(\s*"([^"]+)"/g),
    );
    assert.ok(messages.length > 0);
    const translations = readObject("client/l10n/bundle.l10n.zh-cn.json");
    assert.deepEqual(messages.sort(), Object.keys(translations).sort());
  });
});
