import { parseCanonFile } from "../../rules/canon/load";
import { phrasingDefaults } from "../../rules/canon/phrasing";
import { formatEntry, type Rival } from "../../rules/learn";

/** An entry that gives a phrasing of a canon below its further variants; it rules, so it repeats those known already. */
export function variantEntry(rivals: readonly Rival[], comment: (rival: Rival) => string): string {
  const { text, kind, also } = rivals[0].phrasing;
  const variants = [...also, ...rivals.map(({ form }) => form)];
  const entry = { ...phrasingDefaults, text, kind, sources: {}, also: variants };
  return formatEntry(entry) + rivals.map(comment).join("");
}

/**
 * The block of an entry with variants it lacks, its other lines untouched; undefined where its variants are written so
 * that none can be put in without rewriting them.
 */
export function addVariants(
  block: string,
  rivals: readonly Rival[],
  comment: (rival: Rival) => string,
): string | undefined {
  const entry = parseCanonFile(block, "").phrasings[0];
  if (entry === undefined) return undefined;
  const lineEnd = block.includes("\r\n") ? "\r\n" : "\n";
  // Without variants of its own it has those of the canon below, which it must now repeat.
  const known = entry.also.length > 0 ? entry.also : rivals[0].phrasing.also;
  const also = [...new Set([...known, ...rivals.map(({ form }) => form)])];
  const line = formatEntry({ ...phrasingDefaults, text: entry.text, kind: entry.kind, sources: {}, also })
    .split("\n")
    .find((one) => one.startsWith("  also: "));
  const lines = block.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const at = lines.findIndex((one) => /^ {2}also: *\[[^\]]*\] *\r?\n?$/.test(one));
  if (at >= 0) lines[at] = `${line}${lineEnd}`;
  else if (entry.also.length > 0 || lines.some((one) => /^ {2}also:/.test(one))) return undefined;
  else {
    const last = lines.findLastIndex((one) => /^ {2}(?:sources|kind|members): *\S/.test(one));
    if (last < 0) return undefined;
    if (!lines[last].endsWith("\n")) lines[last] += lineEnd;
    lines.splice(last + 1, 0, `${line}${lineEnd}`);
  }
  const added = rivals.map(comment).join("").replaceAll("\n", lineEnd);
  const text = lines.join("");
  const changed = `${text}${text.endsWith("\n") ? "" : lineEnd}${added}`;
  const read = parseCanonFile(changed, "");
  const isSound = read.problems.length === 0 && read.phrasings[0]?.also.length === also.length;
  return isSound ? changed : undefined;
}
