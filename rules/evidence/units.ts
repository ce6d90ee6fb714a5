import { isHan } from "../text/characters";
import { fullWidthMarks } from "../text/full-width";

/**
 * The units the language model counts: a UTF-16 unit reduced to what matters for wording. Digits are one unit,
 * Latin letters another, half-width punctuation is its full-width twin; what has no meaning of its own (gaps,
 * surrogates, symbols) is OTHER.
 */
const DIGIT = 0x30;
const LETTER = 0x61;
const SPACE = 0x20;
const OTHER = 0x01;

const twins: ReadonlyMap<number, number> = new Map(
  [...fullWidthMarks, ["[", "〔"], ["]", "〕"], ["－", "-"], ["–", "-"], ["·", "·"], ["•", "·"]].map(
    ([from, to]) => [from.charCodeAt(0), to.charCodeAt(0)],
  ),
);
const kept: ReadonlySet<number> = new Set(
  [..."，。；：？！（）〔〕、“”‘’《》〈〉【】—…·-/%％"].map((character) => character.charCodeAt(0)),
);

function languageUnit(unit: number): number {
  if (isHan(unit)) return unit;
  if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)) return DIGIT;
  const folded = unit >= 0xff21 && unit <= 0xff5a ? unit - 0xfee0 : unit;
  if ((folded >= 0x41 && folded <= 0x5a) || (folded >= 0x61 && folded <= 0x7a)) return LETTER;
  if (unit === SPACE || unit === 0x3000 || unit === 0x09 || unit === 0xa0) return SPACE;
  const twin = twins.get(unit) ?? unit;
  return kept.has(twin) ? twin : OTHER;
}

/** The language-model unit of each UTF-16 unit. */
export const languageUnits: Uint16Array = Uint16Array.from({ length: 65536 }, (_, unit) =>
  languageUnit(unit),
);
