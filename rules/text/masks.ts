import type { Span } from "./span";

/** Years, months, places and offices a lone X or × stands for: X月X日, ×市. */
const MASKED_UNITS = "年月日号市县区省州局办届";
/** What a lone × counts: 第×位, 不少于×场. */
const MASKED_COUNTS = "位名场组个次项件家户所篇批期条轮";
/** What may stand before such a ×; behind a noun it multiplies (单价×件数). */
const BEFORE_COUNT = "^|[第于有共设超达约近至了为各、，。；：“（ \u3000]";

/**
 * The shapes an anonymised or unfilled place takes in running text. Each branch looks at its neighbours, for the
 * same marks also multiply (5×3, 长×宽), annotate (表1*), count (第XX卷 in Latin numerals beside letters) or fill a
 * phone number.
 */
const MASK = new RegExp(
  [
    // `**` and longer, unless it stands between two ASCII characters as an operator (2**3).
    "(?<![!-~])\\*{2,}|(?<!\\*)\\*{2,}(?![!-~])",
    // A lone `*` for a word: behind it a Chinese character, before it one too, or the start of a clause.
    "(?<=[\\p{Script=Han}，。、；：“‘（])\\*(?=\\p{Script=Han})|^\\*(?=\\p{Script=Han})(?![注备说标为表带])",
    // XX, xxx, ＸＸ: not inside a Latin word, a number or the name of a chromosome.
    "(?<![A-Za-z0-9_.-])(?:X{2,}|x{2,})(?![A-Za-z0-9_-]|型|染色体)|[Ｘｘ]{2,}",
    `(?<![A-Za-z0-9])[XxＸ](?=[${MASKED_UNITS}])`,
    "×{2,}",
    `(?<![A-Za-z0-9])×(?=[${MASKED_UNITS}])`,
    `(?<=${BEFORE_COUNT})×(?=[${MASKED_COUNTS}](?![数均率]))|(?<=第)[XＸ](?=[${MASKED_COUNTS}])`,
    // The place or the body in a document number: ×政发〔2023〕5号.
    "(?<![A-Za-z0-9])×(?=\\p{Script=Han}{1,8}〔)",
    // ○○: but 二○○八年 writes zeros with it.
    "(?<![○〇零一二三四五六七八九十])[○◯]{2,}(?![○〇零一二三四五六七八九十])|□{2,}|△{2,}",
    "(?<![A-Za-z0-9])_{2,}(?![A-Za-z0-9])|＿{2,}",
    // Brackets with nothing but space in them, or the beginning of a year.
    "〔(?:20[0-9]?(?=\\s))?[\\s\\u3000]*〕|【[\\s\\u3000]*】|《[\\s\\u3000]*》|（[\\s\\u3000]*）",
  ].join("|"),
  "gu",
);

/** What any mask has; without it there is nothing to look for. */
const MASK_SIGN = /[*XxＸｘ×○◯□△_＿]|[〔【《（](?:20[0-9]?)?[\s\u3000]*[〕】》）]/;

/**
 * The anonymised or unfilled places of a paragraph's prose, sorted and apart from each other. Nothing may be
 * matched inside or across one.
 */
export function findMasks(prose: string): Span[] {
  if (!MASK_SIGN.test(prose)) return [];
  const masks: Span[] = [];
  for (const match of prose.matchAll(MASK)) {
    masks.push({ start: match.index, end: match.index + match[0].length });
  }
  return masks;
}
