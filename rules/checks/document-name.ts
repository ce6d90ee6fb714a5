import type { Canon } from "../canon/canon";
import { citationNote, citationsOf } from "../canon/citation";
import { type DocumentName, type DocumentNames, documentNames, reduceName } from "../canon/document-names";
import type { Evidence } from "../evidence/evidence";
import { lackingBits, signatureOfText } from "../match/character-signature";
import { alignmentEdits, type PhraseEdit } from "../match/edits";
import type { ParagraphContext } from "../paragraph-context";
import type { ProseEdit, Report, Rule } from "../rule";
import { overlapsAny } from "../text/span";

/** The words between 《 and 》; a name that holds another names it with 〈 and 〉. */
const TITLE = /《([^《》\uFFFC]{4,80})》/g;

/** Names of at most this many UTF-16 units may differ in one place, longer ones in two. */
const SHORT_NAME = 8;
/** A character at least this alike in sound or shape, in [0, 1], may be a slip of the other. */
const ALIKE = 0.5;
/** In nats: what the correction must gain where the slip is a likely one, and where it is not. */
const SLIGHT_GAIN = 1;
const STRONG_GAIN = 12;
/** In UTF-16 units: a difference in a proper name this short may well make another document's name. */
const SHORT_PROPER_NAME = 5;
/** Other years, sessions and ordinals make other documents. */
const NUMERAL = /[0-9０-９〇零一二三四五六七八九十百]/;
/** Words that come and go in names by mistake. */
const PARTICLE = /[的和与及]/;

/** A known name near the draft's, with the edits of the prose that lead to it. */
interface NearName {
  readonly name: DocumentName;
  readonly edits: readonly ProseEdit[];
}

export const documentName: Rule = {
  documentation: {
    id: "canon/document-name",
    title: { zh: "文件名称有误", en: "Wrong name of a document" },
    what: {
      zh: "检查书名号中的党内法规、法律、规划、会议文件名称，与已知名称相差一两个字而又像笔误的，予以指出。",
      en: "Finds names in 《》 that differ from a known regulation, law, plan or meeting document by a character or two, in a way a slip would.",
    },
    why: {
      zh: "引用文件须用全称、原名，错一个字就不是那份文件。",
      en: "A document is cited by its exact name; with one character wrong it is no longer that document.",
    },
    tier: "canon",
    severity: "error",
    fix: "safe",
    wrong: [
      {
        text: "认真执行《中国共产党支部工作条列（试行）》。",
        find: "中国共产党支部工作条列（试行）",
        fix: "认真执行《中国共产党支部工作条例（试行）》。",
      },
      {
        text: "对照《关于新形式下党内政治生活的若干准则》逐条检查。",
        find: "关于新形式下党内政治生活的若干准则",
        fix: "对照《关于新形势下党内政治生活的若干准则》逐条检查。",
      },
      {
        text: "《中国共产党党内监督督条例》规定的职责要落实到人。",
        find: "中国共产党党内监督督条例",
        fix: "《中国共产党党内监督条例》规定的职责要落实到人。",
      },
    ],
    fine: [
      "《中国共产党农村基层组织工作条例》与《中国共产党党和国家机关基层组织工作条例》对象不同。",
      "《中国共产党支部工作条例》自印发之日起试行。",
      "重温《纪律处分条例》。",
      "《中共中央关于制定国民经济和社会发展第十三个五年规划的建议》",
      "市委印发《关于加强机关支部工作的意见》。",
    ],
  },

  concerns: ({ prose }) => prose.includes("《"),

  *check(context: ParagraphContext): Iterable<Report> {
    const { prose, canon, masks } = context;
    const index = canon.derived(documentNames);
    for (const match of prose.matchAll(TITLE)) {
      const start = match.index + 1;
      const end = start + match[1].length;
      if (overlapsAny({ start, end }, masks)) continue;
      const near = nearNames(context, index, match[1], start);
      if (near.length > 0) yield reportOf(context, start, end, near);
    }
  },
};

/** The known names nearest to the draft's, all at one distance; none where the draft's name is itself known. */
function nearNames(
  context: ParagraphContext,
  index: DocumentNames,
  title: string,
  start: number,
): NearName[] {
  if (index.known.has(title)) return [];
  const draft = reduceName(title);
  if (index.known.has(draft.key) || draft.key.length < 4) return [];
  const most = draft.key.length <= SHORT_NAME ? 1 : 2;
  let least = most;
  let nearest: NearName[] = [];
  const signatures = context.canon.derived(nameSignatures);
  const drafted = signatureOfText(draft.key);
  const { names } = index;
  for (let i = 0; i < names.length; i++) {
    const name = names[i];
    if (Math.abs(name.key.length - draft.key.length) > least) continue;
    if (lackingBits(signatures[i], drafted) > least || !sharesPiece(draft.key, name)) continue;
    const edits = alignmentEdits(draft.key, name.key, 0);
    if (edits.length === 0 || edits.length > least) continue;
    const proseEdits = edits.map((edit) => inProse(edit, draft.offsets, start));
    if (!edits.every((edit, i) => isSlip(context, draft.key, name, edit, proseEdits[i]))) continue;
    if (isOtherWord(context.evidence, draft.key, edits)) continue;
    if (edits.length < least) nearest = [];
    least = edits.length;
    nearest.push({ name, edits: proseEdits });
  }
  return nearest;
}

/** Of each known name, which characters it has. */
function nameSignatures(canon: Canon): Int32Array {
  return Int32Array.from(canon.derived(documentNames).names, ({ key }) => signatureOfText(key));
}

/** Two edits leave one of three pieces of a name intact, a unit or two from its place: a cheap look before aligning. */
function sharesPiece(draft: string, { pieces: [first, middle, last] }: DocumentName): boolean {
  return draft.startsWith(first) || draft.endsWith(last) || draft.includes(middle);
}

/** Whether the one difference looks like a slip rather than another document's name. */
function isSlip(
  { prose, evidence }: ParagraphContext,
  draft: string,
  name: DocumentName,
  edit: PhraseEdit,
  inProse: ProseEdit,
): boolean {
  const written = draft.slice(edit.start, edit.end);
  if (NUMERAL.test(written + edit.text)) return false;
  // Two characters swapped around a mark: mending them would lose the mark.
  if (inProse.end - inProse.start !== edit.end - edit.start) return false;
  const gain = evidence.gain(prose, inProse.start, inProse.end, inProse.text);
  const inShortName = name.key.length - name.prefix < SHORT_PROPER_NAME && edit.end > name.prefix;
  const likely = isLikely(evidence, draft, edit);
  if (inShortName) return likely && gain >= STRONG_GAIN;
  return gain >= (likely ? SLIGHT_GAIN : STRONG_GAIN);
}

function isLikely(evidence: Evidence, draft: string, edit: PhraseEdit): boolean {
  const written = draft.slice(edit.start, edit.end);
  switch (edit.kind) {
    case "substitute":
      return (
        Math.max(evidence.soundAlike(edit.text, written), evidence.lookAlike(edit.text, written)) >= ALIKE
      );
    case "insert":
      return PARTICLE.test(written) || draft[edit.start - 1] === written || draft[edit.end] === written;
    case "drop":
      return edit.start > 0 && edit.start < draft.length;
    default:
      return true;
  }
}

/** Neighbouring characters left out, added, or changed for others unlike them: a word was chosen, not missed. */
function isOtherWord(evidence: Evidence, draft: string, edits: readonly PhraseEdit[]): boolean {
  const [first, second] = edits;
  if (second === undefined || second.start - first.end > 1) return false;
  const slips = (edit: PhraseEdit) => edit.kind === "substitute" && isLikely(evidence, draft, edit);
  return !slips(first) || !slips(second);
}

function inProse(edit: PhraseEdit, offsets: readonly number[], shift: number): ProseEdit {
  if (edit.start === edit.end) {
    const at = edit.start > 0 ? offsets[edit.start - 1] + 1 : offsets[0];
    return { start: shift + at, end: shift + at, text: edit.text };
  }
  return { start: shift + offsets[edit.start], end: shift + offsets[edit.end - 1] + 1, text: edit.text };
}

function reportOf(
  { prose, canon }: ParagraphContext,
  start: number,
  end: number,
  near: readonly NearName[],
): Report {
  const written = prose.slice(start, end);
  const note = citationNote(canon, near[0].name.phrasing);
  const names = near.map(({ name }) => `《${name.phrasing.text}》`);
  return {
    start,
    end,
    message: {
      zh: `没有见到名为《${written}》的文件，疑为${names.join("或")}之误，请核对改正${note.zh}。`,
      en: `No document named 《${written}》 is known; ${names.join(" or ")} is meant, it seems. Check and correct the name${note.en}.`,
    },
    confidence: near.length === 1 ? 0.95 : 0.8,
    suggestions: near.map(({ edits, name }) => {
      const mended = apply(written, start, edits);
      return {
        title: { zh: `改为《${mended}》`, en: `Change to 《${mended}》 (${name.phrasing.text})` },
        applicability: near.length === 1 ? ("safe" as const) : ("suggested" as const),
        edits,
      };
    }),
    sources: near.flatMap(({ name }) => citationsOf(canon, name.phrasing, `《${name.phrasing.text}》`)),
  };
}

function apply(text: string, shift: number, edits: readonly ProseEdit[]): string {
  let result = "";
  let copied = 0;
  for (const edit of edits) {
    result += text.slice(copied, edit.start - shift) + edit.text;
    copied = edit.end - shift;
  }
  return result + text.slice(copied);
}
