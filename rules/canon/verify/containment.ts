import { firstIndex } from "../../text/sorted-offsets";
import type { CanonProblem } from "../load";
import { type PlacedEntry, placeOfEntry, problemAt, wordingsOf, wrongWordingsOf } from "./entry";

interface WrongWording {
  readonly wording: string;
  readonly entry: PlacedEntry;
}

/** Between two wordings in one text; no wording holds it. */
const SEAM = "\n";

/**
 * Right wordings that hold what another entry calls wrong, as a word-for-word part. Where the right form itself stands
 * around that part, as 全国人大常委会主席团 around 全国人大常委会主席, nothing is wrong.
 */
export function wronglyContained(entries: readonly PlacedEntry[]): CanonProblem[] {
  const owners: PlacedEntry[] = [];
  const starts: number[] = [];
  let all = SEAM;
  for (const entry of entries) {
    for (const wording of wordingsOf(entry.phrasing)) {
      owners.push(entry);
      starts.push(all.length);
      all += wording + SEAM;
    }
  }
  const problems: CanonProblem[] = [];
  for (const wrong of wrongWordings(entries)) {
    for (let at = all.indexOf(wrong.wording); at >= 0; at = all.indexOf(wrong.wording, at + 1)) {
      const number = firstIndex(starts.length, (index) => starts[index] > at) - 1;
      const holder = owners[number];
      const text = all.slice(starts[number], all.indexOf(SEAM, at));
      if (text === wrong.wording || isInsideRight(text, at - starts[number], wrong)) continue;
      problems.push(
        problemAt(holder, {
          zh: `“${text}”里有“${wrong.wording}”，而 ${placeOfEntry(wrong.entry)} 以之为误，请改正一处`,
          en: `“${text}” holds “${wrong.wording}”, which ${placeOfEntry(wrong.entry)} lists as wrong; correct one of the two`,
        }),
      );
    }
  }
  return problems;
}

function wrongWordings(entries: readonly PlacedEntry[]): WrongWording[] {
  return entries.flatMap((entry) => wrongWordingsOf(entry.phrasing).map((wording) => ({ wording, entry })));
}

/** Whether the wrong wording at `at` stands within an occurrence of a right wording of the same entry. */
function isInsideRight(text: string, at: number, { wording, entry }: WrongWording): boolean {
  return wordingsOf(entry.phrasing).some((right) => {
    const first = Math.max(0, at + wording.length - right.length);
    const found = text.indexOf(right, first);
    return found >= 0 && found <= at;
  });
}
