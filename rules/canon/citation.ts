import type { Bilingual } from "../language";
import type { Canon } from "./canon";
import type { Phrasing } from "./phrasing";

/** How many sources a report names at most. */
const MOST_CITED = 3;

/**
 * The sources a report on this phrasing shows: `first` if given, then the newest, each with the phrasing, or a part of
 * it, as its excerpt.
 */
export function citationsOf(
  canon: Canon,
  phrasing: Phrasing,
  excerpt: string = phrasing.text,
  first?: string,
): { readonly id: string; readonly excerpt: string }[] {
  const ids = newestFirst(canon, phrasing);
  return (first === undefined ? ids : [first, ...ids.filter((id) => id !== first)])
    .slice(0, MOST_CITED)
    .map((id) => ({ id, excerpt }));
}

/** “（见《…》等3份文件）”, to stand behind a statement about the phrasing; empty where no source is named. */
export function citationNote(canon: Canon, phrasing: Phrasing): Bilingual {
  const all = newestFirst(canon, phrasing);
  const ids = all.filter((id) => !isProse(canon, id));
  if (ids.length === 0) {
    const titles = all.map((id) => canon.source(id)?.title ?? id);
    if (titles.length === 0) return { zh: "", en: "" };
    return { zh: `（见${titles.join("、")}）`, en: ` (${titles.join(", ")})` };
  }
  const title = canon.source(ids[0])?.title ?? ids[0];
  return ids.length === 1
    ? { zh: `（见《${title}》）`, en: ` (${title})` }
    : { zh: `（见《${title}》等${ids.length}份文件）`, en: ` (${title} and ${ids.length - 1} more)` };
}

/** Documents, the newest first, and behind them what only shows that a wording is in use. */
function newestFirst(canon: Canon, phrasing: Phrasing): string[] {
  const date = (id: string) => (isProse(canon, id) ? "" : (canon.source(id)?.date ?? ""));
  return Object.keys(phrasing.sources).sort((a, b) =>
    date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : a < b ? -1 : 1,
  );
}

function isProse(canon: Canon, id: string): boolean {
  return canon.source(id)?.kind === "prose";
}
