import { type Hover, type HoverParams, MarkupKind } from "vscode-languageserver/node";
import type { Canon } from "../../rules/canon/canon";
import type { Phrasing } from "../../rules/canon/phrasing";
import { documentationUrl } from "../../rules/documentation-url";
import type { Evidence } from "../../rules/evidence/evidence";
import type { Finding, SourceReference } from "../../rules/finding";
import type { Language } from "../../rules/language";
import type { Analyses, Analysis } from "./analyses";
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
  const parts = findings.map((finding) => behind(finding, analysis, write));
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
 * only how sure Tifa is, the counts behind it, and the sources with theirs are new.
 */
function behind(
  finding: Finding,
  { canon, evidence, language }: Pick<Analysis, "canon" | "evidence" | "language">,
  write: Writer,
): string {
  const percent = Math.floor(finding.confidence * 100);
  const sure = language === "zh" ? `把握 ${percent}%` : `${percent}% sure`;
  const lines = [`${write.link(finding.rule, documentationUrl(finding.rule))} · ${sure}`];
  const counts = countsOf(finding, language, evidence, write);
  if (counts !== undefined) lines.push("", counts);
  if (finding.sources.length > 0) {
    lines.push("", language === "zh" ? "出处：" : "Sources:", "");
    lines.push(...finding.sources.map((source) => `- ${attestation(source, canon, language, write)}`));
  }
  return lines.join("\n");
}

/** How often clean text has the phrasing, and how often the draft's wording; undefined where the phrasing was not counted. */
function countsOf(
  { sources, text }: Finding,
  language: Language,
  evidence: Evidence | undefined,
  write: Writer,
): string | undefined {
  const phrasing = sources[0]?.excerpt;
  const own = phrasing === undefined ? undefined : evidence?.occurrences(phrasing);
  if (phrasing === undefined || own === undefined) return undefined;
  const drafted = Math.round(evidence?.occurrences(text) ?? 0);
  const [meant, written] = [write.strong(phrasing), write.text(text)];
  return language === "zh"
    ? `语料中约 ${Math.round(own)} 次作“${meant}”，${drafted} 次作“${written}”。`
    : `Clean text has “${meant}” about ${times(Math.round(own))}, “${written}” ${times(drafted)}.`;
}

function attestation(
  source: SourceReference,
  canon: Canon | undefined,
  language: Language,
  write: Writer,
): string {
  const count = canon?.derived(phrasingsByText).get(source.excerpt)?.sources[source.id] ?? 0;
  const counted = language === "zh" ? `（${count} 次）` : ` (${times(count)})`;
  const colon = language === "zh" ? "：" : ": ";
  const title = write.text(titleMark(source.title));
  return `${title}${count > 0 ? counted : ""}${colon}${write.strong(source.excerpt)}`;
}

function times(count: number): string {
  return `${count} ${count === 1 ? "time" : "times"}`;
}

function phrasingsByText(canon: Canon): ReadonlyMap<string, Phrasing> {
  return new Map(canon.phrasings.map((phrasing) => [phrasing.text, phrasing]));
}
