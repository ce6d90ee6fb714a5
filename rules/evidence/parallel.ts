/** Words that stand beside each other in turn: who writes two of a series has chosen each. */
const series = [
  "大中小",
  "上中下",
  "高中低",
  "前中后",
  "左中右",
  "老中青",
  "早中晚",
  "内外",
  "左右",
  "远近",
  "快慢",
  "长短",
];

/** In UTF-16 units: how far off the next of a series stands, without a mark between the two and with one. */
const besides = [2, 3, 4];

/**
 * Whether the words around show that what `text` would replace was chosen: a neighbour of it stands again two units off,
 * as in 抓早抓小 and 落细落小; a unit that would go does, as in 逐栋逐户; or such a unit is one of a series with the others beside it,
 * as in 建大、并中、减小. Offsets are UTF-16 units of the prose.
 */
export function isParallel(
  prose: string,
  { start, end, text }: { readonly start: number; readonly end: number; readonly text: string },
): boolean {
  const before = prose[start - 1];
  const behind = prose[end];
  if (before !== undefined && (before === prose[start - 3] || before === behind)) return true;
  if (behind !== undefined && behind === prose[end + 2]) return true;
  if (text.length !== end - start) return false;
  for (let at = start; at < end; at++) {
    const unit = prose[at];
    if (text.includes(unit)) continue;
    if ((at + 2 >= end && prose[at + 2] === unit) || (at - 2 < start && prose[at - 2] === unit)) return true;
    if (isInSeries(prose, at)) return true;
  }
  return false;
}

/** Whether two others of the unit's series stand around it, or one where the series has but two. */
function isInSeries(prose: string, at: number): boolean {
  const unit = prose[at];
  for (const units of series) {
    if (!units.includes(unit)) continue;
    const found = new Set<string>();
    for (const off of besides)
      for (const other of [prose[at - off], prose[at + off]])
        if (other !== undefined && other !== unit && units.includes(other)) found.add(other);
    if (found.size === units.length - 1) return true;
  }
  return false;
}
