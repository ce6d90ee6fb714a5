import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { filesUnder } from "../../scripts/documentation/pages";

const own = readdirSync(".").filter((name) => name.endsWith(".md"));
const pages = [...own, ...filesUnder("docs", ".md"), "examples/README.md"];

/** The relative targets of a page's links and images, code left out. */
function targetsOf(page: string): string[] {
  const prose = readFileSync(page, "utf8")
    .replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, "")
    .replace(/`[^`\n]+`/g, "code");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

describe("links of the documents lead somewhere", () => {
  for (const page of pages) {
    test(page, () => {
      for (const target of targetsOf(page)) {
        const file = path.join(path.dirname(page), target.replace(/#.*$/, ""));
        assert.ok(existsSync(file), `${page} links to ${target}, which is not there`);
      }
    });
  }
});
