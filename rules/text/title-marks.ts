/** The longest name in 《》 looked for, in UTF-16 units. */
const LONGEST_NAME = 80;

/** Whether the unit at `offset` stands between 《 and 》, in a name that is written as it was given. */
export function isInTitleMarks(prose: string, offset: number): boolean {
  const before = prose.slice(Math.max(0, offset - LONGEST_NAME), offset);
  return before.lastIndexOf("《") > before.lastIndexOf("》");
}
