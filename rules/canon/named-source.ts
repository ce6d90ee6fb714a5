import type { Source } from "./phrasing";

/** How surely the words a draft names its source by mean a given one. */
export type Naming = "document" | "author" | "none";

const congress = /第([一二三四五六七八九十]+)次全国代表大会/;
const plenum = /([一二三四五六七八九十]+)届(?:中央委员会第)?([一二三四五六七八九十])(?:次全体会议|中全会)/;

/** Whether `named`, as a draft puts it (党的二十大报告, 习近平总书记), means the document `source`, or only its author. */
export function namingOf(named: string, source: Source): Naming {
  if (namesDocument(named, source)) return "document";
  return source.issuer.length > 1 && named.includes(source.issuer) ? "author" : "none";
}

function namesDocument(named: string, { title }: Source): boolean {
  const short = title.split("——").at(-1) ?? title;
  const quoted = /《([^《》]+)》/.exec(named)?.[1];
  if (quoted !== undefined && (title.includes(quoted) || quoted.includes(short))) return true;
  if (named.includes(short)) return true;
  const number = congress.exec(title)?.[1];
  if (
    number !== undefined &&
    title.includes("报告") &&
    new RegExp(`(?:党的|第)${number}(?:大|次全国代表大会)`).test(named)
  )
    return true;
  const held = plenum.exec(title);
  return held !== null && new RegExp(`${held[1]}届${held[2]}中全会`).test(named);
}
