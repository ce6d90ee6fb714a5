import { Canon } from "../../rules/canon/canon";
import { Linter } from "../../rules/linter";
import { parseDocument } from "../../rules/text/document";
import { loadSegmenter } from "../../server/workspace/segmenter";
import { loadShippedCanon, loadShippedData } from "../../server/workspace/shipped-data";
import { syntheticPhrasings } from "../text/phrasings";
import { type Prose, plainText } from "../text/prose";
import { profiled } from "../timing/profile";
import { type Distribution, timed } from "../timing/statistics";
import type { MeasureOptions, Profiled } from "./measure";

/** UTF-16 units checked at each size. */
const checked = 200_000;

const runs = 5;
const warmUps = 3;

export interface CanonFigure extends Profiled {
  readonly phrasings: number;
  readonly characters: number;
  readonly milliseconds: Distribution;
  readonly findings: number;
  /** Milliseconds to make a linter of the canon, up to its first answer. */
  readonly build: number;
  /** Bytes of the phrasings themselves, as objects, and of what the linter makes of them. */
  readonly canonBytes: number;
  readonly indexBytes: number;
}

/** All rules over the same text with a canon of made-up phrasings; the smaller canons are the first of the larger. */
export async function canonGrowth(
  prose: Prose,
  size: number,
  { profile }: MeasureOptions,
): Promise<CanonFigure> {
  const text = plainText(prose.measured).slice(0, checked);
  const evidence = loadShippedData().evidence;
  const { segmenter } = loadSegmenter();
  segmenter("机关党的建设");
  const atFirst = usedBytes();
  const canon = new Canon({
    phrasings: syntheticPhrasings(prose.rest, size),
    sources: loadShippedCanon().sources,
  });
  const withCanon = usedBytes();
  const start = performance.now();
  const linter = new Linter({ canon, evidence, segmenter, language: "zh" });
  linter.lint(parseDocument("机关党的建设。", "plain"));
  const build = performance.now() - start;
  const indexBytes = usedBytes() - withCanon;
  let findings = 0;
  const work = () => {
    linter.forget();
    findings = linter.lint(parseDocument(text, "plain")).length;
  };
  const milliseconds = timed(work, runs, warmUps);
  return {
    phrasings: canon.phrasings.length,
    characters: text.length,
    milliseconds,
    findings,
    build,
    canonBytes: withCanon - atFirst,
    indexBytes,
    ...(profile ? { hot: await profiled(work) } : {}),
  };
}

/** Bytes in use after all that is garbage has been let go. */
function usedBytes(): number {
  if (globalThis.gc === undefined)
    throw new Error("Run with --expose-gc: memory is measured after a collection.");
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
