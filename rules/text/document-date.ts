import { type ChineseDate, parseChineseDate } from "./chinese-date";
import type { TextDocument } from "./document";
import { frontMatterEnd } from "./front-matter";

const FRONT_MATTER_DATE =
  /^(?:date|日期|成文日期|发布日期)[ \t]*:[ \t]*["']?([0-9][0-9TZ:./+ -]{0,40}|[^\s"'][^"'\r\n]{0,40}?日)["']?[ \t]*\r?$/m;
/** The day of a timestamp such as 2023-05-10T09:00:00+08:00. */
const TIME_OF_DAY = /[T ]\d{1,2}:.*$/;
/** A speech has its date in brackets under its title, an issued document under its issuer at the end. */
const IN_BRACKETS = /^[（(](.{6,14})[）)]$/;
/** How many paragraphs from either end are looked at: titles and addressees before, annexes and copies behind. */
const FIRST_PARAGRAPHS = 6;
const LAST_PARAGRAPHS = 12;
/** In UTF-16 units: the longest date there is, 二〇二三年十二月二十三日 with a bracket on each side. */
const LONGEST_DATE = 16;
const IN_NAME =
  /(?<![0-9])((?:19|20)[0-9]{2}(?:年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?|[-_.]?(?:0[1-9]|1[0-2])(?:[-_.]?(?:0[1-9]|[12][0-9]|3[01]))?)?)(?![0-9])/;

/**
 * When a document was written: what its front matter says, else the date that stands alone under its title or at its
 * end, else the date in its file's name, else `otherwise` (2023, 2023-05 or 2023-05-10).
 */
export function documentDate(
  document: TextDocument,
  name: string | undefined,
  otherwise: string | undefined,
): ChineseDate | undefined {
  return (
    dateInFrontMatter(document) ??
    dateAlone(document) ??
    (name === undefined ? undefined : dateInName(name)) ??
    (otherwise === undefined ? undefined : dateOf(otherwise))
  );
}

function dateInFrontMatter({ text, format }: TextDocument): ChineseDate | undefined {
  if (format !== "markdown") return undefined;
  const found = FRONT_MATTER_DATE.exec(text.slice(0, frontMatterEnd(text)));
  return found === null ? undefined : dateOf(found[1].trim().replace(TIME_OF_DAY, ""));
}

function dateAlone({ paragraphs }: TextDocument): ChineseDate | undefined {
  for (let i = 0; i < Math.min(FIRST_PARAGRAPHS, paragraphs.length); i++) {
    const { prose } = paragraphs[i];
    const bracketed = prose.length <= LONGEST_DATE ? IN_BRACKETS.exec(prose) : null;
    const date = bracketed === null ? undefined : parseChineseDate(bracketed[1]);
    if (date !== undefined) return date;
  }
  const first = Math.max(0, paragraphs.length - LAST_PARAGRAPHS);
  for (let i = paragraphs.length - 1; i >= first; i--) {
    const { prose } = paragraphs[i];
    const date = prose.length <= LONGEST_DATE ? parseChineseDate(prose) : undefined;
    if (date !== undefined) return date;
  }
  return undefined;
}

/** The date in a file's name: 20230510讲话.txt, 2023-05 总结.md, 在2023年党建工作会议上的讲话.txt. */
function dateInName(name: string): ChineseDate | undefined {
  const found = IN_NAME.exec(name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1));
  return found === null ? undefined : dateOf(found[1]);
}

/** Reads what a person or a program writes for a date, down to a bare year. */
function dateOf(text: string): ChineseDate | undefined {
  const numbers = /^(\d{4})年?(?:[-_./]?(\d{2}))?(?:[-_./]?(\d{2}))?$/.exec(text);
  if (numbers === null) return parseChineseDate(text);
  const [, year, month, day] = numbers;
  if (month === undefined) return { year: Number(year) };
  if (day === undefined) return parseChineseDate(`${year}年${Number(month)}月`);
  return parseChineseDate(`${year}-${month}-${day}`);
}
