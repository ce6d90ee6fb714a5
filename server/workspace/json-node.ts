import type { Bilingual } from "../../rules/language";

/** A JSON value that knows where it stands, in UTF-16 offsets. */
export type JsonNode =
  | { readonly kind: "string"; readonly offset: number; readonly value: string }
  | { readonly kind: "array"; readonly offset: number; readonly items: readonly JsonNode[] }
  | { readonly kind: "object"; readonly offset: number; readonly entries: readonly JsonEntry[] }
  | { readonly kind: "other"; readonly offset: number; readonly value: number | boolean | null };

export interface JsonEntry {
  readonly key: string;
  /** Offset of the key. */
  readonly offset: number;
  readonly value: JsonNode;
}

/** Where a text stops being JSON, and what should stand there. */
export class JsonSyntaxError extends Error {
  constructor(
    readonly offset: number,
    readonly bilingual: Bilingual,
  ) {
    super(bilingual.en);
  }
}

/**
 * Reads strict JSON. `JSON.parse` tells neither where a value stands nor, in Node 20, always where it broke.
 * Throws JsonSyntaxError.
 */
export function parseJson(text: string): JsonNode {
  const parser = new JsonParser(text);
  const node = parser.value();
  parser.end();
  return node;
}

class JsonParser {
  private at = 0;

  constructor(private readonly text: string) {}

  value(): JsonNode {
    this.space();
    const offset = this.at;
    const first = this.text[offset];
    if (first === "{") return { kind: "object", offset, entries: this.entries() };
    if (first === "[") return { kind: "array", offset, items: this.items() };
    if (first === '"') return { kind: "string", offset, value: this.string() };
    const word = this.match(/true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
    if (word === undefined) this.fail({ zh: "此处应有一个值", en: "expected a value here" });
    return { kind: "other", offset, value: JSON.parse(word) };
  }

  end(): void {
    this.space();
    if (this.at < this.text.length)
      this.fail({ zh: "文件到此应已结束", en: "expected the file to end here" });
  }

  private entries(): JsonEntry[] {
    const entries: JsonEntry[] = [];
    this.at++;
    this.space();
    if (this.take("}")) return entries;
    do {
      this.space();
      const offset = this.at;
      if (this.text[offset] !== '"') {
        this.fail({ zh: "此处应是用双引号括起的键", en: "expected a key in double quotes here" });
      }
      const key = this.string();
      this.space();
      if (!this.take(":")) this.fail({ zh: "此处缺冒号", en: "expected a colon here" });
      if (entries.some((entry) => entry.key === key)) {
        this.at = offset;
        this.fail({ zh: `键“${key}”重复，请合并成一个`, en: `the key “${key}” stands twice; merge the two` });
      }
      entries.push({ key, offset, value: this.value() });
      this.space();
    } while (this.take(","));
    if (!this.take("}")) this.fail({ zh: "此处缺逗号或 }", en: "expected a comma or } here" });
    return entries;
  }

  private items(): JsonNode[] {
    const items: JsonNode[] = [];
    this.at++;
    this.space();
    if (this.take("]")) return items;
    do {
      items.push(this.value());
      this.space();
    } while (this.take(","));
    if (!this.take("]")) this.fail({ zh: "此处缺逗号或 ]", en: "expected a comma or ] here" });
    return items;
  }

  private string(): string {
    const start = this.at;
    const literal = this.match(/"(?:[^"\\]|\\.)*"/y);
    if (literal === undefined) {
      this.fail({ zh: "这个字符串缺结尾的双引号", en: "this string has no closing double quote" });
    }
    try {
      return JSON.parse(literal);
    } catch {
      this.at = start;
      this.fail({
        zh: "这个字符串含有换行或不合规的转义",
        en: "this string holds a line break or an invalid escape",
      });
    }
  }

  private space(): void {
    this.match(/[ \t\r\n]*/y);
    if (this.text.startsWith("//", this.at) || this.text.startsWith("/*", this.at)) {
      this.fail({ zh: "JSON 不能带注释，请删去", en: "JSON has no comments; remove this one" });
    }
  }

  private take(mark: string): boolean {
    if (this.text[this.at] !== mark) return false;
    this.at++;
    return true;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private fail(message: Bilingual): never {
    const { at, text } = this;
    const atEnd = at >= text.length;
    throw new JsonSyntaxError(at, {
      zh: `JSON 写法有误：${message.zh}${atEnd ? "，文件却已结束" : ""}`,
      en: `broken JSON: ${message.en}${atEnd ? ", but the file ends" : ""}`,
    });
  }
}
