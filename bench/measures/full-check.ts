import { Linter } from "../../rules/linter";
import { parseDocument } from "../../rules/text/document";
import { loadSegmenter } from "../../server/workspace/segmenter";
import { loadShippedCanon, loadShippedData } from "../../server/workspace/shipped-data";
import { canonOfSize } from "../text/phrasings";
import { type Prose, plainText, readUnseenProse } from "../text/prose";
import { profiled } from "../timing/profile";
import { type Distribution, timed } from "../timing/statistics";
import type { MeasureOptions, Profiled } from "./measure";

/** Phrasings of the canon in force for Tifa and, where they take one, its peers. */
export const canonSize = 10_000;

const runs = 7;
/** By the third run V8 has compiled all there is to compile. */
const warmUps = 3;

export interface CheckFigure {
  /** UTF-16 units checked in one run. */
  readonly characters: number;
  readonly milliseconds: Distribution;
  readonly findings: number;
}

export interface FullCheck extends Profiled {
  readonly news: CheckFigure;
  /** News that the evidence table was not counted from: spelling looks closer where it is surprised. */
  readonly unseen?: CheckFigure | undefined;
}

/** All rules over the text as one document, reading it included, one thread, nothing remembered from run to run. */
export async function fullCheck(prose: Prose, { profile }: MeasureOptions): Promise<FullCheck> {
  const linter = new Linter({
    canon: canonOfSize(loadShippedCanon(), prose.rest, canonSize),
    evidence: loadShippedData().evidence,
    segmenter: loadSegmenter().segmenter,
    language: "zh",
  });
  const text = plainText(prose.measured);
  const unseen = readUnseenProse();
  const news = checkFigure(linter, text);
  return {
    news,
    unseen: unseen === undefined ? undefined : checkFigure(linter, unseen),
    ...(profile ? { hot: await profiled(() => void check(linter, text)) } : {}),
  };
}

function checkFigure(linter: Linter, text: string): CheckFigure {
  let findings = 0;
  const milliseconds = timed(
    () => {
      findings = check(linter, text);
    },
    runs,
    warmUps,
  );
  return { characters: text.length, milliseconds, findings };
}

/** A fresh copy of the text each time, so that nothing the engine keeps with a string is kept either. */
function check(linter: Linter, text: string): number {
  linter.forget();
  const copy = Buffer.from(text, "utf16le").toString("utf16le");
  return linter.lint(parseDocument(copy, "plain")).length;
}
