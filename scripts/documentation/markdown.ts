/** Text that stands in Markdown as it is, in a paragraph or a table cell. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|~#]/g, "\\$&").replaceAll("\n", " ");
}

/** A Markdown table; the cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A fenced block; the fence is longer than any run of backticks in it. */
export function fenced(text: string, language = "text"): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** A number as people group its digits. */
export function grouped(count: number): string {
  return count.toLocaleString("en-US");
}

/**
 * `page` with what stands between `<!-- name -->` and `<!-- /name -->` replaced by `content`.
 * Throws an Error where the page has no such section.
 */
export function replaceSection(page: string, name: string, content: string, file: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = page.indexOf(open);
  const end = page.indexOf(close, start);
  if (start < 0 || end < 0)
    throw new Error(`${file}: no section between ${open} and ${close}; put the two lines back`);
  return `${page.slice(0, start + open.length)}\n\n${content}\n\n${page.slice(end)}`;
}
