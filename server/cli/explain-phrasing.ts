import type { PhrasingKind } from "../../rules/canon/phrasing";
import { findPhrasing, type PhrasingFacts, phrasingFacts } from "../../rules/explain/phrasing-facts";
import { lookUpUnknown, type UnknownWording } from "../../rules/explain/unknown-wording";
import type { Language } from "../../rules/language";
import type { LayerName } from "../workspace/canon-layers";
import { findConfiguration } from "../workspace/configuration";
import { canonFor, type StackedCanon } from "../workspace/configured-canon";
import { evidenceFor } from "../workspace/configured-evidence";
import { CommandError } from "./command-error";
import type { ExplainOptions } from "./explain-command";
import { ProblemLog, shownPath } from "./output";
import { loadPage } from "./page";
import { phrasingText, unknownText, withdrawnText } from "./phrasing-text";

/** What one layer has under a text. */
export interface LayerPlace {
  readonly layer: LayerName;
  /** As shown; undefined in the shipped canon, which was compiled without places. */
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly kind: PhrasingKind | undefined;
  /** Whether it says that the text is no phrasing. */
  readonly withdrawn: boolean;
}

/**
 * Prints all that is known of a phrasing; of a wording that is none, what comes near it. Returns the exit status. Throws
 * CommandError where there is nothing to say, and ShippedDataError.
 */
export async function explainPhrasing(
  subject: string,
  { format, color }: Pick<ExplainOptions, "format" | "color">,
  language: Language,
): Promise<number> {
  const cwd = process.cwd();
  const problems = new ProblemLog(language, cwd);
  const { configuration, problems: broken } = await findConfiguration("draft.md");
  const stacked = canonFor(configuration);
  const { evidence, problems: brokenTables } = evidenceFor(configuration);
  for (const problem of [...broken, ...stacked.problems, ...brokenTables]) problems.tell(problem);
  const { canon } = stacked;
  const page = await loadPage(language, color);
  const print = (json: object, text: () => string): void => {
    process.stdout.write(
      format === "json" ? `${JSON.stringify({ version: 1, subject, ...json }, undefined, 2)}\n` : text(),
    );
  };
  const status = problems.any ? 2 : 0;

  // 《中国共产党章程》 and “两个维护” stand in the canon without their marks.
  const bare = subject.replace(/^(?:《(.*)》|“([^“”]*)”)$/, "$1$2");
  const found = findPhrasing(canon, subject) ?? findPhrasing(canon, bare);
  if (found !== undefined) {
    const { phrasing, naming } = found;
    const facts = phrasingFacts(phrasing, canon, evidence);
    const places = placesOf(phrasing.text, stacked, cwd);
    print({ naming, ...factsForJson(facts), layers: places }, () =>
      phrasingText(subject, naming, facts, places, page),
    );
    return status;
  }
  const places = placesOf(subject, stacked, cwd);
  const unknown = lookUpUnknown(subject, canon);
  if (places.length > 0) {
    print({ withdrawn: true, layers: places }, () => withdrawnText(subject, places, page));
    return status;
  }
  if (unknown.nearest.length + unknown.contained.length + unknown.containing.length === 0)
    throw nothingKnown(subject);
  print(unknownForJson(subject, unknown), () => unknownText(subject, unknown, page));
  return status;
}

/** What each layer has under a text, the one in force first. */
function placesOf(text: string, { layers }: StackedCanon, cwd: string): LayerPlace[] {
  return layers().flatMap(({ name, entries }) => {
    const entry = entries.get(text);
    if (entry === undefined) return [];
    const kind = "phrasing" in entry ? entry.phrasing.kind : undefined;
    const placed = "file" in entry ? entry : undefined;
    const below = placed && shownPath(placed.file, cwd);
    const file = below?.startsWith("../") ? placed?.file : below;
    return [{ layer: name, file, line: placed?.line, kind, withdrawn: kind === undefined }];
  });
}

function factsForJson({ phrasing, ...facts }: PhrasingFacts) {
  const { text, kind, name, members, head, verbs, also, wrong, clipped, since, until } = phrasing;
  const brief = (one: PhrasingFacts["phrasing"]) => ({ text: one.text, kind: one.kind });
  return {
    text,
    kind,
    name,
    members,
    head,
    verbs,
    also,
    wrong: [...wrong, ...clipped],
    since,
    until,
    successor: phrasing.successor,
    predecessors: facts.predecessors.map(brief),
    sources: facts.attestations,
    years: facts.years,
    occurrences: facts.occurrences,
    rivals: facts.rivals,
    near: facts.near.map(brief),
    longer: facts.longer.map(brief),
    collocations: facts.collocations.map((one) => ({ text: one.text, head: one.head, verbs: one.verbs })),
    enumerations: facts.enumerations.map((one) => ({ ...brief(one), name: one.name, members: one.members })),
  };
}

function unknownForJson(subject: string, { nearest, contained, containing }: UnknownWording) {
  return {
    nearest: nearest.map(({ phrasing: { text, kind }, differences }) => ({ text, kind, differences })),
    contained: contained.map(({ start, end, phrasing: { text, kind } }) => ({
      start,
      end,
      text: subject.slice(start, end),
      phrasing: text,
      kind,
    })),
    containing: containing.map(({ text, kind }) => ({ text, kind })),
  };
}

function nothingKnown(subject: string): CommandError {
  return new CommandError({
    zh: `“${subject}”不在提法库中，也没有与它相近的提法`,
    en: `“${subject}” is not in the canon, nor is anything near it`,
  });
}
