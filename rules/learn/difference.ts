import { structural } from "./function-words";

/** Where two wordings differ: what they begin and end with alike, in UTF-16 units, and what stands between. */
export interface Difference {
  readonly head: number;
  readonly tail: number;
  readonly formSpan: string;
  readonly phrasingSpan: string;
}

export function differenceOf(form: string, phrasing: string): Difference {
  const most = Math.min(form.length, phrasing.length);
  let head = 0;
  while (head < most && form[head] === phrasing[head]) head++;
  let tail = 0;
  while (tail < most - head && form.at(-1 - tail) === phrasing.at(-1 - tail)) tail++;
  const formSpan = form.slice(head, form.length - tail);
  return { head, tail, formSpan, phrasingSpan: phrasing.slice(head, phrasing.length - tail) };
}

/** Whether nothing but marks and words of grammar differ: 经济社会发展, 经济和社会发展. */
export function isSlight({ formSpan, phrasingSpan }: Difference): boolean {
  return isGrammar(formSpan) && isGrammar(phrasingSpan);
}

function isGrammar(span: string): boolean {
  return (
    /^[，、“”]*$/.test(span) ||
    (/^[的和与及同之了地对于为以]*$/.test(span) && span.length <= 2) ||
    structural.has(span)
  );
}

/** What tells one of several apart: the other one is another matter, not another wording. */
const contrasts =
  /[0-9０-９A-Za-z一二三四五六七八九十百千万亿两〇东西南北中上下左右内外前后大小多少高低长短正副老新旧男女公私省市县区乡镇村港澳台国党军年月日不非未无]/;

/** Whether the two speak of different things of one kind: 东部地区, 西部地区; 总理, 副总理. */
export function isContrast({ formSpan, phrasingSpan }: Difference): boolean {
  const differs = (span: string) => [...span].some((unit) => contrasts.test(unit));
  return differs(formSpan) || differs(phrasingSpan);
}
