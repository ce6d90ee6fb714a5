/** A table in Markdown. Cells must hold no bar and no line break. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

export const missing = "–";

/** A count as it is, anything else with three significant digits; thousands apart. */
export function number(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString("en-US");
  if (value >= 1000) return Math.round(value).toLocaleString("en-US");
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

export function milliseconds(value: number): string {
  return `${number(value)} ms`;
}

/** Megabytes of a million bytes, as file sizes are given. */
export function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? missing : `${number(bytes / 1e6)} MB`;
}
