/** The units of all phrases, one after the other. */
export interface PhraseUnits {
  readonly units: Uint16Array;
  /** Where each phrase begins; it ends where the next begins. */
  readonly starts: Uint32Array;
}

export function unitsOf(phrases: readonly string[]): PhraseUnits {
  const starts = new Uint32Array(phrases.length + 1);
  for (let i = 0; i < phrases.length; i++) starts[i + 1] = starts[i] + phrases[i].length;
  const units = new Uint16Array(starts[phrases.length]);
  let at = 0;
  for (const phrase of phrases) for (let i = 0; i < phrase.length; i++) units[at++] = phrase.charCodeAt(i);
  return { units, starts };
}
