import { mended } from "../../rules/checks/slip-report";
import type { Consideration } from "../../rules/explain/considerations";
import type { ParagraphTrace, TextTrace } from "../../rules/explain/text-trace";
import type { Finding } from "../../rules/finding";
import type { Bilingual } from "../../rules/language";
import { placedSpan } from "../../rules/placement";
import { truncateToWidth, wrapToWidth } from "./display-width";
import { type Page, sayIn } from "./page";
import { severityNames } from "./severity-names";
import { percent, thresholdNote, weighingRows } from "./weighing-text";

/** Shown at most; `--format json` holds all. */
const mostWeighed = 4;
const mostMentioned = 6;
/** Columns of a long phrasing that are shown. */
const mostColumns = 28;
/** Columns in front of what is said of a correction. */
const indent = 7;

/** A correction with those that make the same change. */
interface WeighedChange {
  /** The likeliest. */
  readonly best: Consideration;
  readonly twins: readonly Consideration[];
}

/** The corrections considered in a paragraph: the likeliest as they were weighed, the others by why they were not. */
export function consideredLines(trace: ParagraphTrace, whole: TextTrace, page: Page): string[] {
  const { considerations, paragraph } = trace;
  const weighed = weighedChanges(considerations);
  const lines: string[] = [];
  for (const change of weighed.slice(0, mostWeighed)) {
    const { marked } = change.best;
    const { start } = placedSpan(paragraph, marked.start, marked.end, whole.document);
    const place = page.colors.dim(`${start.line + 1}:${start.character + 1}`);
    lines.push(
      "",
      `  ${place}  ${pairOf(change.best, paragraph.prose)}`,
      ...verdictLines(change, trace, whole, page),
    );
    if (change.best.weighing !== undefined) lines.push(...weighingRows(change.best.weighing, indent, page));
  }
  if (weighed.length > 0) lines.push("", ...scaleNote(page));
  const less = weighed.slice(mostWeighed).map(({ best }) => best);
  const others = otherLines(considerations, less, paragraph.prose, page);
  return others.length > 0 ? [...lines, "", ...others] : lines;
}

function weighedChanges(considerations: readonly Consideration[]): WeighedChange[] {
  const byChange = new Map<string, Consideration[]>();
  for (const one of considerations) {
    if (one.weighing === undefined) continue;
    const key = JSON.stringify([one.change.start, one.change.end, one.change.text]);
    byChange.set(key, [...(byChange.get(key) ?? []), one]);
  }
  const score = ({ weighing }: Consideration): number => weighing?.score ?? Number.NEGATIVE_INFINITY;
  return [...byChange.values()]
    .map((same) => {
      const [best, ...twins] = same.sort((a, b) => score(b) - score(a));
      return { best, twins };
    })
    .sort((a, b) => score(b.best) - score(a.best));
}

/** How sure the decision is, and what came of it. */
function verdictLines(
  { best, twins }: WeighedChange,
  trace: ParagraphTrace,
  whole: TextTrace,
  page: Page,
): string[] {
  const { weighing, outcome, phrasing, isQuoted } = best;
  if (weighing === undefined) return [];
  const { language, colors, width } = page;
  const say = sayIn(language);
  const notes = [thresholdNote(weighing, phrasing !== undefined, language)];
  const finding = findingOf(best, trace, whole);
  if (finding !== undefined) {
    const { rule, severity, confidence } = finding;
    // A quotation is weighed by what its author promises, too.
    const sure = confidence === weighing.confidence ? undefined : percent(confidence);
    const level = severityNames[severity][language];
    notes.push(
      say(
        `报为 ${rule}（${level}${sure === undefined ? "" : `，把握 ${sure}`}）`,
        `reported as ${rule} (${level}${sure === undefined ? "" : `, ${sure} sure`})`,
      ),
    );
  } else if (outcome.kind === "slip") {
    notes.push(say("像是笔误，但未单独报", "looks like a slip, not reported by itself"));
  } else if (outcome.kind === "outdone") {
    const { start, end, text } = outcome.by;
    const by = `“${trace.paragraph.prose.slice(start, end)}”→“${text}”`;
    notes.push(say(`未取，${by}更像`, `not taken, ${by} is likelier`));
  } else notes.push(say("不报", "not reported"));
  if (outcome.kind === "slip" && outcome.slip.isOpen)
    notes.push(say("几种改法不相上下", "several corrections are about as likely"));
  const also = twins.flatMap((twin) =>
    twin.phrasing === undefined ? [] : [`“${truncateToWidth(twin.phrasing.text, mostColumns)}”`],
  );
  if (also.length > 0) notes.push(say(`也合于${also.join("、")}`, `${also.join(", ")} would have it so too`));
  if (isQuoted) notes.push(reasons.quoted[language]);
  const color = finding !== undefined ? colors.red : colors.green;
  const text = notes.join(say("；", "; "));
  return wrapToWidth(text, width - indent).map((line) => " ".repeat(indent) + color(line));
}

/** The finding that offers the change. */
function findingOf(
  { change }: Consideration,
  { paragraph }: ParagraphTrace,
  { document, findings }: TextTrace,
): Finding | undefined {
  const { start, end } = placedSpan(paragraph, change.start, change.end, document);
  return findings.find(({ suggestions }) =>
    suggestions.some(({ edits }) =>
      edits.some(
        (edit) =>
          edit.start.offset === start.offset && edit.end.offset === end.offset && edit.text === change.text,
      ),
    ),
  );
}

/** What is written, and what it would be; ∅ where nothing would be left. */
function pairOf({ marked, change, phrasing }: Consideration, prose: string): string {
  const meant = mended(prose, marked, change) || "∅";
  const isWhole = phrasing === undefined || phrasing.text === meant;
  const note = isWhole ? "" : `（${truncateToWidth(phrasing.text, mostColumns)}）`;
  return `${prose.slice(marked.start, marked.end)} → ${meant}${note}`;
}

/** What the numbers mean. */
function scaleNote({ language, colors, width }: Page): string[] {
  const note = sayIn(language)(
    "各项为对数几率：每加 1，是笔误的可能约增为 2.7 倍；合计为 0，即把握 50%。",
    "Log odds: one more makes a slip about 2.7 times as likely; a sum of 0 is 50%.",
  );
  return wrapToWidth(note, width - 2).map((line) => `  ${colors.dim(line)}`);
}

/** Why corrections are not shown as they were weighed. */
const reasons = {
  unlikely: { zh: "把握更小", en: "less likely still" },
  unsurprising: { zh: "读来并不异常", en: "reads as usual" },
  unworded: { zh: "只差标点、数字，或跨了句", en: "differs in marks or digits, or crosses a sentence" },
  littleGain: { zh: "改后并不更通顺", en: "would hardly read better" },
  otherPhrasing: { zh: "所写正是另一条提法", en: "what is written is another phrasing" },
  standsItself: { zh: "提法本身就在那里", en: "the phrasing itself stands there" },
  settled: { zh: "所写在一条提法之中", en: "what is written lies in a phrasing" },
  masked: { zh: "挨着占位符", en: "touches a mask" },
  quoted: {
    zh: "引文由 canon/misquote 与原文比对",
    en: "quoted: canon/misquote compares it with its source",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

function otherLines(
  considerations: readonly Consideration[],
  less: readonly Consideration[],
  prose: string,
  { language, colors, width }: Page,
): string[] {
  const say = sayIn(language);
  const byReason = new Map<keyof typeof reasons, Set<string>>();
  const add = (reason: keyof typeof reasons, one: Consideration): void => {
    const pairs = byReason.get(reason) ?? new Set();
    byReason.set(reason, pairs.add(truncateToWidth(pairOf(one, prose), width - 8)));
  };
  for (const one of less) add("unlikely", one);
  for (const one of considerations)
    if ("reason" in one.outcome) add(one.isQuoted ? "quoted" : one.outcome.reason, one);
  if (byReason.size === 0) return [];
  const lines = [`  ${colors.dim(say("其余相近之处", "also near"))}`];
  for (const [reason, pairs] of byReason) {
    const shown = [...pairs].slice(0, mostMentioned);
    const rest = pairs.size - shown.length;
    const text = shown.join(say("；", "; ")) + (rest > 0 ? say(`；另 ${rest} 处`, `; ${rest} more`) : "");
    lines.push(`    ${colors.yellow(reasons[reason][language])}`);
    lines.push(...wrapToWidth(text, width - 6).map((line) => `      ${line}`));
  }
  return lines;
}
