import { FAILSAFE_SCHEMA, load, type State, YAMLException } from "js-yaml";
import type { Bilingual } from "../language";

/** What is wrong in a file, and where: line and character count from 1, as editors show them. */
export interface FileProblem {
  readonly file: string;
  readonly line: number;
  readonly character: number;
  readonly message: Bilingual;
}

/** A YAML value that knows where it stands. Scalars are always strings: nothing is guessed to be a date or a number. */
export type YamlNode =
  | { readonly kind: "scalar"; readonly offset: number; readonly value: string }
  | { readonly kind: "sequence"; readonly offset: number; readonly items: readonly YamlNode[] }
  | { readonly kind: "mapping"; readonly offset: number; readonly entries: readonly YamlEntry[] }
  | { readonly kind: "null"; readonly offset: number };

export interface YamlEntry {
  readonly key: string;
  /** UTF-16 offset of the key. */
  readonly offset: number;
  readonly value: YamlNode;
}

interface OpenNode {
  readonly offset: number;
  readonly children: ClosedNode[];
}

interface ClosedNode {
  readonly node: YamlNode;
  /** js-yaml's own value. */
  readonly result: unknown;
}

/** Reads one YAML document. Broken YAML, a key written twice included, is a problem instead. */
export function parseYaml(text: string, file: string): { node: YamlNode } | { problem: FileProblem } {
  const root: OpenNode = { offset: 0, children: [] };
  const stack: OpenNode[] = [root];
  // js-yaml hands over plain values; its listener is the only way to learn where each one stood.
  const listener = function (this: State, event: "open" | "close", state: State): void {
    if (event === "open") {
      stack.push({ offset: state.position, children: [] });
      return;
    }
    const open = stack.pop();
    if (open === undefined) return;
    const node = closedNode(open, state, text);
    stack[stack.length - 1].children.push({ node, result: state.result });
  };
  try {
    load(text, { filename: file, schema: FAILSAFE_SCHEMA, listener });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { problem: problemOf(error, text, file) };
  }
  return { node: root.children[0]?.node ?? { kind: "null", offset: 0 } };
}

/** The place of a UTF-16 offset, counted from 1. */
export function placeOf(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { line, character: offset - (before.lastIndexOf("\n") + 1) + 1 };
}

/** `placeOf` for many offsets of one text; quick where each lies behind the one before. */
export function placesIn(text: string): (offset: number) => { line: number; character: number } {
  let line = 1;
  let start = 0;
  return (offset) => {
    if (offset < start) [line, start] = [1, 0];
    for (let end = text.indexOf("\n", start); end >= 0 && end < offset; end = text.indexOf("\n", start)) {
      line++;
      start = end + 1;
    }
    return { line, character: offset - start + 1 };
  };
}

function closedNode(open: OpenNode, state: State, text: string): YamlNode {
  const offset = skipSpace(text, open.offset);
  // A value is first tried as the key of a mapping; where it was none, it shows up as its own only child.
  const [first] = open.children;
  if (first !== undefined && typeof first.result === "object" && first.result === state.result)
    return first.node;
  const children = open.children.map((child) => child.node);
  switch (state.kind) {
    case "scalar":
      return { kind: "scalar", offset, value: typeof state.result === "string" ? state.result : "" };
    case "sequence":
      return { kind: "sequence", offset, items: itemsOf(open, state.result, offset) };
    case "mapping": {
      const entries: YamlEntry[] = [];
      for (let i = 0; i + 1 < children.length; i += 2) {
        const key = children[i];
        entries.push({
          key: key.kind === "scalar" ? key.value : "",
          offset: key.offset,
          value: children[i + 1],
        });
      }
      return { kind: "mapping", offset, entries };
    }
    default:
      return { kind: "null", offset: open.offset };
  }
}

/** The items of a sequence. A bare dash opens no node of its own: it is put back, at the item before it. */
function itemsOf(open: OpenNode, result: readonly unknown[], start: number): YamlNode[] {
  const items: YamlNode[] = [];
  let next = 0;
  for (const value of result) {
    const child = open.children[next];
    if (child !== undefined && child.result === value) {
      items.push(child.node);
      next++;
    } else items.push({ kind: "null", offset: items.at(-1)?.offset ?? start });
  }
  return items;
}

/** The parser opens a node before the blanks, line ends and comments that precede it. */
function skipSpace(text: string, from: number): number {
  const rest = /(?:[ \t\r\n]+|#[^\n]*\n?)*/y;
  rest.lastIndex = from;
  return from + (rest.exec(text)?.[0].length ?? 0);
}

function problemOf(error: YAMLException, text: string, file: string): FileProblem {
  const position = error.mark?.position ?? 0;
  const repeated = error.reason === "duplicated mapping key";
  const key = /[^\s:]*/y;
  key.lastIndex = position;
  const name = repeated ? (key.exec(text)?.[0] ?? "") : "";
  return {
    file,
    line: (error.mark?.line ?? 0) + 1,
    character: (error.mark?.column ?? 0) + 1,
    message: repeated
      ? {
          zh: `键“${name}”重复，请合并成一个`,
          en: `the key “${name}” stands twice; merge the two into one`,
        }
      : {
          zh: `YAML 写法有误（${error.reason}），请检查此处的缩进、冒号和引号`,
          en: `broken YAML (${error.reason}); check the indentation, colons and quotes here`,
        },
  };
}
