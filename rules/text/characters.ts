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

/** Whether the unit ends a sentence or a clause as strong as one: 。！？；… and their half-width forms, or a gap. */
export function endsSentence(unit: number): boolean {
  switch (unit) {
    case 0x3002: // 。
    case 0xff01: // ！
    case 0xff1f: // ？
    case 0xff1b: // ；
    case 0x2026: // …
    case 0x21:
    case 0x3f:
    case 0x3b:
    case 0xfffc: // a gap
      return true;
    default:
      return false;
  }
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
