/**
 * Mandarin syllables as small numbers: initial × 64 + final, × 8 + tone. Finals are spelled as pinyin spells
 * them behind their initial.
 */
const initials = [
  "",
  "b",
  "p",
  "m",
  "f",
  "d",
  "t",
  "n",
  "l",
  "g",
  "k",
  "h",
  "j",
  "q",
  "x",
  "zh",
  "ch",
  "sh",
  "r",
  "z",
  "c",
  "s",
  "y",
  "w",
];
const finals = [
  "a",
  "o",
  "e",
  "i",
  "u",
  "v",
  "ai",
  "ei",
  "ui",
  "ao",
  "ou",
  "iu",
  "ie",
  "ue",
  "ve",
  "er",
  "an",
  "en",
  "in",
  "un",
  "vn",
  "ang",
  "eng",
  "ing",
  "ong",
  "ia",
  "ian",
  "iang",
  "iao",
  "iong",
  "ua",
  "uo",
  "uai",
  "uan",
  "uang",
  "van",
  "n",
  "ng",
  "m",
  "",
];

/** The number of a syllable written with its tone as a digit (`zhong1`; 0 or 5 for the neutral tone), or undefined. */
export function syllableNumber(written: string): number | undefined {
  const match = /^([bpmfdtnlgkhjqxzcsryw]h?)?([a-zü]*)([0-5])$/.exec(written.toLowerCase());
  if (match === null) return undefined;
  const initial = initials.indexOf(match[1] ?? "");
  const final = finals.indexOf(match[2].replaceAll("ü", "v"));
  if (initial < 0 || final < 0) return undefined;
  return (initial * 64 + final) * 8 + (Number(match[3]) % 5);
}

const pairs = (names: readonly string[], ...groups: readonly [string, string][]): ReadonlySet<number> =>
  new Set(
    groups.flatMap(([a, b]) => [
      names.indexOf(a) * 64 + names.indexOf(b),
      names.indexOf(b) * 64 + names.indexOf(a),
    ]),
  );

/** Initials and finals that many speakers, and so many writers, confuse. */
const nearInitials = pairs(
  initials,
  ["zh", "z"],
  ["ch", "c"],
  ["sh", "s"],
  ["n", "l"],
  ["f", "h"],
  ["r", "l"],
);
const nearFinals = pairs(
  finals,
  ["an", "ang"],
  ["en", "eng"],
  ["in", "ing"],
  ["ian", "iang"],
  ["uan", "uang"],
);

/**
 * How alike two syllables sound: 1 the same with the tone, 0.9 but for the tone, 0.6 one of initial and final
 * near, 0.4 both near, else 0.
 */
export function syllableLikeness(a: number, b: number): number {
  if (a === b) return 1;
  const [x, y] = [a >>> 3, b >>> 3];
  if (x === y) return 0.9;
  const initial = (x >>> 6) * 64 + (y >>> 6);
  const final = (x & 63) * 64 + (y & 63);
  const sameInitial = x >>> 6 === y >>> 6;
  const sameFinal = (x & 63) === (y & 63);
  if (sameFinal && nearInitials.has(initial)) return 0.6;
  if (sameInitial && nearFinals.has(final)) return 0.6;
  return nearInitials.has(initial) && nearFinals.has(final) ? 0.4 : 0;
}
