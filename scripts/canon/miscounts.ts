import type { CanonProblem } from "../../rules/canon/load";
import type { Phrasing, Source } from "../../rules/canon/phrasing";
import { type PlacedEntry, problemAt } from "../../rules/canon/verify/entry";
import { groupDocuments } from "../../rules/learn/document-groups";
import type { AttestingTexts } from "./attesting-texts";
import { Occurrences } from "./occurrences";

/**
 * Sources that do not have an entry's words as often as it says; complete sources that have them and are not named; and
 * names of sets that no text has. A learnt entry's count is the highest of all copies of its source, and leaves out what
 * stands in a document's name.
 */
export function miscounts(
  entries: readonly PlacedEntry[],
  sources: readonly Source[],
  { texts, learntFrom }: AttestingTexts,
): CanonProblem[] {
  const counters = new Map([...texts].map(([id, text]) => [id, new Occurrences(text)]));
  const complete = sources.filter((source) => source.complete && counters.has(source.id));
  const copies = copiesOf(texts, learntFrom);
  const occurrences = (phrasing: Phrasing, ids: readonly string[]): number =>
    Math.max(...ids.map((id) => counters.get(id)?.of(phrasing) ?? 0));

  return entries.flatMap((entry) => {
    const { phrasing } = entry;
    const { text, name } = phrasing;
    const isLearnt = /(?:^|\/)learnt-[^/]*$/.test(entry.file);
    const problems: CanonProblem[] = [];
    const report = (zh: string, en: string) => problems.push(problemAt(entry, { zh, en }));
    for (const [id, count] of Object.entries(phrasing.sources)) {
      const found = occurrences(phrasing, isLearnt ? (copies.get(id) ?? [id]) : [id]);
      if (isLearnt ? found >= count : found === count) continue;
      report(
        `来源“${id}”中“${text}”有 ${found} 处，不是 ${count} 处，请改正次数`,
        `source “${id}” has “${text}” ${found} times, not ${count}; correct the count`,
      );
    }
    for (const { id } of isLearnt ? [] : complete) {
      if (id in phrasing.sources || occurrences(phrasing, [id]) === 0) continue;
      report(
        `来源“${id}”中也有“${text}”，请补入“sources”`,
        `“${text}” stands in source “${id}” too; add it to “sources”`,
      );
    }
    if (name !== undefined && ![...counters.values()].some((counter) => counter.count(name) > 0)) {
      report(
        `没有一篇来源称这一组为“${name}”，请删去“name”`,
        `no source calls this set “${name}”; remove the “name”`,
      );
    }
    return problems;
  });
}

/** For each text learnt from, itself and its copies. */
function copiesOf(
  texts: ReadonlyMap<string, string>,
  ids: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const documents = ids.map((id) => ({ id, text: texts.get(id)!, segmented: id.includes("_segments") }));
  const groups = groupDocuments(documents);
  return new Map(ids.map((id, at) => [id, ids.filter((_, other) => groups[other] === groups[at])]));
}
