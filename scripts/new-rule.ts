// Lays out a new rule: npm run new-rule -- typo/example [--document]. Its tests fail until it is written.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { ruleScaffold } from "./rule-scaffold";

const usage = `Usage: npm run new-rule -- GROUP/NAME [--document]
  GROUP is one of canon, typo, punctuation, number, structure, consistency, meta.
  --document lays out a rule about how paragraphs go together.`;

function main(): void {
  const words = process.argv.slice(2);
  const [id, ...others] = words.filter((word) => !word.startsWith("--"));
  const options = words.filter((word) => word.startsWith("--"));
  if (id === undefined || others.length > 0 || options.some((option) => option !== "--document"))
    throw new Error(usage);
  const registry = readFileSync("rules/checks/index.ts", "utf8");
  const files = ruleScaffold(id, options.includes("--document"), registry);
  const [rule, test] = files;
  for (const { path } of [rule, test]) if (existsSync(path)) throw new Error(`${path} is there already`);
  for (const { path, content } of files) writeFileSync(path, content);
  console.log(`${rule.path}, ${test.path} and the registry are written.
Next: fill in the documentation with its examples, write the check, then
  npm run format && npm run docs && npm test`);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
