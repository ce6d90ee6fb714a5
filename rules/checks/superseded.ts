import type { Canon } from "../canon/canon";
import { citationNote, citationsOf } from "../canon/citation";
import type { Phrasing } from "../canon/phrasing";
import { type Bilingual, inQuotes } from "../language";
import { coveredBy } from "../match/covered";
import type { ParagraphContext } from "../paragraph-context";
import type { DocumentFacts, DocumentReport, DocumentRule, SummarizedParagraph } from "../rule";
import { endsSentence } from "../text/characters";
import type { ChineseDate } from "../text/chinese-date";
import { quotedVerbatim } from "../text/quotation";
import { overlapsAny, type Span } from "../text/span";
import { isInTitleMarks } from "../text/title-marks";

/** A phrasing with dates, where it stands. */
interface Use extends Span {
  readonly phrasing: Phrasing;
  /** The years that the sentence around it names: who speaks of a time uses its words. */
  readonly years: readonly number[];
}

interface Summary {
  readonly uses: readonly Use[];
  readonly canon: Canon;
}

/** In UTF-16 units, on either side: a year further off in the sentence says little of the words. */
const REACH = 200;

/** 原环境保护部, 时任…: said of a former time. */
const FORMER = /(?:原|时任|前身[是为]|当时的?|曾任|旧称)[“《（]?$/;

export const superseded: DocumentRule<Summary> = {
  documentation: {
    id: "canon/superseded",
    title: { zh: "提法与成文时间不符", en: "Phrasing outside its time" },
    what: {
      zh: "对照成文日期，检查已为新提法取代的旧提法、旧机构名称，以及当时尚未提出的提法。成文日期取自文首（front matter）、标题下或落款的日期、文件名，或设置中的 date；无从得知日期的，不作检查。",
      en: "Holds phrasings and names of institutions that have given way to others, and those not yet coined, against the document's date: from its front matter, the date under its title or at its end, the file's name, or the setting date. Without a date it is silent.",
    },
    why: {
      zh: "沿用旧稿时，过时的提法和已经更名的机构最容易留下来。",
      en: "Drafts grow out of older ones and bring along what was said or named otherwise then.",
    },
    tier: "canon",
    severity: "hint",
    fix: "suggested",
    wrong: [
      {
        text: "积极配合环境保护部开展专项督查。",
        name: "2023年工作总结.txt",
        find: "环境保护部",
        fix: "积极配合生态环境部开展专项督查。",
      },
      {
        text: "在银监会的指导下开展风险排查。\n2024年6月",
        find: "银监会",
        fix: "在金融监管总局的指导下开展风险排查。\n2024年6月",
      },
    ],
    fine: [
      "会同环境保护部开展专项督查。",
      { text: "会同环境保护部开展专项督查。", name: "2016年工作总结.txt" },
      { text: "2016年，环境保护部开展专项督查。", name: "2023年工作总结.txt" },
      { text: "原环境保护部的职责划入生态环境部。", name: "2023年工作总结.txt" },
    ],
  },

  watches: datedWordings,

  summarize(context: ParagraphContext): Summary | undefined {
    const { prose, canon, quotations, masks, exact, watched } = context;
    const phrasings = canon.derived(datedPhrasings);
    const uses: Use[] = [];
    const found = watched(datedWordings);
    if (found.length === 0) return undefined;
    const isQuoted = quotedVerbatim(quotations);
    const isPart = coveredBy(exact());
    for (const { wording, start, end } of found) {
      const span = { start, end };
      if (isQuoted(span) || isPart(span) || overlapsAny(span, masks) || isInTitleMarks(prose, start))
        continue;
      if (FORMER.test(prose.slice(Math.max(0, start - 6), start))) continue;
      uses.push({ ...span, phrasing: phrasings[wording], years: yearsAround(prose, span) });
    }
    return uses.length === 0 ? undefined : { uses, canon };
  },

  *check(
    paragraphs: readonly SummarizedParagraph<Summary>[],
    facts: DocumentFacts,
  ): Iterable<DocumentReport> {
    const date = facts.date();
    if (date === undefined) return;
    for (const { index, summary } of paragraphs) {
      for (const use of summary.uses) {
        const report = reportOn(use, date, summary.canon);
        if (report !== undefined) yield { ...report, paragraph: index };
      }
    }
  },
};

/** The phrasings with a date. */
function datedPhrasings(canon: Canon): readonly Phrasing[] {
  return canon.phrasings.filter(({ since, until }) => since !== undefined || until !== undefined);
}

/** For `canon.derived`: of phrasings with one text, the first. */
function phrasingsByText(canon: Canon): ReadonlyMap<string, Phrasing> {
  const byText = new Map<string, Phrasing>();
  for (const phrasing of canon.phrasings) if (!byText.has(phrasing.text)) byText.set(phrasing.text, phrasing);
  return byText;
}

function datedWordings(canon: Canon): readonly string[] {
  return canon.derived(datedPhrasings).map(({ text }) => text);
}

function reportOn(use: Use, date: ChineseDate, canon: Canon): Omit<DocumentReport, "paragraph"> | undefined {
  const { phrasing, years, start, end } = use;
  const { text, since, until } = phrasing;
  const successor = successorAt(phrasing, date, canon);
  const written = monthOf(date);
  // What is cited: the phrasing itself, or the one that has taken its place.
  let cited = phrasing;
  let message: Bilingual;
  if (until !== undefined && isBefore(until, date)) {
    if (years.some((year) => year <= Number(until.slice(0, 4)))) return undefined;
    const next = successor === undefined ? undefined : canon.derived(phrasingsByText).get(successor);
    const note = next === undefined ? { zh: "", en: "" } : citationNote(canon, next);
    cited = next ?? phrasing;
    message = {
      zh: `${inQuotes(text)}用到${shown(until).zh}为止，本文成文于${written.zh}${successor === undefined ? "，请核对" : `；现作${inQuotes(successor)}${note.zh}`}。`,
      en: `“${text}” was in use until ${shown(until).en}, and this document dates from ${written.en}${successor === undefined ? "; check it" : `; it is “${successor}” now${note.en}`}.`,
    };
  } else if (since !== undefined && isAfter(since, date)) {
    message = {
      zh: `${inQuotes(text)}自${shown(since).zh}起使用，本文成文于${written.zh}，请核对提法或日期。`,
      en: `“${text}” has been in use since ${shown(since).en}, and this document dates from ${written.en}; check the phrasing or the date.`,
    };
  } else return undefined;
  const replaced = until !== undefined && isBefore(until, date) ? successor : undefined;
  return {
    start,
    end,
    message,
    confidence: 0.7,
    suggestions:
      replaced === undefined
        ? []
        : [
            {
              title: { zh: `改为${inQuotes(replaced)}`, en: `Change to “${replaced}”` },
              applicability: "suggested",
              edits: [{ start, end, text: replaced }],
            },
          ],
    sources: citationsOf(canon, cited),
  };
}

/** What stands for the phrasing at the date: its successor, or that one's own. */
function successorAt(phrasing: Phrasing, date: ChineseDate, canon: Canon): string | undefined {
  let { successor } = phrasing;
  const seen = new Set<string | undefined>();
  while (successor !== undefined && !seen.has(successor)) {
    seen.add(successor);
    const next = canon.derived(phrasingsByText).get(successor);
    if (next?.successor === undefined || next.until === undefined || !isBefore(next.until, date)) break;
    successor = next.successor;
  }
  return successor;
}

/** Whether `until`, a year or a month, lies wholly before the date. */
function isBefore(until: string, date: ChineseDate): boolean {
  const [year, month] = until.split("-").map(Number);
  if (date.year !== year) return date.year > year;
  return month !== undefined && date.month !== undefined && date.month > month;
}

/** Whether `since`, a year or a month, lies wholly behind the date. */
function isAfter(since: string, date: ChineseDate): boolean {
  const [year, month] = since.split("-").map(Number);
  if (date.year !== year) return date.year < year;
  return month !== undefined && date.month !== undefined && date.month < month;
}

function shown(date: string): Bilingual {
  const [year, month] = date.split("-").map(Number);
  return month === undefined
    ? { zh: `${year}年`, en: String(year) }
    : { zh: `${year}年${month}月`, en: `${year}-${String(month).padStart(2, "0")}` };
}

function monthOf({ year, month }: ChineseDate): Bilingual {
  return shown(month === undefined ? String(year) : `${year}-${month}`);
}

function yearsAround(prose: string, { start, end }: Span): number[] {
  let from = start;
  while (from > 0 && start - from < REACH && !endsSentence(prose.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < prose.length && to - end < REACH && !endsSentence(prose.charCodeAt(to))) to++;
  return Array.from(prose.slice(from, to).matchAll(/(?<![0-9])((?:19|20)[0-9]{2})年/g), ([, year]) =>
    Number(year),
  );
}
