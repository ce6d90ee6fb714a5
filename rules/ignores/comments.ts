import type { Finding, Severity } from "../finding";
import type { Language } from "../language";
import type { TextDocument } from "../text/document";
import { ignoreComments } from "./ignore-comment";
import { unusedIgnore } from "./unused";

/**
 * The findings without those that an ignore comment of the text is about, and with one for each comment that ignores
 * nothing. `rules` are the settings' severities.
 */
export function heedIgnores(
  findings: Finding[],
  document: TextDocument,
  language: Language,
  rules: Readonly<Record<string, Severity | "off">> = {},
): Finding[] {
  const comments = ignoreComments(document);
  if (comments.length === 0) return findings;
  const used = comments.map(() => new Set<string>());
  const kept = findings.filter(({ rule, start, end }) => {
    let ignored = false;
    comments.forEach(({ rules: named, scope }, i) => {
      if (start.offset < scope.start || end.offset > scope.end || !named.includes(rule)) return;
      used[i].add(rule);
      ignored = true;
    });
    return !ignored;
  });
  for (const [i, comment] of comments.entries()) {
    const finding = unusedIgnore(comment, used[i], document, language, rules);
    if (finding !== undefined) kept.push(finding);
  }
  return kept.sort((a, b) => a.start.offset - b.start.offset || a.end.offset - b.end.offset);
}
