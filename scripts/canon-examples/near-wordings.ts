import { type Candidate, candidateOf, type Dismissal } from "../../rules/match/candidate";
import type { NearMatch } from "../../rules/match/partition-index";
import { buildPhrasingIndex } from "../../rules/match/phrasing-index";
import { contextsOf, type ReadingTools } from "../../rules/paragraph-stages";
import { parseDocument } from "../../rules/text/document";
import { touches } from "../../rules/text/span";
import { hashOf } from "./hash";
import type { SourceCorpus } from "./source-texts";

/** A wording of the sources that comes near a phrasing and is none of its slips. */
export interface NearWording {
  readonly wording: string;
  /** How far the linter went before it let it go: 0 is the furthest and makes the best test. */
  readonly stage: number;
  /** Characters written otherwise, left out, put in or swapped. */
  readonly edits: number;
  /** Whether a text stands behind it that was published like that. */
  readonly isPublished: boolean;
}

/** Why a near wording is none of a phrasing's slips, those that look most like one first. A candidate comes before all. */
const dismissals: readonly Dismissal[] = ["otherPhrasing", "littleGain", "unsurprising"];
const mostEdits = 2;
/** A reading that takes in the mark beside it is a worse one of the same place. */
const EDGE_MARK = /^[\p{P}\s]|[\p{P}\s]$/u;
/** Documents a wording stands in, or places in clean text, that show it to be no slip. */
const leastDocuments = 2;
const leastOccurrences = 3;

/** The wordings near each phrasing that the sources hold and nothing reports, by the phrasing's text, the best tests first. */
export function nearWordings(
  corpus: SourceCorpus,
  phrasings: ReadonlySet<string>,
  tools: Omit<ReadingTools, "index">,
): ReadonlyMap<string, readonly NearWording[]> {
  const index = tools.canon.derived(buildPhrasingIndex);
  const found = new Map<string, Map<string, NearWording>>();
  for (const { reliability, paragraphs } of corpus.texts) {
    if (reliability === "draft") continue;
    const note = ({ phrasing, edits, start, end }: Candidate, prose: string, stage: number): void => {
      const wording = prose.slice(start, end);
      if (edits.length > mostEdits || EDGE_MARK.test(wording) || !phrasings.has(phrasing.text)) return;
      const known = found.get(phrasing.text) ?? new Map<string, NearWording>();
      found.set(phrasing.text, known);
      const before = known.get(wording);
      known.set(wording, {
        wording,
        stage: Math.min(stage, before?.stage ?? stage),
        edits: edits.length,
        isPublished: before?.isPublished === true || reliability === "published",
      });
    };
    const parsed = paragraphs.flatMap((paragraph) => parseDocument(paragraph, "plain").paragraphs);
    const dismissed = (paragraph: number, match: NearMatch, reason: Dismissal): void => {
      const stage = dismissals.indexOf(reason);
      const { prose } = parsed[paragraph];
      const candidate = stage < 0 ? undefined : candidateOf(prose, index.phrasings[match.phrase], match);
      if (candidate !== undefined) note(candidate, prose, stage + 1);
    };
    const listener = { dismissed, refused: () => {}, judged: () => {} };
    for (const { prose, candidates, slips } of contextsOf(parsed, { ...tools, index }, listener)) {
      const reported = slips.flatMap(({ corrections }) => corrections.map(({ change }) => change));
      for (const candidate of candidates)
        if (!reported.some((change) => touches(change, candidate.change))) note(candidate, prose, 0);
    }
  }
  const isNoSlip = ({ wording, stage, isPublished }: NearWording): boolean =>
    (isPublished && stage > 0) ||
    (tools.evidence.occurrences(wording) ?? 0) >= leastOccurrences ||
    corpus.documentsWith(wording) >= leastDocuments;
  return new Map(
    [...found].map(([text, wordings]) => [text, [...wordings.values()].filter(isNoSlip).sort(byWorth)]),
  );
}

function byWorth(a: NearWording, b: NearWording): number {
  return a.stage - b.stage || a.edits - b.edits || hashOf(a.wording) - hashOf(b.wording);
}
