import { Canon } from "../../../rules/canon/canon";
import { syllableNumber } from "../../../rules/evidence/syllable";
import { type OpenedEvidence, openEvidence } from "../../../rules/evidence/table";
import { compileConfusion } from "../../../rules/learn/evidence-confusion";
import { EvidenceCounter } from "../../../rules/learn/evidence-counter";
import type { PruningThresholds } from "../../../rules/learn/evidence-pruning";
import { compileWords } from "../../../rules/learn/evidence-words";
import { PhrasingIndex } from "../../../rules/match/phrasing-index";
import { phrasing } from "../phrasing-fixture";

export const everything: PruningThresholds = {
  leastCount: [1, 1, 1, 1, 1],
  leastLoss: [0, 0, 0, 0, 0].map(() => Number.NEGATIVE_INFINITY),
};

const readings: Record<string, string> = {
  里: "li3",
  理: "li3",
  十: "shi2",
  广: "guang3",
  是: "shi4",
  四: "si4",
};

export const confusion = compileConfusion({
  characters: ["里", "理", "十", "广", "是", "四", "持", "待", "己", "已"],
  readings: (character) =>
    [readings[character]].filter((r) => r !== undefined).map((r) => syllableNumber(r)!),
  decomposition:
    "持\t手 寺\t扌 寺\n待\t彳 寺\n里\t田 土\n理\t王 里\n田\t冂 土\n土\t十 一\n寺\t土 寸\n寸\t十 丶\n",
  similarShapes: "己 已\n",
});

export const words = compileWords("党员 100 n\n干部 50 n\n");

/** A counter that looks for 广大党员 and what stands in its place. */
export function smallCounter(): EvidenceCounter {
  return new EvidenceCounter(
    new PhrasingIndex(new Canon({ phrasings: [phrasing("广大党员")], sources: [] })),
  );
}

/** The bytes of a table of a few texts, each as a file of its own. */
export function smallTable(texts: readonly string[], thresholds = everything): Uint8Array {
  const counter = smallCounter();
  texts.forEach((text, index) => {
    counter.add(text);
    counter.keep({ name: `${index}.txt`, bytes: text.length, sha256: "" });
  });
  return counter.compile({ confusion, words, thresholds, tifa: "0.0.0" });
}

export function openTable(bytes: Uint8Array): OpenedEvidence {
  return openEvidence(bytes.slice().buffer);
}
