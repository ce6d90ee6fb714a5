import type { Canon } from "../canon/canon";
import type { Attestations } from "./attestation";
import type { Corpus } from "./corpus";
import { type Excerpt, excerptAmong } from "./excerpt";
import { neverFirst, structural } from "./function-words";

/** A quoted formula of the documents with the verbs that stand right before it. */
export interface LearntCollocation {
  /** With its quotation marks, and with the noun that always follows them: “五位一体”总体布局. */
  readonly head: string;
  /** The verbs with the number of independent documents each stands in, the most frequent one first. */
  readonly verbs: readonly (readonly [verb: string, documents: number])[];
  /** Places and independent documents, and counts per document group, of the first verb with the head. */
  readonly count: number;
  readonly counts: ReadonlyMap<number, number>;
  readonly excerpt: Excerpt;
}

/** Independent documents that have the formula, and that have it behind its first verb. */
const headGroups = 3;
const verbGroups = 2;
/** Share of the places behind a verb, and of all places, that the first verb must have to be called canonical. */
const leading = 0.4;
const leadingOfAll = 0.25;

/** Share of the places with the same word behind the formula that makes it part of the head; words of it at most. */
const following = 0.7;
const leastFollowed = 3;
const longestNoun = 2;

/** Verbs that official writing puts before a formula, besides those that a canon lists. */
const commonVerbs = new Set(
  `加强 推进 推动 促进 提高 提升 增强 坚持 完善 健全 建立 实施 实行 开展 进行 做好 抓好 搞好 用好 建好 办好 讲好 落实 贯彻 强化 优化 扩大
  保持 保障 确保 实现 支持 鼓励 引导 带领 团结 维护 巩固 拓展 构建 打造 形成 采取 制定 出台 发挥 突出 注重 重视 关注 解决 防止 防范 避免 反对
  深化 推行 践行 弘扬 抓住 打响 创建 争创 擦亮 激活 破解 打通 架起 守好 织密 唱响 执行 履行 遵守 恪守 把握 领会 领悟 牢记 树立 树牢`.split(
    /\s+/,
  ),
);

/** Whether a word is a verb that governs formulas, as far as lists can tell. */
export function verbTest(canon: Canon | undefined): (word: string) => boolean {
  const listed = canon?.ofKind("collocation").flatMap(({ verbs }) => verbs) ?? [];
  const verbs = new Set([...commonVerbs, ...listed.filter((verb) => verb.length === 2)]);
  return (word) => verbs.has(word);
}

/** A quoted formula right behind a verb. Places are UTF-16 units of the corpus text. */
export interface VerbPlace {
  readonly verb: string;
  readonly head: string;
  readonly place: number;
}

/** What is said not to be done, as in 不支持“…”, is no collocation. */
const negation = /[不未没勿莫]$|(?:没有|反对|禁止|严禁|停止|防止|避免|拒绝)$/;

/** Every quoted formula of two to twelve units with a verb before it. */
export function verbPlaces({ corpus }: Attestations, isVerb: (word: string) => boolean): VerbPlace[] {
  const { text, wordStarts } = corpus;
  const found: VerbPlace[] = [];
  for (const { 0: head, index } of text.matchAll(/“[^“”‘’\n\uFFFC，。]{2,12}”/g)) {
    const place = index - 2;
    if (place < 0 || wordStarts[place] === 0 || wordStarts[index - 1] === 1) continue;
    const verb = text.slice(place, index);
    if (isVerb(verb) && !negation.test(text.slice(Math.max(0, place - 2), place)))
      found.push({ verb, head, place });
  }
  return found;
}

/** The formulas that no collocation of the canon has in its head, with their verbs. */
export function findCollocations(
  attestations: Attestations,
  places: readonly VerbPlace[],
  canon: Canon | undefined,
): LearntCollocation[] {
  const known = new Set<string>();
  for (const { head } of canon?.ofKind("collocation") ?? []) {
    for (const [quoted] of (head ?? "").matchAll(/“[^“”]*”/g)) known.add(quoted);
  }
  const byHead = new Map<string, VerbPlace[]>();
  for (const one of places) {
    const same = byHead.get(one.head);
    if (same === undefined) byHead.set(one.head, [one]);
    else same.push(one);
  }
  const collocations: LearntCollocation[] = [];
  for (const [head, same] of byHead) {
    if (known.has(head)) continue;
    const { places: all, counts } = attestations.of(head);
    if (counts.size < headGroups) continue;
    const collocation = collocationOf(head, same, leadingOfAll * all.length, attestations);
    if (collocation !== undefined) collocations.push(collocation);
  }
  return collocations.sort((a, b) => b.counts.size - a.counts.size || (a.head < b.head ? -1 : 1));
}

function collocationOf(
  head: string,
  places: readonly VerbPlace[],
  least: number,
  attestations: Attestations,
): LearntCollocation | undefined {
  const { corpus } = attestations;
  const whole = head + nounBehind(head, places, corpus);
  const byVerb = new Map<string, number[]>();
  for (const { verb, place } of places) {
    if (corpus.text.startsWith(whole, place + verb.length))
      byVerb.set(verb, [...(byVerb.get(verb) ?? []), place]);
  }
  const verbs = [...byVerb]
    .map(([verb, at]) => ({ verb, at, counts: attestations.countByGroup(Int32Array.from(at)) }))
    .sort((a, b) => b.counts.size - a.counts.size || b.at.length - a.at.length || (a.verb < b.verb ? -1 : 1));
  const [first] = verbs;
  if (first === undefined) return undefined;
  if (first.counts.size < verbGroups || first.at.length < Math.max(least, leading * places.length))
    return undefined;
  return {
    head: whole,
    verbs: verbs.map(({ verb, counts }) => [verb, counts.size] as const),
    count: [...first.counts.values()].reduce((sum, count) => sum + count, 0),
    counts: first.counts,
    excerpt: excerptAmong(corpus, first.at, first.verb.length + whole.length, first.counts),
  };
}

/** The words that follow the formula nearly wherever it stands behind a verb; else nothing. */
function nounBehind(head: string, places: readonly VerbPlace[], { text, wordStarts }: Corpus): string {
  let noun = "";
  for (let words = 0; words < longestNoun && places.length >= leastFollowed; words++) {
    const next = new Map<string, number>();
    for (const { verb, place } of places) {
      const start = place + verb.length + head.length + noun.length;
      if (!text.startsWith(noun, start - noun.length)) continue;
      let end = start + 1;
      while (end < text.length && wordStarts[end] === 0) end++;
      const word = text.slice(start, end);
      if (/^\p{L}{2,}$/u.test(word) && !structural.has(word) && !neverFirst.has(word))
        next.set(word, (next.get(word) ?? 0) + 1);
    }
    const [word, count] = [...next].sort(([, a], [, b]) => b - a)[0] ?? ["", 0];
    if (count < following * places.length) break;
    noun += word;
  }
  return noun;
}
