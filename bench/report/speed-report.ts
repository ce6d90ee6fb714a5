import type { Machine } from "../machine";
import type { Measured } from "../measures";
import type { CheckFigure } from "../measures/full-check";
import { editsInAll } from "../measures/keystroke";
import type { PeerFigure } from "../measures/peers";
import type { ShippedFile } from "../measures/shipped-files";
import type { HotFunction } from "../timing/profile";
import type { Distribution } from "../timing/statistics";
import { rate, requirementsTable } from "./requirements";
import { megabytes, milliseconds, missing, number, table } from "./table";

export interface SpeedRun {
  /** Year, month and day. */
  readonly date: string;
  readonly machine: Machine;
  readonly tifa: string;
  readonly peers: readonly { readonly name: string; readonly version: string | undefined }[];
  readonly texts: readonly { readonly name: string; readonly characters: number; readonly hash: string }[];
  readonly files: readonly ShippedFile[];
  readonly measured: Measured;
}

/** The whole report, in Markdown. */
export function speedReport(run: SpeedRun): string {
  const { measured, files } = run;
  const sections = [
    [`Speed, ${run.date}`, `Tifa ${run.tifa}. What each figure means: [bench/README.md](../README.md).`],
    ["Promised and measured", requirementsTable(measured, files)],
    ["Full check, and peers on the same text", checkTable(run)],
    ["One keystroke in 100,000 characters", keystrokeTable(measured)],
    ["Growth with the canon", growthTable(measured)],
    ["Start and memory", startTable(measured)],
    ["Shipped data", filesTable(files)],
    ["Machine, versions, texts", settingTables(run)],
    ...Object.entries(measured).flatMap(([name, figure]) => {
      const hot = figure !== null && typeof figure === "object" && "hot" in figure ? figure.hot : undefined;
      return hot === undefined ? [] : [[`Where the time goes: ${name}`, hotTable(hot)]];
    }),
  ];
  return `${sections.map(([title, body], index) => `${index === 0 ? "#" : "##"} ${title}\n\n${body}`).join("\n\n")}\n`;
}

function checkTable({ measured, peers }: SpeedRun): string {
  const version = (name: string) => peers.find((peer) => peer.name === name)?.version ?? "";
  const row = (name: string, figure: CheckFigure | PeerFigure | { notMeasured: string } | undefined) => {
    if (figure === undefined) return [name, "not measured", missing, missing, missing];
    if ("notMeasured" in figure)
      return [name, `not measured: ${oneCell(figure.notMeasured)}`, missing, missing, missing];
    const { least, median, most } = figure.milliseconds;
    return [
      name,
      `**${number(rate(figure))}**`,
      `${milliseconds(median)} (${number(least)}–${number(most)})`,
      number(figure.characters),
      number(figure.findings),
    ];
  };
  const { textlint } = measured;
  const preparation =
    textlint !== undefined && "preparation" in textlint && textlint.preparation !== undefined
      ? ` after ${milliseconds(textlint.preparation)} of preparation, not counted`
      : "";
  return table(
    ["Tool", "Million characters/s", "Median (least–most)", "Characters", "Findings"],
    [
      row("Tifa, all rules, 10,000 phrasings", measured["full-check"]?.news),
      row("Tifa, the same, news the evidence was not counted from", measured["full-check"]?.unseen),
      row(
        `textlint ${version("textlint")} with prh ${version("textlint-rule-prh")}, one wrong form of each of the same phrasings${preparation}`,
        textlint,
      ),
      row(`zhlint ${version("zhlint")}, its default rules`, measured.zhlint),
      row(`AutoCorrect's addon ${version("autocorrect-node")}, lint`, measured["autocorrect-lint"]),
      row(`AutoCorrect's addon ${version("autocorrect-node")}, format`, measured["autocorrect-format"]),
    ],
  );
}

function keystrokeTable(measured: Measured): string {
  const row = (name: string, times: Distribution | undefined) =>
    times === undefined
      ? [name, "not measured", missing, missing, missing]
      : [name, ...[times.median, times.p95, times.most].map(milliseconds), number(times.count)];
  return table(
    ["", "p50", "p95", "Most", "Edits"],
    [
      row("plain text, inside the server", measured["keystroke-plain"]?.inside),
      row("plain text, round trip over stdio", measured["keystroke-plain"]?.roundTrip),
      row("Markdown, inside the server", measured["keystroke-markdown"]?.inside),
      row("Markdown, round trip over stdio", measured["keystroke-markdown"]?.roundTrip),
    ],
  );
}

function growthTable(measured: Measured): string {
  const figures = [
    measured["canon-1000"],
    measured["canon-10000"],
    measured["canon-100000"],
    measured["canon-1000000"],
  ];
  const base = measured["canon-10000"];
  return table(
    [
      "Phrasings",
      "Million characters/s",
      "Cost against 10,000",
      "Index built in",
      "Phrasings in memory",
      "Index in memory",
      "Findings",
    ],
    figures
      .filter((figure) => figure !== undefined)
      .map((figure) => [
        number(figure.phrasings),
        number(rate(figure)),
        base === undefined ? missing : `${number(rate(base) / rate(figure))} ×`,
        milliseconds(figure.build),
        megabytes(figure.canonBytes),
        megabytes(figure.indexBytes),
        number(figure.findings),
      ]),
  );
}

function startTable(measured: Measured): string {
  const { start } = measured;
  const rows =
    start === undefined
      ? []
      : [
          [
            "`tifa check` of one page, wall time: median, p95",
            `${milliseconds(start.check.median)}, ${milliseconds(start.check.p95)} (${start.check.count} runs)`,
          ],
          [
            "Node.js doing nothing: median, p95",
            `${milliseconds(start.bare.median)}, ${milliseconds(start.bare.p95)}`,
          ],
        ];
  for (const [format, figure] of [
    ["plain text", measured["keystroke-plain"]],
    ["Markdown", measured["keystroke-markdown"]],
  ] as const) {
    if (figure === undefined) continue;
    rows.push(
      [
        `server on 100,000 characters of ${format}: from its start to the first ${number(figure.diagnostics)} diagnostics`,
        milliseconds(figure.open),
      ],
      [
        `server on 100,000 characters of ${format}: resident after linting, after ${editsInAll} edits`,
        `${megabytes(figure.residentAfterLint)}, ${megabytes(figure.residentAfterEdits)}`,
      ],
    );
  }
  return table(["Measure", "Figure"], rows);
}

function filesTable(files: readonly ShippedFile[]): string {
  return table(
    ["File", "Size", "Packed (gzip)", "SHA-256"],
    files.map(({ name, bytes, gzipped, hash }) => [
      name,
      megabytes(bytes),
      megabytes(gzipped),
      `\`${hash.slice(0, 16)}\``,
    ]),
  );
}

function settingTables({ machine, tifa, peers, texts }: SpeedRun): string {
  return [
    table(
      ["Machine", ""],
      [
        ["Processor", `${machine.cpu}, ${machine.cores} cores`],
        ["Memory", `${(machine.memory / 2 ** 30).toFixed(0)} GiB`],
        ["System", machine.system],
        ["Load when it ended", number(machine.load)],
        ["Node.js", `${machine.node}, V8 ${machine.v8}`],
      ],
    ),
    table(
      ["Software", "Version"],
      [["Tifa", tifa], ...peers.map(({ name, version }) => [name, version ?? "not installed"])],
    ),
    table(
      ["Text", "Characters", "SHA-256 of its UTF-8"],
      texts.map(({ name, characters, hash }) => [name, number(characters), `\`${hash}\``]),
    ),
  ].join("\n\n");
}

function hotTable(hot: readonly HotFunction[]): string {
  return table(
    ["Share of its own", "Function", "Place"],
    hot.map(({ name, place, share }) => [`${(share * 100).toFixed(1)} %`, `\`${name}\``, place]),
  );
}

function oneCell(text: string): string {
  return text.replace(/[|\r\n]+/g, " ");
}
