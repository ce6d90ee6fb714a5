import type { Evidence } from "../../rules/evidence/evidence";
import type { CheckedTexts } from "./checked-texts";
import { type Clause, FULL_STOP } from "./clauses";
import type { Contexts } from "./contexts";
import { type PlantedSlip, plantedSlips, type SlipKind, withSlip } from "./planted-slips";
import { PARAGRAPH_END, type SourceCorpus } from "./source-texts";

/** A text with a slip of the wording in it that is found and mended. */
export interface WrongExample {
  readonly text: string;
  readonly kind: SlipKind;
  readonly rule: string;
}

/** One slip that was tried. */
export interface Trial {
  readonly kind: SlipKind;
  readonly isFound: boolean;
}

/** Clauses in which slips are tried: whether one is found depends on what stands around it. */
const mostContexts = 3;
/** Units on either side of a slip that make up a wording with it. */
const reach = 2;

export class WrongExamples {
  private readonly right: string;

  /** `right` are the wordings that nothing may call wrong. */
  constructor(
    private readonly contexts: Contexts,
    private readonly corpus: SourceCorpus,
    private readonly checked: CheckedTexts,
    private readonly tools: Parameters<typeof plantedSlips>[1],
    right: readonly string[],
  ) {
    this.right = right.join(PARAGRAPH_END);
  }

  /** The first slip of the wording that is found and rightly mended, if any; `tried` is told of each. */
  of(wording: string, tried: (trial: Trial) => void): WrongExample | undefined {
    const slips = plantedSlips(wording, this.tools);
    let contexts = 0;
    for (const clause of this.contexts.around(wording)) {
      for (const slip of slips) {
        const text = planted(clause, slip);
        // A character doubled at its edge leaves the wording whole.
        if (text.includes(wording) || this.isWording(text, clause, slip)) continue;
        const rule = this.checked.restoredBy(text, clause.text);
        tried({ kind: slip.kind, isFound: rule !== undefined });
        if (rule !== undefined) return { text, kind: slip.kind, rule };
      }
      if (++contexts === mostContexts) break;
    }
    return undefined;
  }

  /** Whether what the slip makes is a wording of its own: then it is no slip for sure. */
  private isWording(text: string, clause: Clause, slip: PlantedSlip): boolean {
    const { evidence } = this.tools;
    const start = clause.start + slip.start;
    const end = start + slip.text.length;
    const around = text.slice(Math.max(0, start - reach), end + reach);
    // Without its last character, a clause is still the beginning of one.
    const words = text.slice(0, -FULL_STOP.length);
    if (this.right.includes(words) || this.corpus.has(words)) return true;
    return this.corpus.has(around) || isAttested(text, start, end, evidence);
  }
}

/** The clause with the slip in it. */
function planted(clause: Clause, slip: PlantedSlip): string {
  const { text, start, end } = clause;
  return text.slice(0, start) + withSlip(text.slice(start, end), slip) + text.slice(end);
}

/** Whether a run of four units, with all that was changed within, or of three around a gap stands in clean text. */
function isAttested(text: string, start: number, end: number, evidence: Evidence): boolean {
  const length = start === end ? 3 : 4;
  for (let at = Math.max(0, end - length + 1); at <= Math.min(start, text.length - length); at++) {
    const isAround = start === end ? at < start && at + length > end : at + length >= end;
    if (isAround && evidence.attested(text.slice(at, at + length))) return true;
  }
  return false;
}
