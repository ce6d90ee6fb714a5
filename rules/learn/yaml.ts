import { dump } from "js-yaml";
import { type Phrasing, phrasingKinds } from "../canon/phrasing";

/** Whether a file of the shipped canon is one that learning writes. */
export function isLearntFile(name: string): boolean {
  return name.startsWith("learnt-") && name.endsWith(".yaml");
}

/** The entries as a canon file, in the order of kinds and then of code units; `header` becomes its comment. */
export function formatLearntYaml(entries: readonly Phrasing[], header: readonly string[]): string {
  const comment = header.map((line) => `# ${line}\n`).join("");
  return `${comment}\n${[...entries].sort(byKindAndText).map(formatEntry).join("")}`;
}

export function byKindAndText(a: Phrasing, b: Phrasing): number {
  const kinds = phrasingKinds.indexOf(a.kind) - phrasingKinds.indexOf(b.kind);
  return kinds !== 0 ? kinds : a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}

/** One entry of a canon file, with its line ends. */
export function formatEntry(phrasing: Phrasing): string {
  const { text, kind, sources, members, also, wrong, fine, head, verbs } = phrasing;
  const entry = {
    text,
    kind,
    ...(members.length > 0 ? { members } : {}),
    ...(head === undefined ? {} : { head, verbs }),
    sources,
    ...(also.length > 0 ? { also } : {}),
    ...(wrong.length > 0 ? { wrong } : {}),
    ...(fine.length > 0 ? { fine } : {}),
  };
  return dump([entry], { flowLevel: 2, lineWidth: -1 });
}
