import type { ParsedCanonFile } from "../../rules/canon/load";
import { type CanonData, type Phrasing, type PhrasingKind, phrasingKinds } from "../../rules/canon/phrasing";
import type { Provenance } from "../../rules/evidence/table";
import type { Bilingual, Language } from "../../rules/language";
import { escapeMarkdown, grouped, table } from "./markdown";

/** The shipped canon, by how its entries came to be. */
export interface ShippedCanon extends CanonData {
  readonly curated: readonly ParsedCanonFile[];
  readonly learnt: readonly ParsedCanonFile[];
}

const kindNames: Readonly<Record<PhrasingKind, Bilingual>> = {
  term: { zh: "用语", en: "terms" },
  formula: { zh: "固定表述", en: "formulas" },
  enumeration: { zh: "并列表述", en: "enumerations" },
  numeral: { zh: "数字概括语", en: "numeral formulas" },
  collocation: { zh: "固定搭配", en: "collocations" },
  quotation: { zh: "文件原句", en: "sentences and clauses" },
  title: { zh: "机构名称", en: "names of institutions" },
  document: { zh: "文件名称", en: "document names" },
  appellation: { zh: "称谓", en: "titles of office" },
};

/** How many phrasings of each kind there are, with the best attested one of each as its example. */
export function canonTable(canon: ShippedCanon, language: Language): string {
  const head = {
    zh: ["种类", "例", "人工", "学得", "合计"],
    en: ["Kind", "Example", "Curated", "Learnt", "All"],
  };
  const [curated, learnt] = [entriesOf(canon.curated), entriesOf(canon.learnt)];
  const all = [...curated, ...learnt];
  const rows = phrasingKinds
    .map((kind) => ({ kind, entries: all.filter((entry) => entry.kind === kind) }))
    .filter(({ entries }) => entries.length > 0)
    .map(({ kind, entries }) => [
      kindNames[kind][language],
      escapeMarkdown(bestAttested(entries).text),
      grouped(curated.filter((entry) => entry.kind === kind).length),
      grouped(learnt.filter((entry) => entry.kind === kind).length),
      grouped(entries.length),
    ]);
  const total = { zh: "合计", en: "All" }[language];
  rows.push([total, "", grouped(curated.length), grouped(learnt.length), grouped(all.length)]);
  const attested = {
    zh: `登记在册的来源有 ${canon.sources.length} 个。`,
    en: `They are attested in ${canon.sources.length} registered sources.`,
  }[language];
  return `${table(head[language], rows)}\n\n${attested}`;
}

/** What the evidence table was counted from, and what it holds. */
export function evidenceNote({ characters, ngrams, inputs }: Provenance, language: Language): string {
  const kept = ngrams.slice(1).map(grouped);
  return {
    zh: `语言证据表由 ${inputs.length} 个文件、${grouped(characters)} 个字符统计而成，收二元至${numerals[ngrams.length]}元组各 ${kept.join("、")} 个。`,
    en: `The evidence table was counted from ${grouped(characters)} characters in ${inputs.length} files; of orders 2 to ${ngrams.length} it keeps ${kept.join(", ")} n-grams.`,
  }[language];
}

const numerals = ["零", "一", "二", "三", "四", "五", "六", "七"];

function entriesOf(files: readonly ParsedCanonFile[]): Phrasing[] {
  return files.flatMap(({ phrasings }) => phrasings);
}

function bestAttested(entries: readonly Phrasing[]): Phrasing {
  const sources = (entry: Phrasing) => Object.keys(entry.sources).length;
  return [...entries].sort((a, b) => sources(b) - sources(a) || (a.text < b.text ? -1 : 1))[0];
}
