/** Where the rules' pages stand; the one place that knows the address. */
const pages = "https://github.com/tifa-lint/tifa/blob/main/docs/rules";

/** The page of a rule, by its id `group/name`. */
export function documentationUrl(rule: string): string {
  return `${pages}/${rule}.md`;
}
