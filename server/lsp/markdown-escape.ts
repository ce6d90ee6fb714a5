/** A text as Markdown that reads as the text itself: no markup, no HTML, one line. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|~<>&]/g, "\\$&").replace(/\s*[\r\n]+\s*/g, " ");
}
