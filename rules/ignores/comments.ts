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
  /** The comments about the place of the finding in hand. Findings and scopes both come in the order of the text. */
  let about: number[] = [];
  let next = 0;
  const kept = findings.filter(({ rule, start, end }) => {
    about = about.filter((i) => comments[i].scope.end >= start.offset);
    for (; next < comments.length && comments[next].scope.start <= start.offset; next++)
      if (comments[next].scope.end >= start.offset) about.push(next);
    const ignoring = about.filter(
      (i) => comments[i].scope.end >= end.offset && comments[i].rules.includes(rule),
    );
    for (const i of ignoring) used[i].add(rule);
    return ignoring.length === 0;
  });
  for (const [i, comment] of comments.entries()) {
    const finding = unusedIgnore(comment, used[i], document, language, rules);
    if (finding !== undefined) kept.push(finding);
  }
  return kept.sort((a, b) => a.start.offset - b.start.offset || a.end.offset - b.end.offset);
}
