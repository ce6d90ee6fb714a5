import type { Finding } from "../finding";
import type { TextDocument } from "../text/document";
import { fingerprint } from "./fingerprint";

/** A finding of one file that is to be left alone, as `.tifa/ignores.json` writes it. */
export interface IgnoreEntry {
  readonly rule: string;
  /** The words marked, for whoever reads the file. */
  readonly text: string;
  /** The finding's fingerprint. */
  readonly key: string;
  readonly reason?: string;
}

/** The entry that ignores a finding. */
export function entryFor(finding: Finding, document: TextDocument): IgnoreEntry {
  return { rule: finding.rule, text: finding.text, key: fingerprint(finding, document) };
}

/** The findings without those that an entry names, and the entries that name none (any more). */
export function withoutIgnored(
  findings: readonly Finding[],
  document: TextDocument,
  entries: readonly IgnoreEntry[],
): { readonly findings: readonly Finding[]; readonly stale: readonly IgnoreEntry[] } {
  if (entries.length === 0) return { findings, stale: [] };
  const known = new Set(entries.map(({ rule, key }) => `${rule} ${key}`));
  const used = new Set<string>();
  const kept = findings.filter((finding) => {
    const name = `${finding.rule} ${fingerprint(finding, document)}`;
    if (!known.has(name)) return true;
    used.add(name);
    return false;
  });
  return { findings: kept, stale: entries.filter(({ rule, key }) => !used.has(`${rule} ${key}`)) };
}
