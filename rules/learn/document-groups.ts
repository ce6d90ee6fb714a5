import { forEachLikelyPair } from "./likely-pairs";

const shingleLength = 8;
/** Share of the smaller text's shingles that the larger one holds, from which on they count as one source. */
export const sameSourceContainment = 0.5;

export interface DocumentText {
  readonly id: string;
  readonly text: string;
  /** Broken into segments by a machine: another copy of the same text is the better representative. */
  readonly segmented: boolean;
}

/**
 * Which documents are copies or parts of one another. Returns for each document the number of the one that
 * stands for its group: whole before segmented, then the longest, then by id.
 */
export function groupDocuments(documents: readonly DocumentText[]): number[] {
  const shingles = documents.map(({ text }) => shinglesOf(text));
  const groups = documents.map((_, number) => number);
  const find = (number: number): number => {
    let root = number;
    while (groups[root] !== root) root = groups[root];
    return root;
  };
  forEachLikelyPair(shingles, sameSourceContainment, (a, b) => {
    const [rootA, rootB] = [find(a), find(b)];
    if (rootA === rootB) return;
    const smaller = Math.min(shingles[a].length, shingles[b].length);
    if (sharedCount(shingles[a], shingles[b]) < sameSourceContainment * smaller) return;
    if (standsFor(documents[rootA], documents[rootB])) groups[rootB] = rootA;
    else groups[rootA] = rootB;
  });
  return groups.map((_, number) => find(number));
}

function standsFor(a: DocumentText, b: DocumentText): boolean {
  if (a.segmented !== b.segmented) return b.segmented;
  if (a.text.length !== b.text.length) return a.text.length > b.text.length;
  return a.id < b.id;
}

/** Sorted hashes of all runs of `shingleLength` units, white space and line ends left out. */
function shinglesOf(text: string): Uint32Array {
  const units = text.replace(/\s+/g, "");
  const hashes = new Set<number>();
  for (let i = 0; i + shingleLength <= units.length; i++) {
    let hash = 0x811c9dc5;
    for (let j = i; j < i + shingleLength; j++) hash = Math.imul(hash ^ units.charCodeAt(j), 0x01000193);
    hashes.add(hash >>> 0);
  }
  return Uint32Array.from(hashes).sort();
}

function sharedCount(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared++;
      i++;
      j++;
    } else if (a[i] < b[j]) i++;
    else j++;
  }
  return shared;
}
