import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { machine, peerVersions, tifaVersion } from "./machine";
import { type Measured, type MeasureName, measureNames } from "./measures";
import { measureForParent, measureInOwnProcess } from "./measures/own-process";
import { shippedFiles } from "./measures/shipped-files";
import { speedReport } from "./report/speed-report";
import { longDocument } from "./text/long-document";
import { plainText, readProse, readUnseenProse, sha256 } from "./text/prose";

const { values: options } = parseArgs({
  options: {
    only: { type: "string" },
    profile: { type: "boolean", default: false },
    measure: { type: "string" },
  },
});

async function main(): Promise<void> {
  if (options.measure !== undefined) {
    await measureForParent(checkedName(options.measure), options);
    return;
  }
  const prose = readProse();
  if (prose === undefined) {
    console.log("Nothing is measured: the bench reads news prose from ../shared/prose, which is not there.");
    return;
  }
  const asked = options.only?.split(",").map(checkedName) ?? measureNames;
  const measured: Record<string, unknown> = {};
  for (const name of asked) {
    const start = performance.now();
    measured[name] = await measureInOwnProcess(name, options);
    console.error(`${name.padEnd(20)} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  const texts = [
    { name: "news, checked by every tool", text: plainText(prose.measured) },
    { name: "news the evidence was not counted from", text: readUnseenProse() ?? "" },
    { name: "long document, plain text", text: longDocument(prose.measured, "plain") },
    { name: "long document, Markdown", text: longDocument(prose.measured, "markdown") },
  ].map(({ name, text }) => ({ name, characters: text.length, hash: sha256(text) }));
  const date = new Date().toISOString().slice(0, 10);
  const report = speedReport({
    date,
    machine: machine(),
    tifa: tifaVersion(),
    peers: peerVersions(),
    texts,
    files: shippedFiles(),
    measured: measured as Measured,
  });
  console.log(report);
  // Part of the measures, or measures that were slowed by watching them, are no record.
  if (options.only !== undefined || options.profile) return;
  const file = path.join("bench", "results", `speed-${date}.md`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, report);
  console.log(`Written to ${file}`);
}

function checkedName(name: string): MeasureName {
  const known = measureNames.find((measure) => measure === name);
  if (known === undefined) {
    console.error(`No measure is called ${name}. There are: ${measureNames.join(", ")}`);
    process.exit(2);
  }
  return known;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
