import { type Hover, type HoverParams, MarkupKind } from "vscode-languageserver/node";
import type { Canon } from "../../rules/canon/canon";
import type { Phrasing } from "../../rules/canon/phrasing";
import { documentationUrl } from "../../rules/documentation-url";
import type { Finding, SourceReference } from "../../rules/finding";
import type { Language } from "../../rules/language";
import type { Analyses } from "./analyses";
import type { ClientSupport } from "./client-support";
import { rangesTouch, titleMark, toRange } from "./conversion";
import { escapeMarkdown } from "./markdown-escape";

/** Answers `textDocument/hover`: what stands behind the findings at a place. */
export async function hover(
  { textDocument, position }: HoverParams,
  analyses: Analyses,
  support: ClientSupport,
): Promise<Hover | null> {
  const analysis = await analyses.of(textDocument.uri);
  if (analysis === undefined) return null;
  const at = { start: position, end: position };
  const findings = analysis.findings.filter((finding) => rangesTouch(toRange(finding), at));
  if (findings.length === 0) return null;
  const write = support.markdownHover ? markdownWriter : plainWriter;
  const parts = findings.map((finding) => evidence(finding, analysis.canon, analysis.language, write));
  return {
    contents: {
      kind: support.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText,
      value: parts.join(write.rule),
    },
    range: toRange(findings[0]),
  };
}

/** How the parts of a hover are written in a markup. */
interface Writer {
  readonly rule: string;
  text(text: string): string;
  strong(text: string): string;
  link(text: string, address: string): string;
}

const markdownWriter: Writer = {
  rule: "\n\n---\n\n",
  text: escapeMarkdown,
  strong: (text) => `**${escapeMarkdown(text)}**`,
  link: (text, address) => `[${escapeMarkdown(text)}](${address})`,
};

const plainWriter: Writer = {
  rule: "\n\n",
  text: (text) => text,
  strong: (text) => text,
  link: (text) => text,
};

/**
 * What the diagnostic itself does not say: editors show its message, its rule and its fixes in the same hover, so that
 * only the sources with their counts, and how sure Tifa is, are new.
 */
function evidence(finding: Finding, canon: Canon | undefined, language: Language, write: Writer): string {
  const percent = Math.floor(finding.confidence * 100);
  const sure = language === "zh" ? `把握 ${percent}%` : `${percent} % sure`;
  const lines = [`${write.link(finding.rule, documentationUrl(finding.rule))} · ${sure}`];
  if (finding.sources.length > 0) {
    lines.push("", language === "zh" ? "出处：" : "Sources:", "");
    lines.push(...finding.sources.map((source) => `- ${attestation(source, canon, language, write)}`));
  }
  return lines.join("\n");
}

function attestation(
  source: SourceReference,
  canon: Canon | undefined,
  language: Language,
  write: Writer,
): string {
  const count = canon?.derived(phrasingsByText).get(source.excerpt)?.sources[source.id] ?? 0;
  const counted = language === "zh" ? `（${count} 次）` : ` (${count} times)`;
  const colon = language === "zh" ? "：" : ": ";
  const title = write.text(titleMark(source.title));
  return `${title}${count > 0 ? counted : ""}${colon}${write.strong(source.excerpt)}`;
}

function phrasingsByText(canon: Canon): ReadonlyMap<string, Phrasing> {
  return new Map(canon.phrasings.map((phrasing) => [phrasing.text, phrasing]));
}
