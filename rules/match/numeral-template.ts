import type { Canon } from "../canon/canon";
import type { Phrasing } from "../canon/phrasing";
import { unitSet } from "../text/characters";

/** Units a numeral is written with. */
const NUMERALS = "一二两三四五六七八九十百";

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
}

/** For `canon.derived`. */
export function buildNumeralIndex(canon: Canon): NumeralIndex {
  const known = new Map<string, Map<string, Phrasing>>();
  for (const phrasing of canon.ofKind("numeral")) {
    const { text } = phrasing;
    if (numeralEnd(text, 0) === 0) continue;
    const template = text.replace(new RegExp(`[${NUMERALS}]+`, "g"), "#");
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
  return { families };
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
    const numeral = numeralEnd(text, end);
    if (numeral === end || !text.startsWith(piece, numeral)) return undefined;
    end = numeral + piece.length;
  }
  return end;
}

const numeralUnits = unitSet(NUMERALS);

export function isNumeral(unit: number): boolean {
  return numeralUnits[unit] === 1;
}

function lengthOf({ pieces }: NumeralFamily): number {
  return pieces.reduce((sum, piece) => sum + piece.length + 1, 0);
}
