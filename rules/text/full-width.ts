/** The half-width marks of a sentence and their brackets, each with the full-width one that Chinese text has. */
export const fullWidthMarks: ReadonlyMap<string, string> = new Map([
  [",", "，"],
  [".", "。"],
  [";", "；"],
  [":", "："],
  ["?", "？"],
  ["!", "！"],
  ["(", "（"],
  [")", "）"],
]);
