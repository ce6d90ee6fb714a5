import path from "node:path";
import { CombinedEvidence } from "../../rules/evidence/combined";
import type { InputProvenance, OpenedEvidence, Provenance } from "../../rules/evidence/table";
import type { Language } from "../../rules/language";
import { findConfiguration } from "../workspace/configuration";
import { openTables } from "../workspace/configured-evidence";
import { dataFile, loadShippedData } from "../workspace/shipped-data";
import { CommandError } from "./command-error";
import { displayWidth, padToWidth, truncateToWidth, wrapToWidth } from "./display-width";
import type { ExplainOptions } from "./explain-command";
import { ProblemLog, shownPath } from "./output";

/** A table as it is told of. */
interface DescribedTable {
  readonly file: string;
  /** Size of the file. */
  readonly bytes: number;
  /** Its share in the mixture of probabilities, 0 to 1; undefined where it is looked at by itself. */
  readonly weight: number | undefined;
  readonly provenance: Provenance;
}

/** Inputs listed before the rest is summed up. */
const mostListed = 10;
const width = 80;

/**
 * Prints what a table was counted from, or all tables that the current folder's settings put to use. Returns the exit
 * status. Throws CommandError and ShippedDataError.
 */
export async function explainEvidence(
  file: string | undefined,
  { format }: Pick<ExplainOptions, "format">,
  language: Language,
): Promise<number> {
  const cwd = process.cwd();
  const problems = new ProblemLog(language, cwd);
  const tables = file === undefined ? await tablesInUse(cwd, problems) : [oneTable(file, cwd)];
  process.stdout.write(
    format === "json"
      ? `${JSON.stringify({ version: 1, tables: tables.map(forJson) }, undefined, 2)}\n`
      : tables.map((table) => describe(table, language)).join("\n"),
  );
  return problems.any ? 2 : 0;
}

async function tablesInUse(cwd: string, problems: ProblemLog): Promise<DescribedTable[]> {
  const { configuration, problems: configurationProblems } = await findConfiguration(
    path.join(cwd, "draft.md"),
  );
  const own = openTables(configuration.evidence);
  for (const problem of [...configurationProblems, ...own.problems]) problems.tell(problem);
  const shipped = loadShippedData().evidence;
  const tables = [{ file: dataFile("evidence.bin"), table: shipped }, ...own.tables];
  const { weights } = new CombinedEvidence(
    shipped,
    own.tables.map(({ table }) => table),
  );
  const shares = tables.length === 1 ? [undefined] : [weights.shipped, ...weights.own];
  return tables.map(({ file, table }, index) => described(file, table, shares[index], cwd));
}

function described(
  file: string,
  { provenance, size }: OpenedEvidence,
  weight: number | undefined,
  cwd: string,
): DescribedTable {
  const below = shownPath(file, cwd);
  return { file: below.startsWith("../") ? file : below, bytes: size, weight, provenance };
}

function oneTable(file: string, cwd: string): DescribedTable {
  const { tables, problems } = openTables([path.resolve(cwd, file)]);
  const [problem] = problems;
  if (problem !== undefined) {
    throw new CommandError({ zh: `${file}：${problem.message.zh}`, en: `${file}: ${problem.message.en}` });
  }
  return described(tables[0].file, tables[0].table, undefined, cwd);
}

function forJson({ file, bytes, weight, provenance }: DescribedTable) {
  const { tifa, characters, ngrams, thresholds, inputs } = provenance;
  return {
    file,
    bytes,
    ...(weight !== undefined && { weight }),
    tifa,
    characters,
    ngrams,
    thresholds,
    inputs,
  };
}

function describe({ file, bytes, weight, provenance }: DescribedTable, language: Language): string {
  const say = (zh: string, en: string) => ({ zh, en })[language];
  const { tifa, characters, inputs, ngrams, thresholds } = provenance;
  const dates = dateRange(inputs);
  const bound = (one: number | null) => (one === null ? "−∞" : String(one));
  const [seen, worth] = [thresholds.leastCount.map(bound), thresholds.leastLoss.map(bound)];
  const rows: [label: string, text: string][] = [
    [say("大小", "size"), `${megabytes(bytes)} MB`],
    [say("编制", "made by"), `Tifa ${tifa}`],
    [
      say("语料", "counted"),
      say(
        `${inputs.length} 个文件，${grouped(characters)} 字`,
        `${grouped(characters)} characters in ${inputs.length} files`,
      ),
    ],
    ...(dates === undefined ? [] : [[say("日期", "dates"), dates] as [string, string]]),
    [
      say("元组", "n-grams"),
      ngrams
        .map((count, index) =>
          say(`${index + 1} 元 ${grouped(count)}`, `${grouped(count)} of order ${index + 1}`),
        )
        .join(say("，", ", ")),
    ],
    [
      say("留存", "kept"),
      say(
        `一元至${"一二三四五"[ngrams.length - 1]}元：出现次数不少于 ${seen.join("、")}，删去的损失不小于 ${worth.join("、")} 奈特`,
        `orders 1 to ${ngrams.length}: seen at least ${seen.join(", ")} times, a loss of at least ${worth.join(", ")} nats without them`,
      ),
    ],
    ...(weight === undefined
      ? []
      : [
          [
            say("权重", "weight"),
            say(`占语言模型概率的 ${percent(weight)}`, `${percent(weight)} of the language model`),
          ] as [string, string],
        ]),
  ];
  const lines = [file];
  for (const [label, text] of rows) {
    const [first, ...rest] = wrapToWidth(text, width - labelWidth - 2);
    lines.push(`  ${padToWidth(label, labelWidth)}${first}`);
    lines.push(...rest.map((line) => `  ${" ".repeat(labelWidth)}${line}`));
  }
  lines.push("", ...inputLines(inputs, language));
  return `${lines.join("\n")}\n`;
}

const labelWidth = 11;

/** The largest inputs, one a line, and the rest in one. */
function inputLines(inputs: readonly InputProvenance[], language: Language): string[] {
  const say = (zh: string, en: string) => ({ zh, en })[language];
  const sorted = [...inputs].sort((a, b) => b.characters - a.characters || (a.name < b.name ? -1 : 1));
  const row = (name: string, characters: string, dates: string, hash: string) =>
    `  ${padToWidth(truncateToWidth(name, 34), 34)} ${padStart(characters, 10)}  ${padToWidth(dates, 21)}  ${hash}`;
  const lines = [
    row(say("文件", "file"), say("字数", "characters"), say("日期", "dates"), "SHA-256"),
    ...sorted.slice(0, mostListed).map(({ name, characters, sha256, firstDate, lastDate }) => {
      const dates = firstDate === undefined ? "" : range(firstDate, lastDate ?? firstDate);
      return row(name, grouped(characters), dates, sha256.slice(0, 8));
    }),
  ];
  const rest = sorted.slice(mostListed);
  if (rest.length > 0) {
    const characters = rest.reduce((sum, input) => sum + input.characters, 0);
    lines.push(
      say(
        `  另有 ${rest.length} 个文件，共 ${grouped(characters)} 字（全部列出：--format json）`,
        `  and ${rest.length} more, ${grouped(characters)} characters (--format json lists all)`,
      ),
    );
  }
  return lines;
}

function padStart(text: string, columns: number): string {
  return " ".repeat(Math.max(0, columns - displayWidth(text))) + text;
}

function dateRange(inputs: readonly InputProvenance[]): string | undefined {
  const first = inputs.flatMap(({ firstDate }) => firstDate ?? []).sort()[0];
  const last = inputs
    .flatMap(({ lastDate }) => lastDate ?? [])
    .sort()
    .at(-1);
  return first === undefined || last === undefined ? undefined : range(first, last);
}

function range(first: string, last: string): string {
  return first === last ? first : `${first}/${last}`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

/** Thousands apart by commas, as both languages write them. */
function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}
