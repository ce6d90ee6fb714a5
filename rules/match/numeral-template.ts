import type { Canon } from "../canon/canon";
import type { Phrasing } from "../canon/phrasing";
import { unitSet } from "../text/characters";

/** Units a numeral is written with. */
const NUMERALS = "一二两三四五六七八九十百";
/** Numerals of a formula, one of two among them, which a formula does not begin with: 一岗双责. */
const INNER_NUMERAL = new RegExp(`[${NUMERALS}]+|双`, "g");
/** A family with more formulas than this takes nearly any numeral (五个坚持、八个坚持…): nothing can be said. */
export const mostKnown = 2;
/** Measure words that are put in each other's place: 四种危险, 四大考验. */
const MEASURES = "个大种项类";

/** Numeral formulas that differ in their numerals only: 三会一课 is #会#课. */
export interface NumeralFamily {
  /** What stands behind each numeral, in order. The family begins with a numeral. */
  readonly pieces: readonly string[];
  /** Its known formulas by their text. */
  readonly known: ReadonlyMap<string, Phrasing>;
  /** Verbs the collocations put before one of its formulas, the canonical ones only. */
  readonly verbs: readonly string[];
}

export interface NumeralIndex {
  /** Families by the first unit behind their first numeral, the one with the longest pieces first. */
  readonly families: ReadonlyMap<string, readonly NumeralFamily[]>;
  /** Families of a measure word and a noun by the noun's first unit. */
  readonly measured: ReadonlyMap<string, readonly NumeralFamily[]>;
}

/** For `canon.derived`. */
export function buildNumeralIndex(canon: Canon): NumeralIndex {
  const known = new Map<string, Map<string, Phrasing>>();
  for (const phrasing of canon.ofKind("numeral")) {
    const { text } = phrasing;
    if (numeralEnd(text, 0) === 0) continue;
    const template = text.replace(INNER_NUMERAL, "#");
    known.set(template, (known.get(template) ?? new Map()).set(text, phrasing));
  }
  const collocations = canon.ofKind("collocation");
  const families = new Map<string, NumeralFamily[]>();
  for (const [template, formulas] of known) {
    const pieces = template.split("#").slice(1);
    const verbs = collocations
      .filter(({ head }) => head !== undefined && formulas.has(head.replace(/[“”]/g, "")))
      .flatMap((collocation) => collocation.verbs.slice(0, 1));
    const first = pieces[0][0];
    const family = { pieces, known: formulas, verbs: [...new Set(verbs)] };
    families.set(first, [...(families.get(first) ?? []), family]);
  }
  for (const list of families.values()) list.sort((a, b) => lengthOf(b) - lengthOf(a));
  const measured = new Map<string, NumeralFamily[]>();
  for (const family of [...MEASURES].flatMap((measure) => families.get(measure) ?? [])) {
    const [piece] = family.pieces;
    if (family.pieces.length > 1 || piece.length <= 2) continue;
    measured.set(piece[1], [...(measured.get(piece[1]) ?? []), family]);
  }
  return { families, measured };
}

/** Where the numeral that begins at `at` ends; `at` where none does. */
export function numeralEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && isNumeral(text.charCodeAt(end))) end++;
  return end;
}

/** Where the family's formula that begins with the numeral at `at` ends; undefined where none stands there. */
export function formulaEnd(text: string, at: number, { pieces }: NumeralFamily): number | undefined {
  let end = at;
  for (const piece of pieces) {
    let numeral = numeralEnd(text, end);
    if (numeral === end && end > at && text[end] === "双") numeral++;
    if (numeral === end || !text.startsWith(piece, numeral)) return undefined;
    end = numeral + piece.length;
  }
  return end;
}

/**
 * The formula that stands at `at` but for its measure word, alone in its family, and where its words end: 四种危险 where the
 * text has 四大危险. `behind` is where the numeral ends.
 */
export function formulaOfOtherMeasure(
  text: string,
  at: number,
  behind: number,
  { measured }: NumeralIndex,
): { readonly end: number; readonly family: NumeralFamily } | undefined {
  if (!MEASURES.includes(text[behind] ?? " ")) return undefined;
  for (const family of measured.get(text[behind + 1]) ?? []) {
    const [measure, ...noun] = family.pieces[0];
    if (measure === text[behind] || family.known.size > mostKnown) continue;
    if (!text.startsWith(noun.join(""), behind + 1)) continue;
    const phrasing = family.known.get(text.slice(at, behind) + family.pieces[0]);
    if (phrasing === undefined) continue;
    const known = new Map([[phrasing.text, phrasing]]);
    return { end: behind + family.pieces[0].length, family: { ...family, known } };
  }
  return undefined;
}

/**
 * The formula that stands at `at` without its measure word, alone in its family, and where its words end: 两维护.
 * `behind` is where the numeral ends.
 */
export function formulaWithoutMeasure(
  text: string,
  at: number,
  behind: number,
  { measured }: NumeralIndex,
): { readonly end: number; readonly family: NumeralFamily } | undefined {
  for (const family of measured.get(text[behind]) ?? []) {
    const noun = family.pieces[0].slice(1);
    if (!text.startsWith(noun, behind)) continue;
    const phrasing = family.known.get(text.slice(at, behind) + family.pieces[0]);
    if (phrasing === undefined) continue;
    return { end: behind + noun.length, family: { ...family, known: new Map([[phrasing.text, phrasing]]) } };
  }
  return undefined;
}

const numeralUnits = unitSet(NUMERALS);

/** Whether a numeral is written with the unit: 一 to 九, 两, 十, 百. */
export function isNumeral(unit: number): boolean {
  return numeralUnits[unit] === 1;
}

function lengthOf({ pieces }: NumeralFamily): number {
  return pieces.reduce((sum, piece) => sum + piece.length + 1, 0);
}
