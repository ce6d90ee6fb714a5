/** FNV-1a over UTF-16 units: a number from 0 to 2³² − 1 that is the same for a text on every machine. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  // The low bits of neighbouring texts are alike until they are mixed.
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b) >>> 0;
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The list from one of its elements on, then those before it: `by` counts round and round. */
export function rotated<Element>(list: readonly Element[], by: number): Element[] {
  const first = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(first), ...list.slice(0, first)];
}
