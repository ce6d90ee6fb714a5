import type { LearnInput } from "../../../rules/learn";
import type { Segmenter } from "../../../rules/text/segmenter";

/** Longest word first from a list, every other character a word: tests depend on no dictionary. */
export function segmenterOf(list: string): Segmenter {
  const words = list.split(/\s+/).sort((a, b) => b.length - a.length);
  return (sentence) => {
    const cut: string[] = [];
    for (let at = 0; at < sentence.length; ) {
      const word = words.find((candidate) => sentence.startsWith(candidate, at)) ?? sentence[at];
      cut.push(word);
      at += word.length;
    }
    return cut;
  };
}

/** Inputs a, b, c …, each with rare characters behind it, so that short texts that share a phrase are no copies. */
export function inputs(...texts: readonly string[]): LearnInput[] {
  return texts.map((text, n) => {
    let filler = "\n";
    for (let i = 0; i < 400; i++) {
      filler += String.fromCharCode(0x4e00 + ((n * 1709 + i * (37 + 2 * n)) % 6000) + 9000);
      if (i % 12 === 11) filler += "。";
    }
    return { id: String.fromCharCode(97 + n), text: text + filler, format: "plain" };
  });
}
