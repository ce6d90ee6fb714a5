import type { Bilingual } from "../language";
import { type FileProblem, placeOf, type YamlEntry, type YamlNode } from "./yaml-node";

/** Reads typed values out of YAML nodes and collects what is wrong with them, each with its place. */
export class NodeReader {
  readonly problems: FileProblem[] = [];

  constructor(
    private readonly text: string,
    private readonly file: string,
  ) {}

  report(offset: number, message: Bilingual): void {
    this.problems.push({ file: this.file, ...placeOf(this.text, offset), message });
  }

  /** The entries of a mapping by key; a key not among `known` is a problem. */
  entries(
    node: YamlNode,
    known: readonly string[],
    what: Bilingual,
  ): ReadonlyMap<string, YamlEntry> | undefined {
    if (node.kind !== "mapping") {
      this.report(node.offset, {
        zh: `${what.zh}应写成“键: 值”的形式，这里是${kindNames[node.kind].zh}`,
        en: `${what.en} must be a mapping of keys to values, not ${kindNames[node.kind].en}`,
      });
      return undefined;
    }
    const found = new Map<string, YamlEntry>();
    for (const entry of node.entries) {
      if (known.includes(entry.key)) found.set(entry.key, entry);
      else this.report(entry.offset, unknownKey(entry.key, known));
    }
    return found;
  }

  /** A non-empty string without blanks at its ends. */
  string(node: YamlNode, key: string): string | undefined {
    if (node.kind === "scalar" && node.value !== "" && node.value.trim() === node.value) return node.value;
    this.report(
      node.offset,
      node.kind === "scalar" || node.kind === "null"
        ? {
            zh: `“${key}”不能为空，首尾也不能有空格`,
            en: `“${key}” must not be empty nor begin or end with a blank`,
          }
        : {
            zh: `“${key}”应是一段文字，这里是${kindNames[node.kind].zh}`,
            en: `“${key}” must be a string, not ${kindNames[node.kind].en}`,
          },
    );
    return undefined;
  }

  /** A list of strings; an empty value is an empty list. */
  strings(node: YamlNode, key: string): readonly string[] {
    if (node.kind === "null") return [];
    if (node.kind !== "sequence") {
      this.report(node.offset, {
        zh: `“${key}”应是一个列表，例如 [甲, 乙]`,
        en: `“${key}” must be a list, as in [one, two]`,
      });
      return [];
    }
    const values: string[] = [];
    for (const item of node.items) {
      const value = this.string(item, key);
      if (value === undefined) continue;
      if (values.includes(value)) {
        this.report(item.offset, {
          zh: `“${key}”里“${value}”写了两次，请删去一个`,
          en: `“${value}” stands twice in “${key}”; remove one`,
        });
      } else values.push(value);
    }
    return values;
  }

  /** One of `allowed`. */
  choice<T extends string>(node: YamlNode, key: string, allowed: readonly T[]): T | undefined {
    const value = node.kind === "scalar" ? node.value : undefined;
    const found = allowed.find((one) => one === value);
    if (found === undefined) {
      this.report(node.offset, {
        zh: `“${key}”应是 ${allowed.join("、")} 之一${value === undefined ? "" : `，这里是“${value}”`}`,
        en: `“${key}” must be one of ${allowed.join(", ")}${value === undefined ? "" : `, not “${value}”`}`,
      });
    }
    return found;
  }
}

const kindNames: Readonly<Record<YamlNode["kind"], Bilingual>> = {
  scalar: { zh: "一段文字", en: "a string" },
  sequence: { zh: "一个列表", en: "a list" },
  mapping: { zh: "一组键值", en: "a mapping" },
  null: { zh: "空的", en: "empty" },
};

function unknownKey(key: string, known: readonly string[]): Bilingual {
  return {
    zh: `不认识的键“${key}”，可用的键有 ${known.join("、")}`,
    en: `unknown key “${key}”; the keys are ${known.join(", ")}`,
  };
}
