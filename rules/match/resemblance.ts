/** Length in UTF-16 units of the beginning that all the words share. */
export function sharedPrefix(words: readonly string[]): number {
  let length = Math.min(...words.map((word) => word.length));
  for (const word of words) {
    let same = 0;
    while (same < length && word[same] === words[0][same]) same++;
    length = same;
  }
  return length;
}

/** Length in UTF-16 units of the ending that all the words share. */
export function sharedSuffix(words: readonly string[]): number {
  let length = Math.min(...words.map((word) => word.length));
  for (const word of words) {
    let same = 0;
    while (same < length && word[word.length - 1 - same] === words[0][words[0].length - 1 - same]) same++;
    length = same;
  }
  return length;
}

/** Length of the longest common subsequence over the length of the longer word, in [0, 1]. */
export function likeness(a: string, b: string): number {
  if (a.length === 0 || b.length === 0) return 0;
  let above = new Uint8Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    const row = new Uint8Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) {
      row[j] = a[i - 1] === b[j - 1] ? above[j - 1] + 1 : Math.max(above[j], row[j - 1]);
    }
    above = row;
  }
  // Order aside: 感情 for 情感 holds the same characters.
  const shared = Math.max(above[b.length], sortedUnits(a) === sortedUnits(b) ? a.length : 0);
  return shared / Math.max(a.length, b.length);
}

function sortedUnits(word: string): string {
  return [...word].sort().join("");
}
