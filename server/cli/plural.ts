/** “1 file”, “2 files”; “1 entry”, “2 entries” where the plural is given. */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : nouns}`;
}
