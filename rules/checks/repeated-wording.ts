import type { Evidence } from "../evidence/evidence";
import type { ParagraphContext } from "../paragraph-context";
import { isHan } from "../text/characters";
import { wordBoundaries } from "../text/word-boundaries";
import type { Repetition } from "./repeated";

/**
 * What deleting the surplus must gain, in nats, per kind. A shorter text is always likelier, so the longer the
 * deletion the more it must gain. Set on clean news, where none of them may be found.
 */
const GAIN = { functionCharacter: 7, character: 12.5, neverDoubled: 7, shortWord: 11.3, word: 8, echo: 0.5 };

/** In nats: a character at least this likely behind what stands before it belongs there (产业链, 全党). */
const EXPECTED = -4.5;

/** Characters of grammar that no sentence sets side by side on purpose. */
const FUNCTION_CHARACTERS = "的地得了着过和与及或在把被对为以从由于是也都并而且将向";

/** 一步一步, 一个节点一个节点, 大片大片: what comes by the piece. */
const COUNTED = /[一二两三四五六七八九十几每半大小]/;

/**
 * Words of two characters that nobody says twice on purpose: what is done by them is not done a little, as 研究研究 is,
 * or they only join other words. None of them begins a noun (建设用地, 实施方案) before which it might stand by chance.
 */
const NEVER_DOUBLED: ReadonlySet<string> = new Set(
  (
    "推动 推进 促进 加强 增强 强化 深化 提高 提升 完善 健全 落实 贯彻 坚持 坚定 坚决 开展 进行 加快 确保 构建 建立 形成 实现 发挥 " +
    "带动 打造 聚焦 围绕 牢记 增进 维护 巩固 拓展 夯实 压实 必须 应当 可以 已经 正在 深入 切实 持续 不断 通过 根据 按照 关于 对于 " +
    "由于 为了 随着 本着 沿着 以及 并且 因此 而且 如果 虽然"
  ).split(" "),
);

/** 走着走着, 说着说着: while one was at it. Behind these 着 is no such ending (随着, 本着). */
const WHILE = /^[^本随沿朝向凭有]着$/;

/** 多商量商量, 再研究研究: to do something a little. */
const TRIAL = /[多再来去先好]/;

const FULL_STOP = 0x3002;

/** In UTF-16 units. */
const LONGEST_WORD = 6;

/** Where each unit stood last, counted on from text to text so that it need not be cleared. */
const lastAt = new Int32Array(65536);
let origin = LONGEST_WORD + 1;

/** What a quick look finds that a repetition takes; where it finds nothing there is none. */
export interface RepetitionSigns {
  /** A Chinese unit and the next are the same. */
  readonly twins: boolean;
  /** The lengths, a bit for each, of which a word may stand twice in a row. */
  readonly doubled: number;
  /** A unit stood at most two places before, and so did the one two places before it. */
  readonly echo: boolean;
}

/** Looks at every unit of the prose once, before anything is looked at closely. */
export function signsOfRepetition(prose: string): RepetitionSigns {
  let [twins, doubled, echo] = [false, 0, false];
  let [before, beforeThat, run] = [LONGEST_WORD + 1, LONGEST_WORD + 1, 0];
  for (let i = 0; i < prose.length; i++) {
    const unit = prose.charCodeAt(i);
    const distance = origin + i - lastAt[unit];
    lastAt[unit] = origin + i;
    if (distance > LONGEST_WORD) run = 0;
    else {
      run++;
      if (distance === 1 && unit >= 0x3001) twins = true;
      // A word with one unit twice in it stands nearer to itself there.
      if (run > 2) doubled = -1;
      else if (distance === before) doubled |= 1 << distance;
      if (distance <= 2 && beforeThat <= 2) echo = true;
    }
    beforeThat = before;
    before = distance;
  }
  origin += prose.length + LONGEST_WORD + 1;
  if (origin > 0x3fffffff) {
    lastAt.fill(0);
    origin = LONGEST_WORD + 1;
  }
  return { twins, doubled, echo };
}

/** ，，, 。。 and the like. */
export function* doubledMarks(prose: string): Iterable<Repetition> {
  for (let i = 1; i < prose.length; i++) {
    const unit = prose.charCodeAt(i);
    if (unit !== prose.charCodeAt(i - 1) || !isMarkOfPause(unit)) continue;
    const start = i - 1;
    while (i + 1 < prose.length && prose.charCodeAt(i + 1) === unit) i++;
    const end = i + 1;
    // More full stops than two are an ellipsis of sorts, which another rule is about.
    if (unit === FULL_STOP && end - start > 2) continue;
    yield { start, end, surplus: { start: start + 1, end }, what: "mark", certain: true };
  }
}

/** ， 、 ； ： 。 */
function isMarkOfPause(unit: number): boolean {
  return unit === 0xff0c || unit === 0x3001 || unit === 0xff1b || unit === 0xff1a || unit === FULL_STOP;
}

/** Whether clean text has the pair that ends at `at` with a neighbour, as in 不了了之. */
function isKnownPair(prose: string, at: number, evidence: Evidence): boolean {
  for (let start = at - 2; start <= at - 1; start++) {
    if (start >= 0 && evidence.attested(prose.slice(start, start + 3))) return true;
  }
  return false;
}

/** The same character twice in a row, one of them no part of another word, where one reads far better. */
export function* doubledCharacters({ prose, evidence, segmenter }: ParagraphContext): Iterable<Repetition> {
  for (let i = 1; i < prose.length; i++) {
    const unit = prose.charCodeAt(i);
    if (unit !== prose.charCodeAt(i - 1) || !isHan(unit)) continue;
    // Three in a row are for effect.
    if (prose.charCodeAt(i + 1) === unit || prose.charCodeAt(i - 2) === unit) continue;
    // 的的确确, 认认真真: a pair beside another pair.
    if (isPair(prose, i + 1) || isPair(prose, i - 3)) continue;
    if (isKnownPair(prose, i, evidence)) continue;
    const isFunction = FUNCTION_CHARACTERS.includes(prose[i]);
    const gain = evidence.gain(prose, i, i + 1, "");
    if (gain < (isFunction ? GAIN.functionCharacter : GAIN.character)) continue;
    const boundaries = wordBoundaries(prose, i - 1, i + 1, segmenter);
    const loose = boundaries.has(i) && (boundaries.has(i - 1) || boundaries.has(i + 1));
    if (!loose && !(boundaries.has(i - 1) && boundaries.has(i + 1))) continue;
    yield {
      start: i - 1,
      end: i + 1,
      surplus: { start: i, end: i + 1 },
      what: "character",
      certain: isFunction,
    };
  }
}

/** A word of two to six characters twice in a row; `lengths` are those of the signs. */
export function* doubledWords(
  { prose, evidence, segmenter }: ParagraphContext,
  lengths: number,
): Iterable<Repetition> {
  for (let length = 2; length <= LONGEST_WORD; length++) {
    if (((lengths >> length) & 1) === 0) continue;
    let same = 0;
    for (let i = length; i < prose.length; i++) {
      const unit = prose.charCodeAt(i);
      same = unit === prose.charCodeAt(i - length) && isHan(unit) ? same + 1 : 0;
      if (same < length) continue;
      const end = i + 1;
      const middle = end - length;
      const start = middle - length;
      if (COUNTED.test(prose[start]) || prose[start] === prose[start + 1]) continue;
      const word = prose.slice(start, middle);
      if (WHILE.test(word)) continue;
      const gain = evidence.gain(prose, middle, end, "");
      if (gain < leastGain(word)) continue;
      if (length === 2 && (isTrial(prose, start, end) || evidence.attested(prose.slice(start, end))))
        continue;
      const boundaries = wordBoundaries(prose, start, end, segmenter);
      if (!boundaries.has(start) || !boundaries.has(middle) || !boundaries.has(end)) continue;
      yield { start, end, surplus: { start: middle, end }, what: "word", certain: false };
      same = 0;
    }
  }
}

/**
 * A formula of the shape AXBX (管党治党) with its X in front once more: 党管党治党. Not where the character in front
 * belongs to what stands before it, as in 全党管党治党 or 产业链强链补链.
 */
export function* echoes({ prose, evidence, segmenter }: ParagraphContext): Iterable<Repetition> {
  for (let i = 4; i < prose.length; i++) {
    const unit = prose.charCodeAt(i);
    if (unit !== prose.charCodeAt(i - 2) || unit !== prose.charCodeAt(i - 4) || !isHan(unit)) continue;
    const start = i - 4;
    const formula = prose.slice(start + 1, i + 1);
    if (formula[0] === formula[1] || formula[0] === formula[2] || !evidence.attested(formula)) continue;
    if (start > 0 && evidence.attested(prose.slice(start - 1, start + 2))) continue;
    if (evidence.surprise(prose)[start] > EXPECTED) continue;
    if (evidence.gain(prose, start, start + 1, "") < GAIN.echo) continue;
    if (!wordBoundaries(prose, start, i + 1, segmenter).has(start)) continue;
    yield { start, end: i + 1, surplus: { start, end: start + 1 }, what: "echo", certain: false };
  }
}

/** Whether the Chinese character at `at` stands there twice. */
function isPair(prose: string, at: number): boolean {
  return prose.charCodeAt(at) === prose.charCodeAt(at + 1) && isHan(prose.charCodeAt(at));
}

function leastGain(word: string): number {
  if (word.length > 2) return GAIN.word;
  return NEVER_DOUBLED.has(word) ? GAIN.neverDoubled : GAIN.shortWord;
}

/** Whether a verb is doubled for “a little”: behind such an adverb, or with nothing behind it. */
function isTrial(prose: string, start: number, end: number): boolean {
  return TRIAL.test(prose[start - 1] ?? "") || !isHan(prose.charCodeAt(end));
}
