import { allRules } from "../checks";
import { unusedIgnore as rule } from "../checks/unused-ignore";
import type { Finding, Severity } from "../finding";
import type { Bilingual, Language } from "../language";
import { positionAt, type TextDocument } from "../text/document";
import type { Span } from "../text/span";
import type { IgnoreComment } from "./ignore-comment";

/** The finding on a comment that names a rule of which it ignored nothing; undefined where all it names was `used`. */
export function unusedIgnore(
  comment: IgnoreComment,
  used: ReadonlySet<string>,
  document: TextDocument,
  language: Language,
  settings: Readonly<Record<string, Severity | "off">>,
): Finding | undefined {
  const { id, severity } = rule.documentation;
  const configured = settings[id];
  // A rule that is off has nothing to say, which is no reason to take its ignores out.
  const idle = comment.rules.filter((named) => !used.has(named) && settings[named] !== "off");
  if (configured === "off" || (idle.length === 0 && comment.rules.length > 0)) return undefined;
  const { start, end } = wholeLineOf(comment, document.text);
  const isIdle = idle.length === comment.rules.length;
  // One that names no rule was meant for some.
  const isSurplus = idle.length > 0 && isKnown(idle);
  return {
    rule: id,
    severity: configured ?? severity,
    message: messageFor(comment, idle)[language],
    start: positionAt(document, comment.start),
    end: positionAt(document, comment.end),
    text: document.text.slice(comment.start, comment.end),
    confidence: 1,
    suggestions: isIdle
      ? [
          {
            title: { zh: "删去此标记", en: "Remove the comment" }[language],
            applicability: isSurplus ? "safe" : "suggested",
            edits: [{ start: positionAt(document, start), end: positionAt(document, end), text: "" }],
          },
        ]
      : [],
    sources: [],
  };
}

function messageFor({ rules }: IgnoreComment, idle: readonly string[]): Bilingual {
  if (rules.length === 0) {
    return {
      zh: "忽略标记没有写明规则，不起作用；请写作 <!-- tifa-ignore 规则名: 理由 -->，或删去。",
      en: "This ignore names no rule and does nothing; write <!-- tifa-ignore RULE: reason --> or remove it.",
    };
  }
  const unknown = idle.filter((id) => !isKnown([id]));
  if (unknown.length > 0) {
    return {
      zh: `没有“${unknown.join("、")}”这条规则，忽略标记不起作用；请核对规则名。`,
      en: `There is no rule ${unknown.join(", ")}, so this ignore does nothing; check the name.`,
    };
  }
  return {
    zh: `此处已没有 ${idle.join("、")} 可忽略，请删去标记。`,
    en: `There is nothing of ${idle.join(", ")} left to ignore here; remove the comment.`,
  };
}

function isKnown(ids: readonly string[]): boolean {
  return ids.every((id) => allRules.some(({ documentation }) => documentation.id === id));
}

/**
 * The comment, with its line where nothing else stands on it. Where the comment is all that parts two paragraphs, an empty
 * line stays.
 */
function wholeLineOf({ start, end, scope }: IgnoreComment, text: string): Span {
  const lineStart = start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1;
  const rest = /^[ \t]*(?:\r\n|\r|\n|$)/.exec(text.slice(end, text.indexOf("\n", end) + 1 || text.length));
  const isAlone = text.slice(lineStart, start).trim() === "" && rest !== null;
  if (!isAlone) return { start, end };
  const lineEnd = end + rest[0].length;
  const before = text.slice(text.lastIndexOf("\n", lineStart - 2) + 1, lineStart);
  const behind = text.slice(lineEnd, text.indexOf("\n", lineEnd) + 1 || text.length);
  const isBlock = scope.start >= end;
  const parts = isBlock && before.trim() !== "" && behind.trim() !== "";
  return { start: lineStart, end: parts ? end + rest[0].search(/[\r\n]|$/) : lineEnd };
}
