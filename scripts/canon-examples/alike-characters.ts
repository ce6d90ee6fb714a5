import { pinyin } from "pinyin-pro";
import type { Evidence } from "../../rules/evidence/evidence";
import { isSuitable } from "./unsuitable";

/** log P of a character by itself, in nats, from which it is a common one: about the first two thousand. */
const common = -9.5;
/** From 0 to 1: what two characters share of their shape to be taken for each other. */
const leastLookAlike = 0.6;
/** Grammar's own characters: nobody takes them for one of another word. */
const GRAMMATICAL = new Set("的了着过吗呢吧啊么们");
/** Characters that share words in which either is written, or once was: one for the other is no slip for sure. */
const SHARING_WORDS =
  "作做 复覆 象像 帐账 份分 辞词 唯惟 订定 连联 和合 予与 借藉 叠迭 粘黏 度渡 画划 型形 制治 查察 融溶 树竖 功工";

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** The characters that may be written by mistake for another: common ones that sound or look like it. */
export class AlikeCharacters {
  private readonly candidates: readonly string[];
  private readonly bySyllable = new Map<string, string[]>();

  constructor(private readonly evidence: Evidence) {
    const all: string[] = [];
    for (let unit = FIRST_HAN; unit <= LAST_HAN; unit++) {
      const character = String.fromCharCode(unit);
      if (evidence.commonness(unit) < common || !isSuitable(character)) continue;
      if (!GRAMMATICAL.has(character)) all.push(character);
    }
    this.candidates = all.sort((a, b) => this.commonness(b) - this.commonness(a) || (a < b ? -1 : 1));
    for (const character of this.candidates) {
      const [reading] = readingsOf(character);
      const known = this.bySyllable.get(reading);
      if (known === undefined) this.bySyllable.set(reading, [character]);
      else known.push(character);
    }
  }

  /** Characters read as the one at `place` of the wording is read there: the same tone first, then the more common. */
  soundAlikes(wording: string, place: number): string[] {
    const reading = readingsOf(wording)[place];
    const toneless = reading.slice(0, -1);
    const tones = ["1", "2", "3", "4", "0"].filter((tone) => toneless + tone !== reading);
    return [reading, ...tones.map((tone) => toneless + tone)]
      .flatMap((one) => this.bySyllable.get(one) ?? [])
      .filter((character) => !sharesWords(character, wording[place]));
  }

  /** Characters that look like this one, the most alike first, then the more common. */
  lookAlikes(character: string): string[] {
    if (GRAMMATICAL.has(character)) return [];
    return this.candidates
      .filter((other) => !sharesWords(character, other))
      .map((other) => ({ other, likeness: this.evidence.lookAlike(character, other) }))
      .filter(({ likeness }) => likeness >= leastLookAlike)
      .sort((a, b) => b.likeness - a.likeness)
      .map(({ other }) => other);
  }

  private commonness(character: string): number {
    return this.evidence.commonness(character.charCodeAt(0));
  }
}

/** Whether the two are the same, or as good as that in some word. */
function sharesWords(a: string, b: string): boolean {
  return a === b || SHARING_WORDS.includes(a + b) || SHARING_WORDS.includes(b + a);
}

/** The syllable of each character with its tone as a digit, as they are read in this order. */
function readingsOf(text: string): string[] {
  return pinyin(text, { type: "array", toneType: "num" });
}
