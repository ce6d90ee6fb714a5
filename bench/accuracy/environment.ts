import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { Canon } from "../../rules/canon/canon";
import { loadSegmenter } from "../../server/workspace/segmenter";
import { loadEvidence, loadShippedCanon } from "../../server/workspace/shipped-data";

/** Where the development sets and the texts lie, beside the checkout. */
export const shared = "../shared";

/** Says why nothing can be measured and ends; a newcomer's clone has no development sets. */
export function requireShared(): void {
  if (existsSync(path.join(shared, "bench"))) return;
  console.log(
    `No ${shared} beside the checkout: the development sets are not there, and nothing is measured.`,
  );
  process.exit(0);
}

/** What is shipped, as the build laid it in dist/. */
export function shippedTools() {
  process.env.TIFA_DATA ??= path.resolve("dist");
  const canon = new Canon(loadShippedCanon());
  const evidence = loadEvidence(path.resolve("dist/evidence.bin"));
  const { segmenter, name } = loadSegmenter();
  return { canon, evidence, segmenter, segmenterName: name };
}

export function sha256(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 16);
}

/** The machine and the versions, as lines of Markdown. */
export function machine(): string {
  const [cpu] = os.cpus();
  return `${cpu?.model ?? "unknown processor"}, ${os.cpus().length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB; Node ${process.version}`;
}
