import type { Phrasing } from "../../rules/canon/phrasing";
import type { Naming, PhrasingFacts, PlaceRivals } from "../../rules/explain/phrasing-facts";
import type { UnknownWording } from "../../rules/explain/unknown-wording";
import { type Bilingual, inQuotes, type Language } from "../../rules/language";
import { displayWidth, padToWidth, truncateToWidth, wrapToWidth } from "./display-width";
import type { LayerPlace } from "./explain-phrasing";
import { type Page, sayIn } from "./page";
import { kindNames } from "./phrasing-kinds";
import { plural } from "./plural";
import { type Row, rowLines } from "./rows";

/** Listed at most; `--format json` lists all. */
const mostSources = 8;
const mostRivals = 4;
const mostRelated = 5;
/** Columns of the longest bar, if the terminal takes a block for one. */
const longestBar = 20;

/** All that is known of an entry. `subject` is the wording asked about, `naming` what it is to the entry. */
export function phrasingText(
  subject: string,
  naming: Naming,
  facts: PhrasingFacts,
  places: readonly LayerPlace[],
  page: Page,
): string {
  const { phrasing } = facts;
  const lines = heading(phrasing, page);
  if (naming !== "text") lines.push(`  ${namingNote(subject, naming, page.language)}`);
  lines.push("", ...rows(factRows(facts, places, page), page));
  lines.push("", ...sourceLines(facts, page));
  if (facts.years.length > 1) lines.push("", ...yearLines(facts, page));
  return `${lines.join("\n")}\n`;
}

/** A text that a layer withdrew. */
export function withdrawnText(subject: string, places: readonly LayerPlace[], page: Page): string {
  const say = sayIn(page.language);
  const title = `${page.colors.bold(subject)}  ${page.colors.yellow(say("已停用", "withdrawn"))}`;
  return `${[title, "", ...rows([placeRow(places, page.language)], page)].join("\n")}\n`;
}

/** What comes near a wording that is no entry. */
export function unknownText(
  subject: string,
  { nearest, contained, containing }: UnknownWording,
  page: Page,
): string {
  const say = sayIn(page.language);
  const near = nearest.map(({ phrasing }) => phrasing);
  const found: Row[] = [];
  if (near.length > 0) found.push([say("相近", "near"), named(near, page.language)]);
  if (contained.length > 0) {
    const words = contained.map(({ start, end }) => subject.slice(start, end));
    found.push([say("其中有", "holds"), [...new Set(words)].join(say("；", "; "))]);
  }
  if (containing.length > 0) found.push([say("包含于", "is in"), named(containing, page.language)]);
  const title = say(`提法库中没有${inQuotes(subject)}。`, `${inQuotes(subject)} is not in the canon.`);
  const meant = near.length > 0 ? inQuotes(near[0].text) : "";
  const hint = meant === "" ? "" : say(`是不是${meant}？`, ` Did you mean ${meant}?`);
  return `${[...wrapToWidth(title + hint, page.width), "", ...rows(found, page)].join("\n")}\n`;
}

function heading({ text, kind }: Phrasing, { language, colors, width }: Page): string[] {
  const lines = wrapToWidth(text, width).map((line) => colors.bold(line));
  const name = kindNames[kind][language];
  const fits = lines.length === 1 && displayWidth(text) + 2 + displayWidth(name) <= width;
  return fits ? [`${lines[0]}  ${colors.dim(name)}`] : [...lines, colors.dim(name)];
}

function namingNote(subject: string, naming: Exclude<Naming, "text">, language: Language): string {
  const words = inQuotes(subject);
  const notes: Readonly<Record<typeof naming, Bilingual>> = {
    name: { zh: `${words}是它的名称`, en: `${words} is its name` },
    variant: { zh: `${words}是它的又一写法`, en: `${words} is a variant of it` },
    wrong: { zh: `${words}是它的误写`, en: `${words} is a wrong form of it` },
  };
  return notes[naming][language];
}

function factRows(facts: PhrasingFacts, places: readonly LayerPlace[], { language }: Page): Row[] {
  const { phrasing, successor, predecessors, enumerations, collocations } = facts;
  const say = sayIn(language);
  const found: Row[] = [placeRow(places, language)];
  const add = (zh: string, en: string, values: readonly string[]): void => {
    if (values.length > 0) found.push([say(zh, en), values.join(say("；", "; "))]);
  };
  const { since, until, name, members, separator, also, wrong, clipped, verbs, head } = phrasing;
  add("时段", "in force", periodNote(since, until, language));
  add("现作", "now", phrasing.successor === undefined ? [] : [successor?.text ?? phrasing.successor]);
  add(
    "曾作",
    "formerly",
    predecessors.map(({ text }) => text),
  );
  add("名称", "name", name === undefined ? [] : [name]);
  add("各项", "members", members.length === 0 ? [] : [members.join(separator)]);
  add("动词", "verbs", head === undefined ? [] : [`${verbs.join("、")} ＋ ${head}`]);
  // Of names, these are right wordings in which a wrong form stands by accident.
  if (phrasing.kind === "appellation" || phrasing.kind === "title") add("不报", "ignored", also);
  else add("也作", "also", also);
  add("误作", "not", clipped);
  add("误例", "wrong", wrong);
  add(
    "搭配",
    "goes with",
    collocations.map((one) => `${one.verbs.join("、")} ＋ ${one.head}`),
  );
  add(
    "并列",
    "listed in",
    enumerations.map((one) => (one.name ? `${one.text}（${one.name}）` : one.text)),
  );
  if (facts.near.length > 0) found.push([say("相近", "near"), named(facts.near, language)]);
  if (facts.longer.length > 0) found.push([say("包含于", "is in"), named(facts.longer, language)]);
  found.push([say("语料", "evidence"), evidenceNote(facts, language)]);
  return found;
}

function periodNote(since: string | undefined, until: string | undefined, language: Language): string[] {
  const say = sayIn(language);
  if (since !== undefined && until !== undefined)
    return [say(`${since} 至 ${until}`, `${since} to ${until}`)];
  if (since !== undefined) return [say(`${since} 起`, `since ${since}`)];
  return until === undefined ? [] : [say(`至 ${until}`, `until ${until}`)];
}

/** Which layer's entry is in force, and what it overrides. */
function placeRow(places: readonly LayerPlace[], language: Language): Row {
  const say = sayIn(language);
  const names: Readonly<Record<LayerPlace["layer"], string>> = {
    project: say("项目", "project"),
    user: say("用户", "user"),
    shipped: say("随附", "shipped"),
  };
  const [first, ...rest] = places.map(({ layer, file, line, withdrawn }) => {
    const place = file === undefined ? "" : ` ${file}:${line}`;
    return `${names[layer]}${place}${withdrawn ? say("（停用）", " (withdrawn)") : ""}`;
  });
  const over = rest.length === 0 ? "" : say(`，盖过${rest.join("、")}`, `, over ${rest.join(", ")}`);
  return [say("提法库", "canon"), `${first}${over}`];
}

/** How often clean text has it, and what else stands in its places. */
function evidenceNote({ phrasing, occurrences, rivals }: PhrasingFacts, language: Language): string {
  const say = sayIn(language);
  if (occurrences === undefined) return say("未统计", "not counted");
  const n = Math.round(occurrences);
  const own = say(n === 0 ? "0 次" : `约 ${n} 次`, n === 0 ? "not there" : `about ${times(n)}`);
  if (rivals.length === 0) return own + say("，别无异文", ", nothing else in its places");
  const told = rivals.slice(0, mostRivals).map((one) => rivalNote(phrasing.text, one, language));
  const rest = rivals.length > mostRivals ? say("等", ", …") : "";
  return own + say(`；异文：${told.join("，")}${rest}`, `; else: ${told.join(", ")}${rest}`);
}

function rivalNote(text: string, { kind, position, count }: PlaceRivals, language: Language): string {
  const at = text.slice(position, position + (kind === "swap" ? 2 : 1));
  const before = position > 0 ? text[position - 1] : "";
  const place = kind === "insert" || kind === "move" ? before : at;
  const what: Readonly<Record<typeof kind, Bilingual>> = {
    substitute: { zh: `“${place}”作他字`, en: `another for “${place}”` },
    drop: { zh: `无“${place}”`, en: `no “${place}”` },
    insert: { zh: `“${place}”后多一字`, en: `one more after “${place}”` },
    swap: { zh: `“${place}”颠倒`, en: `“${place}” swapped` },
    move: { zh: `“${place}”后插入一词`, en: `a word after “${place}”` },
  };
  const n = Math.max(1, Math.round(count));
  return { zh: `${what[kind].zh} ${n} 次`, en: `${what[kind].en} ${n}×` }[language];
}

function sourceLines({ attestations }: PhrasingFacts, page: Page): string[] {
  const { language, colors, width } = page;
  const say = sayIn(language);
  const counted = attestations.reduce((sum, { count }) => sum + count, 0);
  if (attestations.length === 0) return rows([[say("出处", "sources"), say("未列", "none given")]], page);
  const total =
    say(`${attestations.length} 份文件`, plural(attestations.length, "document")) +
    (counted > 0 ? say(`，共 ${counted} 次`, `, ${times(counted)}`) : "");
  const lines = [`  ${colors.dim(padToWidth(say("出处", "sources"), labelWidth(language)))}${total}`];
  for (const { date, title, count } of attestations.slice(0, mostSources)) {
    const often = count === 0 ? "" : say(`${count} 次`, `${count}×`);
    const room = width - 4 - 12 - 8;
    const line = `    ${padToWidth(date ?? "", 12)}${padToWidth(truncateToWidth(title, room), room)}  ${often}`;
    lines.push(line.trimEnd());
  }
  const rest = attestations.length - mostSources;
  if (rest > 0)
    lines.push(
      `    ${colors.dim(say(`另有 ${rest} 份（--format json 列出全部）`, `and ${rest} more (--format json lists all)`))}`,
    );
  return lines;
}

/** How often each year has it, or in how many documents where that was not counted, with bars. */
function yearLines({ years }: PhrasingFacts, { language, colors }: Page): string[] {
  const say = sayIn(language);
  const isCounted = years.some(({ occurrences }) => occurrences > 0);
  const most = Math.max(...years.map((one) => (isCounted ? one.occurrences : one.documents)));
  const lines = [`  ${colors.dim(say("历年", "by year"))}`];
  for (const { year, documents, occurrences } of years) {
    const value = isCounted ? occurrences : documents;
    const bar = "█".repeat(Math.max(value > 0 ? 1 : 0, Math.round((longestBar * value) / most)));
    const counts = [
      ...(isCounted ? [say(`${occurrences} 次`, `${occurrences}×`)] : []),
      say(`${documents} 份`, plural(documents, "document")),
    ];
    const told = counts.map((count) => padToWidth(count, language === "zh" ? 8 : 14)).join("");
    lines.push(`    ${year}  ${told}${colors.cyan(bar)}`.trimEnd());
  }
  return lines;
}

/** Phrasings by their text, the first few, and how many more there are. */
function named(phrasings: readonly Phrasing[], language: Language): string {
  const say = sayIn(language);
  const texts = phrasings.slice(0, mostRelated).map(({ text }) => truncateToWidth(text, 60));
  const rest = phrasings.length - texts.length;
  return texts.join(say("；", "; ")) + (rest > 0 ? say(`；等 ${phrasings.length} 条`, `; ${rest} more`) : "");
}

function rows(found: readonly Row[], { language, colors, width }: Page): string[] {
  return rowLines(found, { indent: 2, labelWidth: labelWidth(language), width, style: colors.dim });
}

function labelWidth(language: Language): number {
  return language === "zh" ? 8 : 11;
}

function times(count: number): string {
  return plural(Math.round(count), "time");
}
