import type { Proposal } from "../../rules/learn";

/** How many of each list are proposed, unless all are asked for. */
export const proposedAtMost = {
  phrasings: 50,
  variants: 20,
  collocations: 20,
  suspects: 20,
  frames: 20,
} as const;

export type ProposalList = keyof typeof proposedAtMost;

/** A proposal with each list cut to its strongest, and how many more there are. */
export interface LimitedProposal extends Proposal {
  readonly more: Readonly<Record<ProposalList, number>>;
}

/**
 * Cuts the lists that are not among the `whole` ones. What was accepted before counts, too, so that learning again from
 * the same documents proposes nothing further.
 */
export function limitProposal(proposal: Proposal, whole: readonly ProposalList[]): LimitedProposal {
  const cut = <T>(list: ProposalList, all: readonly T[]) =>
    whole.includes(list) ? all : all.slice(0, proposedAtMost[list]);
  const lists = {
    phrasings: cut("phrasings", proposal.phrasings),
    variants: cut("variants", proposal.variants),
    collocations: cut("collocations", proposal.collocations),
    suspects: cut("suspects", proposal.suspects),
    frames: cut("frames", proposal.frames),
  };
  const more = (list: ProposalList) => proposal[list].length - lists[list].length;
  return {
    ...proposal,
    ...lists,
    more: {
      phrasings: more("phrasings"),
      variants: more("variants"),
      collocations: more("collocations"),
      suspects: more("suspects"),
      frames: more("frames"),
    },
  };
}
