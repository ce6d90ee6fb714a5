import type { Frame, ProposedEntry, Rival } from "../../rules/learn";
import type { LimitedProposal } from "./learn-limit";
import type { LearnPlan } from "./learn-plan";

/** A proposal for programs: what is new to the project's canon, and all that is shown beside it. */
export function proposalJson(proposal: LimitedProposal, plan: LearnPlan): string {
  const value = {
    read: proposal.read,
    independent: proposal.independent,
    new: plan.phrasings.map(entryJson),
    rivals: {
      variants: [...plan.variants, ...plan.byHand.map(({ rival }) => rival)].map(rivalJson),
      suspects: proposal.suspects.map(rivalJson),
    },
    collocations: plan.collocations.map(entryJson),
    frames: proposal.frames.map(frameJson),
    sources: plan.newSources,
    more: proposal.more,
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function entryJson({ entry, count, documents, excerpt }: ProposedEntry) {
  const { text, kind, sources, also, members, head, verbs } = entry;
  return {
    text,
    kind,
    ...(members.length > 0 && { members }),
    ...(head !== undefined && { head, verbs }),
    sources,
    ...(also.length > 0 && { also }),
    count,
    documents,
    excerpt,
  };
}

function rivalJson({ phrasing, count, documents, form, formCount, formDocuments, excerpt }: Rival) {
  return {
    form,
    count: formCount,
    documents: formDocuments,
    phrasing: { text: phrasing.text, kind: phrasing.kind, count, documents },
    excerpt,
  };
}

function frameJson({ pattern, count, documents, fillers, excerpt }: Frame) {
  const slots = fillers.map((slot) => slot.map(([filler, times]) => ({ filler, count: times })));
  return { pattern, count, documents, slots, excerpt };
}
