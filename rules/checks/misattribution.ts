import type { Canon } from "../canon/canon";
import { citationsOf } from "../canon/citation";
import { documentNamed } from "../canon/named-document";
import type { Phrasing, Source } from "../canon/phrasing";
import type { CommonRun } from "../match/gram-seeds";
import { OpenedQuotation } from "../match/opened-quotation";
import { layOutPhrases, PhraseTable } from "../match/phrase-table";
import { alignQuotation } from "../match/quotation-alignment";
import { shortestQuoted } from "../match/quoted-sentence";
import { charactersIn, charactersOf, type Wording } from "../match/wording";
import type { ParagraphContext } from "../paragraph-context";
import type { Report, Rule } from "../rule";
import { endsSentence, isHan } from "../text/characters";
import type { Quotation } from "../text/quotation";
import { firstIndex } from "../text/sorted-offsets";
import { overlaps, type Span } from "../text/span";

/** In UTF-16 units, before the verb: in a longer sentence the source is named too far from it to be sure. */
const reach = 120;

export const misattribution: Rule = {
  documentation: {
    id: "canon/misattribution",
    title: { zh: "引文出处有误", en: "Quotation from another source" },
    what: {
      zh: "注明出自某一文件的引文，若整句见于另一文件，而所注文件全文中并无此句，提示核对出处。只核对全文收录的文件；所注文件中有相近语句的，由“引文与原文不符”处理；没有引号的转述、只提作者或会议的，不在此列。",
      en: "Finds sentences quoted from a named document that stand word for word in another and nowhere in the one named. Only documents known in full are held to; where the one named has a sentence that comes near, canon/misquote speaks. Paraphrases, and quotations of which only an author or a meeting is named, are left alone.",
    },
    why: {
      zh: "历次报告、决定语句相承而不尽相同，出处张冠李戴，核稿时难以从文句上看出。",
      en: "One report takes up another's sentences and changes them; that a quotation is credited to the wrong one does not show in its words.",
    },
    tier: "canon",
    severity: "warning",
    fix: "none",
    wrong: [
      {
        text: "党的十九大报告指出：“严密的组织体系是党的优势所在、力量所在。”",
        find: "严密的组织体系是党的优势所在、力量所在",
      },
      {
        text: "习近平总书记在党的二十大报告中指出：“一个政党，一个政权，其前途命运取决于人心向背。”全体党员要深刻领会。",
        find: "一个政党，一个政权，其前途命运取决于人心向背",
      },
      {
        text: "《中国共产党章程》第三条规定：“党的根基在人民、血脉在人民、力量在人民，人民是党执政兴国的最大底气。”",
        find: "党的根基在人民、血脉在人民、力量在人民，人民是党执政兴国的最大底气",
      },
      {
        text: "党的十九大报告强调，“一切脱离人民的理论都是苍白无力的，一切不为人民造福的理论都是没有生命力的”，我们要牢记在心。",
        find: "一切脱离人民的理论都是苍白无力的，一切不为人民造福的理论都是没有生命力的",
      },
    ],
    fine: [
      "党的二十大报告指出：“严密的组织体系是党的优势所在、力量所在。”",
      // In both reports.
      "党的十九大报告指出：“努力让人民群众在每一个司法案件中感受到公平正义。”",
      // No document, or more than one.
      "习近平总书记强调：“严密的组织体系是党的优势所在、力量所在。”",
      "党的十九大报告和《中国共产党章程》明确：“严密的组织体系是党的优势所在、力量所在。”",
      // Another edition.
      "党的八大通过的《中国共产党章程》规定：“党的根基在人民、血脉在人民、力量在人民，人民是党执政兴国的最大底气。”",
      // What somebody says of the report.
      "学习党的十九大报告时，大家强调：“严密的组织体系是党的优势所在、力量所在。”",
      "党的十九大报告指出，严密的组织体系是党的优势所在、力量所在。",
      // The report has it nearly so: 同时必须准备付出…
      "党的二十大报告指出：“全党必须准备付出更为艰巨、更为艰苦的努力。”",
    ],
  },

  concerns: ({ quotations }) => quotations.some(isPromise),

  *check(context: ParagraphContext): Iterable<Report> {
    const { prose, canon, masks, quotations } = context;
    for (const quotation of quotations) {
      if (!isPromise(quotation)) continue;
      const named = documentNamed(wordsBefore(prose, quotation.attribution!.verb.start), canon);
      const known = named?.find(({ complete }) => complete);
      if (named === undefined || known === undefined) continue;
      const isNamed = ({ sources }: Phrasing): boolean => named.some(({ id }) => id in sources);
      const found = wholeSentences(prose, quotation.inner, canon);
      if (!coversHalf(found, prose, quotation.inner) || found.some(({ phrasing }) => isNamed(phrasing)))
        continue;
      const opened = new OpenedQuotation(quotation, prose, masks, canon);
      if (comesNear(opened, found, isNamed)) continue;
      const sources = commonSources(found, canon);
      if (sources.length > 0) yield reportOf(context, longest(found), sources, known);
    }
  },
};

/** A sentence of the canon that stands in a quotation. */
interface QuotedWhole extends Span {
  readonly phrasing: Phrasing;
}

/** Whether the quotation promises the words of somebody named, and enough of them to be told from a common phrase. */
function isPromise({ mode, attribution, inner }: Quotation): boolean {
  return mode === "verbatim" && attribution !== undefined && inner.end - inner.start >= shortestQuoted;
}

/** What the sentence has in front of the verb. */
function wordsBefore(prose: string, verb: number): string {
  let start = verb;
  while (start > 0 && verb - start < reach && !endsSentence(prose.charCodeAt(start - 1))) start--;
  return prose.slice(start, verb);
}

/** The sentences of the canon that stand whole between the marks, without those within another. Marks within marks are single. */
function wholeSentences(prose: string, { start, end }: Span, canon: Canon): QuotedWhole[] {
  const { phrasings, table } = canon.derived(countedSentences);
  const text = prose.slice(start, end).replaceAll("‘", "“").replaceAll("’", "”");
  const found: QuotedWhole[] = [];
  let last = 0;
  table.forEachIn(text, (index, from, to) => {
    if (isWithinClause(text, from, to)) return;
    // By where they begin, then the shortest first: only one that begins there too can lie within this one.
    if (found.at(-1)?.start === start + from) found.pop();
    else if (to <= last) return;
    last = Math.max(last, to);
    found.push({ start: start + from, end: start + to, phrasing: phrasings[index] });
  });
  return found;
}

/** Whether the sentences are half of what is quoted, in characters, or more: less may be quoted in passing from anywhere. */
function coversHalf(found: readonly QuotedWhole[], prose: string, { start, end }: Span): boolean {
  let covered = 0;
  let last = start;
  for (const one of found) {
    covered += charactersOf(prose.slice(Math.max(last, one.start), one.end)).length;
    last = one.end;
  }
  return covered > 0 && 2 * covered >= charactersOf(prose.slice(start, end)).length;
}

/** Whether the clause goes on before or behind a part of the text. */
function isWithinClause(text: string, from: number, to: number): boolean {
  return isHan(text.charCodeAt(from - 1)) || isHan(text.charCodeAt(to));
}

/** For `canon.derived`: what is long enough to be a sentence of somebody's, and was counted in documents known in full. */
function countedSentences(canon: Canon): { phrasings: readonly Phrasing[]; table: PhraseTable } {
  const phrasings = (["quotation", "formula", "enumeration"] as const)
    .flatMap((kind) => canon.ofKind(kind))
    .filter(
      ({ text, sources }) =>
        charactersOf(text).length >= shortestQuoted &&
        Object.values(sources).every((count) => count > 0) &&
        Object.keys(sources).some((id) => canon.source(id)?.complete),
    );
  return { phrasings, table: new PhraseTable(layOutPhrases(phrasings.map(({ text }) => text))) };
}

/**
 * Whether the document named has the words of one of the sentences after all, with other marks between them or as a part
 * of a longer sentence; or a sentence so near it that it is the one quoted, and gone wrong.
 */
function comesNear(
  { passages }: OpenedQuotation,
  found: readonly QuotedWhole[],
  isNamed: (phrasing: Phrasing) => boolean,
): boolean {
  return passages.some((passage) => {
    const { draft, seeds, runs } = passage;
    const sentences = sentencesIn(draft, found);
    if (sentences.length === 0) return false;
    for (const [index, own] of runs) {
      if (!isNamed(seeds.wordings[index].phrasing)) continue;
      if (own.some((run) => holdsAny(run, sentences))) return true;
    }
    return alignQuotation(passage).some(
      (alignment) =>
        isNamed(alignment.phrasing) && sentences.some((sentence) => overlaps(alignment, sentence)),
    );
  });
}

/** Those of the sentences that stand in a passage, in its characters. */
function sentencesIn(draft: Wording, found: readonly QuotedWhole[]): Span[] {
  const { offsets } = draft;
  const first = firstIndex(found.length, (index) => found[index].end > offsets[0]);
  const behind = firstIndex(found.length, (index) => found[index].start > offsets[offsets.length - 1]);
  return found
    .slice(first, behind)
    .map((sentence) => charactersIn(draft, sentence))
    .filter(({ start, end }) => start < end);
}

/** Whether one of the sentences, of which none lies within another, lies within what a passage has in common with a wording. */
function holdsAny({ text, length }: CommonRun, sentences: readonly Span[]): boolean {
  const first = firstIndex(sentences.length, (index) => sentences[index].start >= text);
  return first < sentences.length && sentences[first].end <= text + length;
}

function longest(found: readonly QuotedWhole[]): QuotedWhole {
  return found.reduce((best, one) => (one.end - one.start > best.end - best.start ? one : best));
}

/** The documents known in full that have all of the sentences, the earliest first. */
function commonSources(found: readonly QuotedWhole[], canon: Canon): Source[] {
  return Object.keys(found[0].phrasing.sources)
    .filter((id) => found.every(({ phrasing }) => id in phrasing.sources))
    .flatMap((id) => canon.source(id) ?? [])
    .filter(({ complete }) => complete)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
}

function reportOf(
  { canon }: ParagraphContext,
  { start, end, phrasing }: QuotedWhole,
  [first, ...others]: readonly Source[],
  named: Source,
): Report {
  const more =
    others.length === 0
      ? { zh: "", en: "" }
      : { zh: `等${others.length + 1}份文件`, en: ` and ${others.length} more` };
  return {
    start,
    end,
    message: {
      zh: `引文出处疑误：此句见于${shown(first)}${more.zh}，不见于${shown(named)}，请核对。`,
      en: `These words do not stand in ${shown(named)}, which they are quoted from, but in ${shown(first)}${more.en}. Check the source.`,
    },
    confidence: 0.9,
    suggestions: [],
    sources: citationsOf(canon, phrasing, phrasing.text, first.id),
  };
}

/** The title, of two the second, with the date. */
function shown({ title, date }: Source): string {
  return `《${title.split("——").at(-1)}》（${date}）`;
}
