import type { FeatureName } from "../evidence/features";
import type { Bilingual } from "../language";

/** What a feature speaks of: how the text reads, how the slip may have come about, the phrasing, other corrections. */
export type FeatureGroup = "language" | "channel" | "support" | "rivals";

/** The groups in the order they are told in. */
export const featureGroups: Readonly<Record<FeatureGroup, Bilingual>> = {
  language: { zh: "语言证据", en: "language" },
  channel: { zh: "笔误方式", en: "kind of slip" },
  support: { zh: "提法依据", en: "phrasing" },
  rivals: { zh: "别的改法", en: "rivals" },
};

/** Each feature of the decision in plain words. */
export const featureWords: Readonly<Record<FeatureName, { readonly group: FeatureGroup } & Bilingual>> = {
  gain: { group: "language", zh: "改后更通顺", en: "reads better when corrected" },
  highGain: { group: "language", zh: "过高的增益打折", en: "discount on a very high gain" },
  known: { group: "language", zh: "改后的字串常见", en: "known sequences when corrected" },
  attested: { group: "language", zh: "原文的字串也有人用", en: "the draft's own sequences are attested" },
  stillSurprising: { group: "language", zh: "改后仍不寻常", en: "still surprising when corrected" },
  word: { group: "language", zh: "改后成词", en: "makes a word" },
  longWord: { group: "language", zh: "改后成三字词", en: "makes a word of three characters" },
  longestWord: { group: "language", zh: "改后成四字词", en: "makes a word of four characters" },
  wordFrequency: { group: "language", zh: "改后的词的词频", en: "how frequent that word is" },
  draftWord: { group: "language", zh: "原文成词", en: "the draft has a word there" },
  draftLongWord: { group: "language", zh: "原文成三字以上的词", en: "the draft has a long word there" },
  draftWordFrequency: { group: "language", zh: "原词的词频", en: "how frequent the draft's word is" },
  movedApt: { group: "language", zh: "原来的语序也通", en: "the draft's order reads well too" },
  alike: { group: "channel", zh: "音近或形近", en: "sound or look alike" },
  unlike: { group: "channel", zh: "音形都不近", en: "neither sound nor look alike" },
  rare: { group: "channel", zh: "写的是生僻字", en: "a rare character was written" },
  extra: { group: "channel", zh: "多一字", en: "a character too many" },
  doubled: { group: "channel", zh: "一字写了两遍", en: "a character written twice" },
  missing: { group: "channel", zh: "漏一字", en: "a character too few" },
  missingDouble: { group: "channel", zh: "叠字漏一个", en: "one of two like characters dropped" },
  swapped: { group: "channel", zh: "两字颠倒", en: "two characters swapped" },
  moved: { group: "channel", zh: "词语错位", en: "a word out of place" },
  particle: { group: "channel", zh: "虚词可有可无", en: "a particle, which may stand or not" },
  conjunction: { group: "channel", zh: "连词可换", en: "one “and” for another" },
  otherBody: { group: "channel", zh: "换了一级或一个机构", en: "another level or body of administration" },
  clings: { group: "channel", zh: "写的字与邻字相连", en: "the character written goes with its neighbour" },
  unlikeClings: {
    group: "channel",
    zh: "与邻字相连而音形不近",
    en: "goes with its neighbour, and is not alike",
  },
  edge: { group: "channel", zh: "在提法首尾", en: "at the edge of the phrasing" },
  edgeDrop: { group: "channel", zh: "漏在提法首尾", en: "dropped at the edge of the phrasing" },
  furtherEdits: { group: "channel", zh: "不止一处不同", en: "more than one difference" },
  unlikeRun: { group: "channel", zh: "连着两字不近", en: "two unlike characters in a row" },
  alikePair: { group: "channel", zh: "两字都音近", en: "two alike characters at once" },
  parallel: { group: "channel", zh: "排比句式", en: "a parallel, whose words are chosen" },
  phrasing: { group: "support", zh: "改后是提法", en: "makes a phrasing" },
  odds: { group: "support", zh: "此处用字固定", en: "how fixed the phrasing is there" },
  unlikeOdds: { group: "support", zh: "此处用字不固定而音形不近", en: "not fixed there, and not alike" },
  intact: { group: "support", zh: "其余的字相符", en: "characters that agree with it" },
  variant: { group: "support", zh: "原文的写法也见于语料", en: "clean text has the draft's wording too" },
  betterHere: { group: "rivals", zh: "此处另有更好的改法", en: "a better correction here" },
  manyHere: { group: "rivals", zh: "此处可有多种改法", en: "several corrections here" },
  betterBeside: { group: "rivals", zh: "旁边有更好的改法", en: "a better correction beside it" },
};
