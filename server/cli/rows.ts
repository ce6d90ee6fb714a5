import { padToWidth, wrapToWidth } from "./display-width";

/** A label and what it says. */
export type Row = readonly [label: string, text: string];

/** Where rows stand on the page, in columns. */
export interface RowLayout {
  readonly indent: number;
  readonly labelWidth: number;
  readonly width: number;
  /** How labels are set off from what they say. */
  readonly style: (label: string) => string;
}

/** The rows as lines: the labels in a column, a long text below itself. */
export function rowLines(rows: readonly Row[], { indent, labelWidth, width, style }: RowLayout): string[] {
  const margin = " ".repeat(indent);
  return rows.flatMap(([label, text]) => {
    const [first, ...rest] = wrapToWidth(text, width - indent - labelWidth);
    return [
      `${margin}${style(padToWidth(label, labelWidth))}${first}`,
      ...rest.map((line) => `${margin}${" ".repeat(labelWidth)}${line}`),
    ];
  });
}
