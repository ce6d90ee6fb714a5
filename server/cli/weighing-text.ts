import { errorConfidence } from "../../rules/evidence/weights";
import type { Weighing } from "../../rules/explain/considerations";
import { type FeatureGroup, featureGroups, featureWords } from "../../rules/explain/feature-words";
import type { Severity } from "../../rules/finding";
import type { Bilingual, Language } from "../../rules/language";
import { leastConfidence, loudFrom } from "../../rules/match/slips";
import { type Page, sayIn } from "./page";
import { type Row, rowLines } from "./rows";
import { severityNames } from "./severity-names";

/** Contributions below this many nats are left out. */
const least = 0.15;

/** How sure the decision is, and which threshold that meets and which it misses. */
export function thresholdNote({ confidence }: Weighing, hasPhrasing: boolean, language: Language): string {
  const levels: readonly (readonly [level: Severity, from: number])[] = [
    ["hint", leastConfidence(hasPhrasing)],
    ["warning", loudFrom(hasPhrasing)],
    ...(hasPhrasing ? ([["error", errorConfidence]] as const) : []),
  ];
  const named = ([level, from]: (typeof levels)[number]): Bilingual => ({
    zh: `“${severityNames[level].zh}”线 ${percent(from)}`,
    en: `${percent(from)} of ${level === "error" ? "an" : "a"} ${severityNames[level].en}`,
  });
  const met = levels.findLast(([, from]) => confidence >= from);
  const missed = levels.find(([, from]) => confidence < from);
  const say = sayIn(language);
  const notes = [
    say(`把握 ${percent(confidence)}`, `${percent(confidence)} sure`),
    met && say(`够${named(met).zh}`, `meets the ${named(met).en}`),
    missed && say(`不到${named(missed).zh}`, `misses the ${named(missed).en}`),
  ];
  return notes.filter((note) => note !== undefined).join(say("，", ", "));
}

/** What the score is the sum of, a row for each group of features. */
export function weighingRows(
  weighing: Weighing,
  indent: number,
  { language, colors, width }: Page,
): string[] {
  const { contributions, bias, company, score } = weighing;
  const say = sayIn(language);
  const row = (label: string, sum: number, parts: readonly string[]): Row => [
    label,
    `${signed(sum).padStart(5)}  ${parts.join(say("，", "; "))}`,
  ];
  const rows: Row[] = [];
  for (const group of Object.keys(featureGroups) as FeatureGroup[]) {
    const own = contributions
      .filter(({ feature }) => featureWords[feature].group === group)
      .map(({ feature, value, weight }) => ({ words: featureWords[feature], points: value * weight }))
      .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
    if (own.length === 0) continue;
    const parts = own
      .filter(({ points }) => Math.abs(points) >= least)
      .map(({ words, points }) => `${words[language]} ${signed(points)}`);
    const sum = own.reduce((total, { points }) => total + points, 0);
    rows.push(row(featureGroups[group][language], sum, parts));
  }
  const beside =
    company === 0
      ? []
      : [`${say("同句另有更确定的笔误", "a surer slip in the sentence")} ${signed(company)}`];
  rows.push(row(say("合计", "sum"), score, [`${say("起点", "beginning at")} ${signed(bias)}`, ...beside]));
  return rowLines(rows, { indent, labelWidth: language === "zh" ? 10 : 14, width, style: colors.dim });
}

function signed(value: number): string {
  const text = Math.abs(value).toFixed(1);
  return value < 0 && text !== "0.0" ? `-${text}` : `+${text}`;
}

/** A share of one in words, rounded down, so that what misses a threshold never seems to meet it. */
export function percent(share: number): string {
  return `${Math.floor(share * 1000) / 10}%`;
}
