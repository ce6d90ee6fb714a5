/** Whether the UTF-16 unit is a Chinese character of the basic plane (URO, extension A, compatibility, 〇). */
export function isHan(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    unit === 0x3007
  );
}

/** Whether the unit is written full width: a Chinese character, Chinese or full-width punctuation, a curly quote, a dash. */
export function isFullWidth(unit: number): boolean {
  return (
    isHan(unit) ||
    (unit >= 0x3000 && unit <= 0x303f) ||
    (unit >= 0xff00 && unit <= 0xffef) ||
    (unit >= 0x2010 && unit <= 0x2026) ||
    (unit >= 0xd800 && unit <= 0xdfff)
  );
}

/** Whether the offset stands between the two units of one character. */
export function partsCharacter(text: string, offset: number): boolean {
  return (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(offset) & 0xfc00) === 0xdc00;
}

/** A set of units to be asked about every unit of every text: what is in it, is 1. */
export function unitSet(units: string): Uint8Array {
  const set = new Uint8Array(65536);
  for (let i = 0; i < units.length; i++) set[units.charCodeAt(i)] = 1;
  return set;
}

const sentenceEnds = unitSet("。！？；…!?;\uFFFC");

/** Whether the unit ends a sentence or a clause as strong as one: 。！？；… and their half-width forms, or a gap. */
export function endsSentence(unit: number): boolean {
  return sentenceEnds[unit] === 1;
}

/** Whether the unit is a space of any width, a tab or a line break, as `\s` is in a regular expression. */
export function isSpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    unit === 0x3000 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0xfeff ||
    unit === 0x1680
  );
}
