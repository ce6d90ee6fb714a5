import { statSync } from "node:fs";
import path from "node:path";
import type { Source, SourceKind } from "../../rules/canon/phrasing";
import { type ChineseDate, parseChineseDate } from "../../rules/text/chinese-date";
import { parseDocument, type TextDocument } from "../../rules/text/document";
import { documentDate } from "../../rules/text/document-date";
import { frontMatterEnd } from "../../rules/text/front-matter";
import type { LearnDocument } from "./learn-inputs";

/** Who issued a document that does not say so. */
const ownIssuer = "本单位";

/** UTF-16 units that a title, and the name of an issuer under a document, have at most. */
const longestTitle = 60;
const longestIssuer = 30;
/** Paragraphs from the end among which the issuer and the date stand. */
const lastParagraphs = 12;

/** What a document says of itself: title, date, issuer and kind, each with a sensible default where it is silent. */
export function describeSource(document: LearnDocument, id: string): Source {
  const { file } = document;
  const parsed = parseDocument(document.text, document.format);
  const said = frontMatter(parsed);
  const title = said("title", "标题") ?? firstLine(parsed) ?? path.parse(file).name;
  const date = documentDate(parsed, file, undefined) ?? { year: likelyYear(document) };
  return {
    id,
    title,
    date: formatDate(date),
    issuer:
      said("issuer", "发文机关", "发文单位", "author", "作者", "讲话人") ?? signedBy(parsed) ?? ownIssuer,
    kind: kindOf(title),
  };
}

/** Reads plain `key: value` lines of the front matter. */
function frontMatter({ text, format }: TextDocument): (...keys: string[]) => string | undefined {
  const lines = format === "markdown" ? text.slice(0, frontMatterEnd(text)).split(/\r\n|\r|\n/) : [];
  return (...keys) => {
    for (const key of keys) {
      const line = lines.find((one) => one.startsWith(`${key}:`));
      const value = line
        ?.slice(key.length + 1)
        .trim()
        .replace(/^(["'])(.*)\1$/, "$2")
        .trim();
      if (value) return value;
    }
    return undefined;
  };
}

/** The first paragraph, where it may be a title. */
function firstLine({ paragraphs }: TextDocument): string | undefined {
  const first = paragraphs.find(({ prose }) => prose.trim() !== "")?.prose.trim();
  if (first === undefined || first.length > longestTitle || /[。；，：]$|\uFFFC/.test(first))
    return undefined;
  return isDate(first) ? undefined : first;
}

/** What stands right above the date at a document's end. */
function signedBy({ paragraphs }: TextDocument): string | undefined {
  for (let i = paragraphs.length - 1; i > 0 && i >= paragraphs.length - lastParagraphs; i--) {
    if (!isDate(paragraphs[i].prose.trim())) continue;
    const above = paragraphs[i - 1].prose.trim();
    const isName =
      above !== "" && above.length <= longestIssuer && !/[。；：，！？\uFFFC]/.test(above) && !isDate(above);
    return isName ? above : undefined;
  }
  return undefined;
}

function isDate(text: string): boolean {
  return parseChineseDate(text) !== undefined;
}

const kinds: readonly (readonly [RegExp, SourceKind])[] = [
  [/讲话|致辞|发言|党课|讲稿/, "speech"],
  [/公报/, "communique"],
  [/决定|决议/, "resolution"],
  [/条例|办法|规定|细则|规则|制度|章程|准则/, "regulation"],
  [/意见|通知|方案|要点|规划|计划|建议|批复|函$/, "opinion"],
  [/报告|总结/, "report"],
];

function kindOf(title: string): SourceKind {
  return kinds.find(([words]) => words.test(title))?.[1] ?? "article";
}

/** The year a document names most often, of two the later one, and none after its file was written; else that year. */
function likelyYear({ text, file }: LearnDocument): number {
  const latest = statSync(file).mtime.getFullYear();
  const counts = new Map<number, number>();
  for (const [, digits] of text.matchAll(/(?<![0-9])((?:19|20)[0-9]{2})年/g)) {
    const year = Number(digits);
    if (year <= latest) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0] ?? latest;
}

function formatDate({ year, month, day }: ChineseDate): string {
  const digits = (number: number) => String(number).padStart(2, "0");
  const parts = [String(year).padStart(4, "0")];
  if (month !== undefined) parts.push(digits(month));
  if (month !== undefined && day !== undefined) parts.push(digits(day));
  return parts.join("-");
}
