import type { Evidence } from "./evidence";
import type { Features, Proposal } from "./features";

/** Words for “and” and “with”: one in the place of another is a choice. */
const conjunctions: ReadonlySet<string> = new Set("和与及同跟并且暨或");
/**
 * Levels and bodies of administration: 我县 and 我国, 农业农村局 and 农业农村部. Clean text that tells of the whole country
 * has one of them far more often, and a unit's own documents have another.
 */
const bodies: ReadonlySet<string> = new Set("国省市州盟县区旗乡镇村街部委办局厅署处科室所院校厂站");
/** What makes such a word a noun of its own: 我县, 全委, 各镇. */
const pointers: ReadonlySet<string | undefined> = new Set("我全本各该贵");
/** Words that may stand in a wording or not, as the sentence wants them. */
const particles: ReadonlySet<string> = new Set("的了地得之等也都又还再更最所而并和与及在是为以对将中着过从");

/** How the edits may have come about, the noisy channel's side of a proposal. */
export function channel(
  features: Features,
  { prose, edits, atEdge, phrasing }: Proposal,
  evidence: Evidence,
): void {
  let unlikeBefore = -2;
  for (const edit of edits) {
    const written = prose.slice(edit.start, edit.end);
    const before = prose[edit.start - 1];
    const behind = prose[edit.end];
    switch (edit.kind) {
      case "substitute": {
        if (conjunctions.has(written) && conjunctions.has(edit.text)) features.conjunction++;
        const alike = evidence.likeness(edit.text.charCodeAt(0), written.charCodeAt(0));
        features.alike += alike;
        features.unlike += 1 - alike;
        const clings = clinging(prose, edit.start, evidence);
        features.clings = Math.max(features.clings, clings);
        features.unlikeClings += clings * (1 - alike);
        features.rare += Math.max(0, -evidence.commonness(written.charCodeAt(0)) - 9);
        if (alike < 0.5) {
          if (bodies.has(written) && (bodies.has(edit.text) || pointers.has(before))) features.otherBody++;
          // Two unlike characters in a row are another word, chosen on purpose.
          if (unlikeBefore === edit.start - 1) features.unlikeRun++;
          unlikeBefore = edit.start;
        }
        break;
      }
      case "insert":
        if (before === written || behind === written) features.doubled++;
        else features.extra++;
        if (particles.has(written)) features.particle++;
        break;
      case "drop":
        if (before === edit.text || behind === edit.text) features.missingDouble++;
        else features.missing++;
        if (particles.has(edit.text)) features.particle++;
        break;
      case "swap":
        features.swapped++;
        break;
      case "move":
        features.moved++;
        break;
    }
  }
  // Two alike characters in a row that no phrasing asks for are one slip: a word for another of the same sound.
  if (phrasing === undefined && edits.length === 2) features.alikePair = 1;
  else features.furtherEdits = edits.length - 1;
  if (atEdge) {
    if (edits.some(({ kind }) => kind === "drop")) features.edgeDrop = 1;
    else features.edge = 1;
  }
}

/** How strongly the character clings to a neighbour, as characters of one word do: nats up to 5, 0 where it does not. */
function clinging(prose: string, at: number, evidence: Evidence): number {
  const unit = prose.charCodeAt(at);
  const before = at > 0 ? evidence.associationOf(prose.charCodeAt(at - 1), unit) : 0;
  const behind = at + 1 < prose.length ? evidence.associationOf(unit, prose.charCodeAt(at + 1)) : 0;
  return Math.max(0, Math.min(Math.max(before, behind), 5));
}
