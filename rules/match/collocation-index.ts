import type { Canon } from "../canon/canon";
import type { Phrasing } from "../canon/phrasing";

/** A formula with its verbs and the formulas that stand beside it in a set. */
export interface CollocationFormula {
  readonly phrasing: Phrasing;
  readonly head: string;
  /** The canonical verb. */
  readonly verb: string;
  readonly verbs: ReadonlySet<string>;
  /** Formulas of the same enumeration, by place in the index. */
  readonly siblings: readonly number[];
  /** The sources write the formula in quotation marks: what stands before them is its verb and nothing else. */
  readonly quoted: boolean;
}

export interface CollocationIndex {
  readonly formulas: readonly CollocationFormula[];
  /** The formulas as they may stand in a text: with their marks, with inner ones, without. */
  readonly heads: readonly string[];
  /** For each of the heads, its formula. */
  readonly formulaOf: readonly number[];
}

/** For `canon.derived`. Two formulas are siblings where one enumeration has both, each with its verb. */
export function buildCollocationIndex(canon: Canon): CollocationIndex {
  const phrasings = canon
    .ofKind("collocation")
    .filter(({ head, verbs }) => head !== undefined && verbs.length > 0);
  const sets = canon
    .ofKind("enumeration")
    .map(({ members }) =>
      phrasings.flatMap((phrasing, at) =>
        members.some((member) => member.endsWith(phrasing.text)) ? [at] : [],
      ),
    );
  const formulas = phrasings.map((phrasing, at) => {
    const siblings = new Set(sets.filter((set) => set.includes(at)).flat());
    siblings.delete(at);
    const head = phrasing.head ?? "";
    return {
      phrasing,
      head,
      verb: phrasing.verbs[0],
      verbs: new Set(phrasing.verbs),
      siblings: [...siblings],
      quoted: head.startsWith("“"),
    };
  });
  const heads = new Map<string, number>();
  formulas.forEach(({ head, siblings }, at) => {
    if (siblings.length === 0) return;
    heads.set(head, at);
    heads.set(head.replaceAll("“", "‘").replaceAll("”", "’"), at);
    heads.set(head.replace(/[“”]/g, ""), at);
  });
  return {
    formulas,
    heads: [...heads.keys()],
    formulaOf: [...heads.values()],
  };
}

/** What is looked for in a text. */
export function collocationHeads(canon: Canon): readonly string[] {
  return canon.derived(buildCollocationIndex).heads;
}
