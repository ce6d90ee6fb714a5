import type { ProseEdit } from "../rule";
import type { Span } from "../text/span";

/** The text of the span after the edits, which lie in it, sorted and apart from each other. */
export function editedSpan(prose: string, span: Span, edits: readonly ProseEdit[]): string {
  let text = "";
  let last = span.start;
  for (const edit of edits) {
    text += prose.slice(last, edit.start) + edit.text;
    last = edit.end;
  }
  return text + prose.slice(last, span.end);
}
