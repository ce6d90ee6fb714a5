import type { Canon } from "./canon";
import type { Source } from "./phrasing";

/** How the sources of the canon are named. */
interface SourceNames {
  /** By `bare` name; undefined where two documents bear it. */
  readonly byName: ReadonlyMap<string, Document | undefined>;
  /** By the year, as in 2019年. */
  readonly workReports: ReadonlyMap<string, Document>;
  /** By the number of the congress, as in 二十. */
  readonly congressReports: ReadonlyMap<string, Document>;
  /** By both numbers, as in 二十届二. */
  readonly communiques: ReadonlyMap<string, Document>;
}

/** A document in all its registered copies, which bear the same title. */
type Document = readonly Source[];

const NUMBER = "[一二三四五六七八九十]+";
const MARK = /[\s，、：“”‘’"〈〉·—（）()]/g;
const ISSUER = /^(?:中国共产党|中共中央国务院|中共中央|国务院)/;
/** Without its issuer, or without 《》, a name shorter than this, in UTF-16 units, may be any document's. */
const SHORTEST_UNAIDED = 8;

/** Where in the document, and in what manner: what may stand between its name and the verb. */
const BETWEEN =
  /(?:[中里内]|总纲|序言|第[〇零一二三四五六七八九十百\d]+[条章款项])*[，,]?(?:就|还|也|又|曾|再次|再度|多次|反复|首次|明确|鲜明|深刻|郑重|专门|特别|进一步|旗帜鲜明地?)*$/;
/** Two documents, of which this is the second. */
const JOINED = /[和与及、]$/;

/** How words end that name a document, and which one that is; the first that fits. */
const WAYS_OF_NAMING: readonly (readonly [
  RegExp,
  (names: SourceNames, match: RegExpExecArray) => Document | undefined,
])[] = [
  // The State Council's report: one of a province or a city has its name in front of the year.
  [
    /(?<=^|[在，：]|作的)《?(\d{4}年)(?:国务院)?《?政府工作报告》?$/,
    ({ workReports }, match) => workReports.get(match[1]),
  ],
  [/《([^《》]{2,60})》$/, ({ byName }, match) => byName.get(bare(match[1]))],
  [
    new RegExp(`(?:党的|中国共产党)?第?(${NUMBER})(?:大|次全国代表大会)上?(?:所?作)?的?报告$`),
    ({ congressReports }, match) => congressReports.get(match[1]),
  ],
  [
    new RegExp(`(?:党的|中国共产党)?第?(${NUMBER}届)(?:中央委员会第)?(${NUMBER})(?:次全体会议|中全会)公报$`),
    ({ communiques }, match) => communiques.get(match[1] + match[2]),
  ],
  // Not that of another congress: 党的八大党章, 写进党章.
  [/(?<=^|[在，：])党章$/, ({ byName }) => byName.get("党章")],
  [/.*$/, ({ byName }, match) => unmarkedTitle(bare(match[0]), byName)],
];

/** Titles of reports and communiqués that go by their number or year. */
const WORK_TITLE = /^(\d{4}年)政府工作报告$/;
const CONGRESS_TITLE = new RegExp(`第(${NUMBER})次全国代表大会上的报告$`);
const COMMUNIQUE_TITLE = new RegExp(`第(${NUMBER}届)中央委员会第(${NUMBER})次全体会议公报$`);

/**
 * The one document of the canon that words before a verb of saying name (习近平总书记在党的二十大报告中, 《中国共产党章程》第三条),
 * in all its registered copies. Undefined where they name none, an author or a meeting only, or more than one; and where
 * a document goes by its year or its edition and none is given.
 */
export function documentNamed(said: string, canon: Canon): Document | undefined {
  const words = said.slice(0, BETWEEN.exec(said)?.index);
  const names = canon.derived(sourceNames);
  for (const [ending, look] of WAYS_OF_NAMING) {
    const match = ending.exec(words);
    if (match === null) continue;
    const document = look(names, match);
    const before = words.slice(0, match.index);
    if (JOINED.test(before)) return undefined;
    // 党的八大通过的《中国共产党章程》 is another edition.
    return document?.[0].kind === "regulation" && before.endsWith("的") ? undefined : document;
  }
  return undefined;
}

/** The document whose title ends the words, as in 习近平总书记在庆祝改革开放40周年大会上的讲话. */
function unmarkedTitle(words: string, byName: SourceNames["byName"]): Document | undefined {
  for (const [name, document] of byName)
    if (name.length >= SHORTEST_UNAIDED && words.endsWith(name)) return document;
  return undefined;
}

/** For `canon.derived`. */
function sourceNames(canon: Canon): SourceNames {
  const documents = new Map<string, Source[]>();
  for (const source of canon.allSources) {
    const copies = documents.get(source.title);
    if (copies === undefined) documents.set(source.title, [source]);
    else copies.push(source);
  }
  const byName = new Map<string, Document | undefined>();
  const workReports = new Map<string, Document>();
  const congressReports = new Map<string, Document>();
  const communiques = new Map<string, Document>();
  for (const [title, document] of documents) {
    const work = WORK_TITLE.exec(title);
    if (work !== null) {
      workReports.set(work[1], document);
      continue;
    }
    for (const name of namesOf(title)) byName.set(name, byName.has(name) ? undefined : document);
    const congress = CONGRESS_TITLE.exec(title);
    if (congress !== null) congressReports.set(congress[1], document);
    const communique = COMMUNIQUE_TITLE.exec(title);
    if (communique !== null) communiques.set(communique[1] + communique[2], document);
  }
  return { byName, workReports, congressReports, communiques };
}

/** The title, what stands behind —— in it, and both without the issuer in front. */
function namesOf(title: string): Set<string> {
  const names = new Set<string>();
  for (const form of [title, title.split("——").at(-1)!]) {
    const name = bare(form);
    names.add(name);
    const short = name.replace(ISSUER, "");
    if (short.length >= SHORTEST_UNAIDED) names.add(short);
    if (name === "中国共产党章程") names.add("党章");
  }
  return names;
}

function bare(name: string): string {
  return name.replace(MARK, "");
}
