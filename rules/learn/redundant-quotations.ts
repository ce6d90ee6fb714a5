import type { Attestation } from "./attestation";
import { kindOf } from "./kinds";

/** Share of a quotation that longer ones may cover before it is left out. */
const coveredShare = 0.6;

/**
 * Clauses A, B and C repeated in a row come as A，B and B，C: leaves out a quotation whose places other ones
 * cover already for the greater part. Longer ones, then more frequent ones, go first.
 */
export function dropRedundant(attestations: readonly Attestation[], corpusSize: number): Attestation[] {
  const quotations = attestations.filter((attestation) => kindOf(attestation) === "quotation");
  quotations.sort(
    (a, b) =>
      b.text.length - a.text.length || b.places.length - a.places.length || (a.text < b.text ? -1 : 1),
  );
  const covered = new Uint8Array(corpusSize);
  const dropped = new Set<string>();
  for (const { text, places } of quotations) {
    let inside = 0;
    for (const place of places) for (let i = 0; i < text.length; i++) inside += covered[place + i];
    if (inside > coveredShare * text.length * places.length) dropped.add(text);
    else for (const place of places) covered.fill(1, place, place + text.length);
  }
  return attestations.filter(({ text }) => !dropped.has(text));
}
