import { type Attestation, total } from "./attestation";

/** Share of a phrasing's places that must lie outside a longer one for it to be an entry of its own. */
export const independentShare = 0.08;

/** Leaves out every phrasing that hardly ever stands outside a longer one. */
export function dropSubsumed(attestations: readonly Attestation[]): Attestation[] {
  const byText = new Map(attestations.map((attestation) => [attestation.text, attestation]));
  const dropped = new Set<string>();
  for (const longer of attestations) {
    const outer = total(longer);
    for (let start = 0; start < longer.text.length; start++) {
      for (let end = start + 3; end <= longer.text.length; end++) {
        if (end - start === longer.text.length) continue;
        const shorter = byText.get(longer.text.slice(start, end));
        if (shorter === undefined || dropped.has(shorter.text)) continue;
        const inner = total(shorter);
        if (inner - outer < Math.max(2, independentShare * inner)) dropped.add(shorter.text);
      }
    }
  }
  return attestations.filter(({ text }) => !dropped.has(text));
}
