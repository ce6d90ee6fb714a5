/** What a rule's id must look like, and the groups there are. */
const ID = /^(canon|typo|punctuation|number|structure|consistency|meta)\/([a-z]+(?:-[a-z]+)*)$/;

/** A file of a new rule and what to write into it. */
export interface ScaffoldFile {
  readonly path: string;
  readonly content: string;
}

/**
 * The files of a new rule: the rule, its test, and the registry that names it. `registry` is `rules/checks/index.ts` as
 * it is. Throws an Error that says what is wrong with the id.
 */
export function ruleScaffold(id: string, ofDocument: boolean, registry: string): readonly ScaffoldFile[] {
  const [, , name] = ID.exec(id) ?? [];
  if (name === undefined)
    throw new Error(
      `“${id}” is no rule id: write group/name, as in typo/spelling, in lower case with hyphens`,
    );
  const identifier = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  if (registry.includes(`from "./${name}"`)) throw new Error(`rules/checks/${name}.ts is there already`);
  return [
    {
      path: `rules/checks/${name}.ts`,
      content: ofDocument ? documentRule(id, identifier) : rule(id, identifier),
    },
    { path: `test/rules/checks/${name}.test.ts`, content: ruleTest(id, name, identifier, ofDocument) },
    { path: "rules/checks/index.ts", content: withRule(registry, name, identifier) },
  ];
}

/** The registry with one more rule, its imports sorted as the linter wants them. */
function withRule(registry: string, name: string, identifier: string): string {
  const line = `import { ${identifier} } from "./${name}";`;
  const lines = registry.split("\n");
  const at = lines.findIndex((one) => /from "\.\/|^$/.test(one) && (one === "" || fileOf(one) > name));
  lines.splice(at, 0, line);
  const end = lines.findIndex((one) => one.startsWith("].sort"));
  lines.splice(end, 0, `  ${identifier},`);
  return lines.join("\n");
}

function fileOf(line: string): string {
  return /from "\.\/([^"]+)"/.exec(line)?.[1] ?? "";
}

function documentation(id: string): string {
  return `  documentation: {
    id: "${id}",
    title: { zh: "", en: "" },
    what: { zh: "", en: "" },
    why: { zh: "", en: "" },
    tier: "practice",
    severity: "hint",
    fix: "none",
    // Each is run as a test: \`find\` is the wording marked, \`fix\` the text after the first suggestion.
    wrong: [{ text: "", find: "" }],
    fine: [""],
  },`;
}

function rule(id: string, identifier: string): string {
  return `import type { ParagraphContext } from "../paragraph-context";
import type { Report, Rule } from "../rule";

export const ${identifier}: Rule = {
${documentation(id)}

  concerns: ({ prose }) => prose.length > 0,

  *check(_context: ParagraphContext): Iterable<Report> {},
};
`;
}

function documentRule(id: string, identifier: string): string {
  return `import type { ParagraphContext } from "../paragraph-context";
import type { DocumentReport, DocumentRule, SummarizedParagraph } from "../rule";

/** What the rule has to know of a paragraph. */
type Summary = string;

export const ${identifier}: DocumentRule<Summary> = {
${documentation(id)}

  summarize(_context: ParagraphContext): Summary | undefined {
    return undefined;
  },

  *check(_paragraphs: readonly SummarizedParagraph<Summary>[]): Iterable<DocumentReport> {},
};
`;
}

function ruleTest(id: string, name: string, identifier: string, ofDocument: boolean): string {
  if (ofDocument) {
    return `import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { lint } from "../shipped-linter";

const marked = (text: string) => lint(text).filter(({ rule }) => rule === "${id}").map(({ text: words }) => words);

describe("${id}", () => {
  test("", () => assert.deepEqual(marked(""), [""]));
});
`;
  }
  return `import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ${identifier} } from "../../../rules/checks/${name}";
import { canonOf, marked, testExamples } from "./paragraphs";

const canon = canonOf();

testExamples(${identifier}, canon);

describe("${id}", () => {
  test("", () => assert.deepEqual(marked(${identifier}, "", canon), [""]));
});
`;
}
