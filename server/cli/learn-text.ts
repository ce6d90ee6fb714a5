import type { Language } from "../../rules/language";
import type { Excerpt, Frame, Proposal, ProposedEntry, Rival } from "../../rules/learn";
import { wrapToWidth } from "./display-width";
import type { LimitedProposal, ProposalList } from "./learn-limit";
import type { VariantByHand } from "./learn-plan";
import { shownPath } from "./output";
import { plural } from "./plural";

/** What a proposal says to a person, beside the entries themselves: all of it comments. */
export class LearnText {
  constructor(
    private readonly language: Language,
    private readonly cwd: string,
  ) {}

  /** The comment lines below a proposed entry. */
  below({ count, documents, excerpt }: ProposedEntry): string {
    return margin(`${this.counts(documents, count)}${this.say("。", "; ")}${this.excerpt(excerpt)}`);
  }

  /** The comment lines below an entry that gets a variant. */
  belowVariant({ phrasing, count, documents, form, formCount, formDocuments, excerpt }: Rival): string {
    const own = this.counts(formDocuments, formCount);
    const theirs = this.counts(documents, count);
    const sources = Object.keys(phrasing.sources).length;
    const line = this.say(
      `异写${marked(form)}：本单位 ${own}；${marked(phrasing.text)}：本单位 ${theirs}，提法库 ${sources} 个来源。`,
      `variant ${marked(form)}: ${own} here; ${marked(phrasing.text)}: ${theirs} here, ${sources} sources in the canon; `,
    );
    return margin(line + this.excerpt(excerpt));
  }

  /** What stands above the diff. */
  head(proposal: LimitedProposal, changes: boolean, folder: string): string {
    const lines: string[] = [];
    if (changes) {
      const shown = shownPath(folder, this.cwd);
      const where = shown === "." ? this.say("当前文件夹", "this folder") : shown;
      lines.push(
        this.say(
          `以下补丁写入${where}的 .tifa/canon/：审阅之后用 --accept 收入，或交 git apply。不要的写进 .tifa/canon/rejected.txt，每行一条。`,
          `The diff adds to .tifa/canon/ in ${where}: review it, then use --accept or git apply. What you do not want goes into .tifa/canon/rejected.txt, one wording to a line.`,
        ),
      );
    } else lines.push(this.say("没有要收入提法库的新内容。", "There is nothing new for the canon."));
    const more = this.more(proposal, ["phrasings", "variants", "collocations"]);
    if (more !== undefined) lines.push(more);
    return comments(lines);
  }

  /** What stands below the diff: what is shown and not written. */
  tail(proposal: LimitedProposal, byHand: readonly VariantByHand[]): string {
    const { suspects, frames } = proposal;
    const parts: string[] = [];
    const part = (title: string, lines: readonly string[], list?: ProposalList) => {
      const more = list === undefined ? undefined : this.more(proposal, [list]);
      const all = more === undefined ? lines : [...lines, more];
      if (lines.length > 0) parts.push(`\n${comments([title])}${comments(all, "  ")}`);
    };
    part(
      this.say("异写，请自行加进该条的 also：", "Variants; add them to “also” of the entry yourself:"),
      byHand.map(({ rival, file }) => {
        const where = shownPath(file, this.cwd);
        return `${where}: ${marked(rival.phrasing.text)} ← ${marked(rival.form)}, ${this.counts(rival.formDocuments, rival.formCount)}`;
      }),
    );
    part(
      this.say(
        "只见一两次的近似写法，或为笔误（不写入）：",
        "Seen once or twice near another wording, perhaps slips (not written):",
      ),
      suspects.map((rival) => this.suspect(rival)),
      "suspects",
    );
    part(
      this.say("句式（不写入）：", "Frames (not written):"),
      frames.map((frame) => this.frame(frame)),
      "frames",
    );
    return parts.join("");
  }

  /** How much was read and found, on one line. */
  summary(proposal: Proposal): string {
    const { read, independent, phrasings, variants, collocations, suspects, frames } = proposal;
    return this.say(
      `读了 ${read} 篇（互不重复 ${independent} 篇）：新提法 ${phrasings.length} 条，异写 ${variants.length} 条，搭配 ${collocations.length} 条，疑似笔误 ${suspects.length} 处，句式 ${frames.length} 个`,
      `${plural(read, "document")} read (${independent} independent): ${plural(phrasings.length, "new phrasing")}, ${plural(variants.length, "variant")}, ${plural(collocations.length, "collocation")}, ${plural(suspects.length, "suspect")}, ${plural(frames.length, "frame")}`,
    );
  }

  private suspect({ phrasing, count, form, formCount, excerpt }: Rival): string {
    const sources = Object.keys(phrasing.sources).length;
    const line = this.say(
      `${marked(form)} ${formCount} 次，疑为${marked(phrasing.text)}（本单位 ${count} 次，${sources} 个来源）。`,
      `${marked(form)} ×${formCount}, perhaps ${marked(phrasing.text)} (×${count} here, ${plural(sources, "source")}); `,
    );
    return line + this.excerpt(excerpt);
  }

  private frame({ pattern, count, documents, fillers, excerpt }: Frame): string {
    const slots = fillers.map((slot, i) => {
      const shown = slot.map(([filler, times]) => (times > 1 ? `${filler} ${times}` : filler));
      return `${"XY"[i] ?? "Z"}: ${shown.join(" / ")}`;
    });
    const stop = this.say("。", "; ");
    return `${pattern} ${this.counts(documents, count)}${stop}${slots.join(stop)}${stop}${this.excerpt(excerpt)}`;
  }

  private excerpt({ source, before, text, after }: Excerpt): string {
    return `${source}${this.say("：", ": ")}${before}【${text}】${after}`;
  }

  private counts(documents: number, count: number): string {
    return this.say(`${documents} 篇 ${count} 次`, `${count} in ${plural(documents, "document")}`);
  }

  private more({ more }: LimitedProposal, lists: readonly ProposalList[]): string | undefined {
    const names: Partial<Record<ProposalList, string>> = {
      phrasings: this.say("新提法", "new phrasings"),
      variants: this.say("异写", "variants"),
      collocations: this.say("搭配", "collocations"),
    };
    const left = lists.filter((list) => more[list] > 0);
    if (left.length === 0) return undefined;
    const numbers = left.map(
      (list) => `${this.say("", `${more[list]} `)}${names[list] ?? ""}${this.say(` ${more[list]} 条`, "")}`,
    );
    return this.say(
      `另有较弱的${numbers.join("、")}未列，用 --all 全部列出。`,
      `${numbers.join(", ")} more, less well attested: use --all to list them.`,
    ).replace(/ {2,}/g, " ");
  }

  private say(zh: string, en: string): string {
    return { zh, en }[this.language];
  }
}

/** A wording in quotation marks, other ones than its own. */
function marked(text: string): string {
  return /[“”]/.test(text) ? `「${text}」` : `“${text}”`;
}

/** Columns of a comment line. */
const width = 100;

function comments(lines: readonly string[], indent = ""): string {
  return lines.map((line) => wrapped(line, `# ${indent}`, `# ${indent}  `)).join("");
}

function margin(line: string): string {
  return wrapped(line, "  # ", "  #   ");
}

function wrapped(line: string, first: string, others: string): string {
  const parts = wrapToWidth(printable(line), width - others.length);
  return parts.map((part, i) => `${i === 0 ? first : others}${part}\n`).join("");
}

/** What a comment of YAML may not hold: control characters, line ends of any kind, lone surrogates. */
function printable(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu, " ")
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
}
