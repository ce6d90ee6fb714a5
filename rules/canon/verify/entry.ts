import type { CanonProblem, PlacedPhrasing } from "../load";
import type { Phrasing } from "../phrasing";

/** An entry with its place; what every check reads. */
export type PlacedEntry = Pick<PlacedPhrasing, "phrasing" | "file" | "line" | "character">;

/** A problem at an entry. */
export function problemAt(
  { file, line, character }: PlacedEntry,
  message: CanonProblem["message"],
): CanonProblem {
  return { file, line, character, message };
}

/** `file:line`, to name another entry in a message. */
export function placeOfEntry({ file, line }: PlacedEntry): string {
  return `${file}:${line}`;
}

/** The wordings that an entry holds to be right: its text and its attested variants. */
export function wordingsOf({ text, also }: Phrasing): readonly string[] {
  return [text, ...also];
}

/** The entries by each wording that they hold to be right, those out of force left out. */
export function entriesByWording(entries: readonly PlacedEntry[]): ReadonlyMap<string, PlacedEntry> {
  const byWording = new Map<string, PlacedEntry>();
  for (const entry of entries) {
    if (entry.phrasing.successor !== undefined) continue;
    for (const wording of wordingsOf(entry.phrasing))
      if (!byWording.has(wording)) byWording.set(wording, entry);
  }
  return byWording;
}

/**
 * What an entry says is wrong: its clipped forms, and its wrong examples without the full stop. An example that is a
 * sentence is wrong as a whole; one that is a bare wording is so wherever it stands.
 */
export function wrongWordingsOf({ wrong, clipped }: Phrasing): readonly string[] {
  return [...clipped, ...wrong.map((example) => example.replace(/[。！？]$/, ""))];
}
