import { allRules } from "../checks";
import type { Finding, Severity } from "../finding";
import type { Bilingual } from "../language";
import { Linter, type LinterOptions } from "../linter";
import { buildPhrasingIndex, type ExactMatch } from "../match/phrasing-index";
import { spellingProposals } from "../match/spelling";
import type { ParagraphContext } from "../paragraph-context";
import { contextsOf, type StageListener } from "../paragraph-stages";
import { placedSpan } from "../placement";
import { isParagraphRule } from "../rule";
import type { TextDocument } from "../text/document";
import type { Paragraph } from "../text/paragraph";
import type { Quotation } from "../text/quotation";
import type { Span } from "../text/span";
import { type Consideration, considerationsOf, type StageRecord } from "./considerations";

/** A rule's report that is no finding in the end. Offsets are UTF-16 units of the prose. */
export interface DroppedReport extends Span {
  readonly rule: string;
  readonly message: Bilingual;
  readonly confidence: number;
  /** The settings switch the rule off; another finding marks the same words; or the text says to ignore it. */
  readonly reason: "off" | "overlapped" | "ignored";
  /** The rule of the finding that marks the same words. */
  readonly by: string | undefined;
}

/** What the linter saw in a paragraph and made of it. */
export interface ParagraphTrace {
  readonly paragraph: Paragraph;
  readonly masks: readonly Span[];
  readonly quotations: readonly Quotation[];
  readonly exact: readonly ExactMatch[];
  readonly considerations: readonly Consideration[];
  readonly dropped: readonly DroppedReport[];
}

/** What the linter saw in a document, and its findings. */
export interface TextTrace {
  readonly document: TextDocument;
  readonly paragraphs: readonly ParagraphTrace[];
  readonly findings: readonly Finding[];
}

/** Lints a document and tells what was considered on the way: the linter's own stages, listened to. */
export function traceText(document: TextDocument, options: LinterOptions): TextTrace {
  const findings = new Linter(options).lint(document);
  const { canon, evidence, segmenter, model, rules } = options;
  const index = canon.derived(buildPhrasingIndex);
  const records = document.paragraphs.map(({ prose }) => ({
    dismissed: [] as StageRecord["dismissed"],
    refused: [] as StageRecord["refused"],
    judged: [] as StageRecord["judged"],
    weak: spellingProposals(prose, evidence, { thorough: true }),
  }));
  const listener: StageListener = {
    dismissed: (i, match, reason) =>
      records[i].dismissed.push({ match, phrasing: index.phrasings[match.phrase], reason }),
    refused: (i, correction, reason) => records[i].refused.push({ correction, reason }),
    judged: (i, corrections, judgements) =>
      corrections.forEach((correction, at) => {
        records[i].judged.push({ correction, judgement: judgements[at] });
      }),
  };
  const tools = { canon, index, evidence, segmenter, model };
  const contexts = contextsOf(document.paragraphs, tools, listener);
  const paragraphs = contexts.map((context, i) => ({
    paragraph: context.paragraph,
    masks: context.masks,
    quotations: context.quotations,
    exact: context.exact(),
    considerations: considerationsOf(context, records[i], evidence, model),
    dropped: droppedReports(context, document, findings, rules),
  }));
  return { document, paragraphs, findings };
}

/** What the rules reported, those switched off among them, that is not among the findings. */
function droppedReports(
  context: ParagraphContext,
  document: TextDocument,
  findings: readonly Finding[],
  levels: Readonly<Record<string, Severity | "off">> | undefined,
): DroppedReport[] {
  const dropped: DroppedReport[] = [];
  for (const rule of allRules.filter(isParagraphRule)) {
    if (rule.concerns?.(context) === false) continue;
    const { id } = rule.documentation;
    for (const { start, end, message, confidence } of rule.check(context)) {
      const place = placedSpan(context.paragraph, start, end, document);
      const [from, to] = [place.start.offset, place.end.offset];
      if (findings.some((one) => one.rule === id && one.start.offset === from && one.end.offset === to))
        continue;
      const winner = findings.find(
        (one) =>
          one.start.offset < Math.max(to, from + 1) && from < Math.max(one.end.offset, one.start.offset + 1),
      );
      const reason = levels?.[id] === "off" ? "off" : winner === undefined ? "ignored" : "overlapped";
      const by = reason === "overlapped" ? winner?.rule : undefined;
      dropped.push({ start, end, rule: id, message, confidence, reason, by });
    }
  }
  return dropped;
}
