// Writes the rules' pages and the generated sections of the documents from the rules, the canon and the packages.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generatedFiles, rulePages } from "./documentation/generated-files";
import { filesUnder } from "./documentation/pages";

async function main(): Promise<void> {
  const files = await generatedFiles();
  mkdirSync(rulePages, { recursive: true });
  for (const page of filesUnder(rulePages, ".md")) if (!files.has(page)) rmSync(page);
  let written = 0;
  for (const [file, content] of files) {
    if (readIfThere(file) === content) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    written++;
  }
  console.log(`${files.size} files, ${written} of them changed`);
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
