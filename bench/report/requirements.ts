import type { Measured } from "../measures";
import type { ShippedFile } from "../measures/shipped-files";
import { megabytes, milliseconds, missing, number, table } from "./table";

/** A figure that Tifa has promised itself. */
interface Requirement {
  readonly measure: string;
  /** Undefined where it was not measured. */
  readonly value: number | undefined;
  readonly must: number;
  readonly aim: number | undefined;
  readonly better: "more" | "less";
  readonly show: (value: number) => string;
}

/** Million UTF-16 units in a second. */
export function rate({
  characters,
  milliseconds,
}: {
  characters: number;
  milliseconds: { median: number };
}): number {
  return characters / milliseconds.median / 1000;
}

export function requirementsTable(measured: Measured, files: readonly ShippedFile[]): string {
  return table(
    ["Measure", "Figure", "Must", "Aim", "Met"],
    requirements(measured, files).map((requirement) => {
      const { measure, value, must, aim, better, show } = requirement;
      const sign = better === "more" ? "≥" : "≤";
      return [
        measure,
        value === undefined ? missing : show(value),
        `${sign} ${show(must)}`,
        aim === undefined ? missing : `${sign} ${show(aim)}`,
        met(requirement),
      ];
    }),
  );
}

function met({ value, must, aim, better }: Requirement): string {
  if (value === undefined) return "not measured";
  const reaches = (bound: number) => (better === "more" ? value >= bound : value <= bound);
  if (!reaches(must)) return "**no**";
  return aim !== undefined && reaches(aim) ? "yes, and the aim" : "yes";
}

function requirements(measured: Measured, files: readonly ShippedFile[]): Requirement[] {
  const check = measured["full-check"];
  const tifa = check === undefined ? undefined : rate(check.news);
  const peer = (name: "textlint" | "autocorrect-lint" | "autocorrect-format") => {
    const figure = measured[name];
    return figure === undefined || "notMeasured" in figure ? undefined : rate(figure);
  };
  const prh = peer("textlint");
  const fastest = Math.max(peer("autocorrect-lint") ?? 0, peer("autocorrect-format") ?? 0);
  const [plain, markdown] = [measured["keystroke-plain"], measured["keystroke-markdown"]];
  const [small, large] = [measured["canon-10000"], measured["canon-1000000"]];
  const resident = [plain?.residentAfterLint, markdown?.residentAfterLint].filter(
    (bytes) => bytes !== undefined,
  );
  const millions = (value: number) => `${number(value)} million/s`;
  const times = (value: number) => `${number(value)} ×`;
  return [
    {
      measure: "full check, one thread, all rules, 10,000 phrasings, news prose",
      value: tifa,
      must: 2,
      aim: fastest > 0 ? fastest : undefined,
      better: "more",
      show: millions,
    },
    {
      measure: "the same against textlint with prh on the same canon",
      value: tifa !== undefined && prh !== undefined ? tifa / prh : undefined,
      must: 10,
      aim: undefined,
      better: "more",
      show: times,
    },
    ...[
      { format: "plain text", figure: plain },
      { format: "Markdown", figure: markdown },
    ].map(({ format, figure }) => ({
      measure: `one keystroke in 100,000 characters of ${format}, edit to diagnostics inside the server, p95`,
      value: figure?.inside.p95,
      must: 5,
      aim: 1,
      better: "less" as const,
      show: milliseconds,
    })),
    {
      measure: "cost of a character, canon of 1,000,000 phrasings against 10,000",
      value: small !== undefined && large !== undefined ? rate(small) / rate(large) : undefined,
      must: 5,
      aim: 2,
      better: "less",
      show: times,
    },
    {
      measure: "start: `tifa check` of one page, wall time",
      value: measured.start?.check.median,
      must: 300,
      aim: 120,
      better: "less",
      show: milliseconds,
    },
    {
      measure: "server, resident memory after linting 100,000 characters",
      value: resident.length > 0 ? Math.max(...resident) : undefined,
      must: 150e6,
      aim: 80e6,
      better: "less",
      show: megabytes,
    },
    {
      measure: "shipped data, canon and evidence",
      value: files.filter(({ isData }) => isData).reduce((sum, { bytes }) => sum + bytes, 0),
      must: 12e6,
      aim: 6e6,
      better: "less",
      show: megabytes,
    },
  ];
}
