import { type Phrasing, phrasingKinds, type Source, sourceKinds } from "./phrasing";
import type { NodeReader } from "./read-node";
import type { YamlEntry, YamlNode } from "./yaml-node";

export const phrasingKeys = [
  "text",
  "kind",
  "sources",
  "also",
  "wrong",
  "fine",
  "name",
  "members",
  "separator",
  "head",
  "verbs",
  "clipped",
  "since",
  "until",
  "successor",
  "withdrawn",
] as const;

const sourceKeys = ["title", "date", "issuer", "kind"] as const;

/** One phrasing, with the defaults for what it leaves out; undefined, and a problem, where it cannot stand. */
export function readPhrasing(reader: NodeReader, node: YamlNode): Phrasing | undefined {
  const entries = reader.entries(node, phrasingKeys, { zh: "每条提法", en: "an entry" });
  if (entries === undefined) return undefined;
  const value = (key: string) => entries.get(key)?.value;
  const string = (key: string) => {
    const found = value(key);
    return found === undefined ? undefined : reader.string(found, key);
  };
  const strings = (key: string) => {
    const found = value(key);
    return found === undefined ? [] : reader.strings(found, key);
  };
  for (const key of ["text", "kind", "sources"]) {
    if (!entries.has(key)) {
      reader.report(node.offset, {
        zh: `这条提法缺“${key}”，请补上`,
        en: `this entry has no “${key}”; add it`,
      });
    }
  }
  const text = string("text");
  const kindNode = value("kind");
  const kind = kindNode === undefined ? undefined : reader.choice(kindNode, "kind", phrasingKinds);
  const sourcesNode = value("sources");
  const sources = sourcesNode === undefined ? undefined : readCounts(reader, sourcesNode);
  const separatorNode = value("separator");
  const phrasing = {
    also: strings("also"),
    wrong: strings("wrong"),
    fine: strings("fine"),
    name: string("name"),
    members: strings("members"),
    // The one value that may be empty: members that stand side by side.
    separator:
      separatorNode === undefined ? "、" : separatorNode.kind === "scalar" ? separatorNode.value : "",
    head: string("head"),
    verbs: strings("verbs"),
    clipped: strings("clipped"),
    since: dateOf(reader, value("since"), "since"),
    until: dateOf(reader, value("until"), "until"),
    successor: string("successor"),
  };
  if (text === undefined || kind === undefined || sources === undefined) return undefined;
  const wrongNode = value("wrong");
  if (wrongNode !== undefined && phrasing.wrong.includes(text)) {
    reader.report(wrongNode.offset, {
      zh: `“${text}”把自己列为误例，请改正“wrong”`,
      en: `“${text}” lists itself as wrong; correct “wrong”`,
    });
  }
  return { text, kind, sources, ...phrasing };
}

/** `[id, id]`, not counted, or `{id: count}`. */
function readCounts(reader: NodeReader, node: YamlNode): Readonly<Record<string, number>> | undefined {
  if (node.kind === "sequence" || node.kind === "null") {
    return Object.fromEntries(reader.strings(node, "sources").map((id) => [id, 0]));
  }
  if (node.kind === "mapping") {
    const counts: Record<string, number> = {};
    for (const { key, value } of node.entries) {
      if (value.kind === "scalar" && /^\d{1,9}$/.test(value.value)) counts[key] = Number(value.value);
      else {
        reader.report(value.offset, {
          zh: `来源“${key}”的次数应是 0 或正整数`,
          en: `the count of source “${key}” must be a whole number, 0 or more`,
        });
      }
    }
    return counts;
  }
  reader.report(node.offset, {
    zh: "“sources”应是来源编号的列表，或“编号: 次数”",
    en: "“sources” must be a list of source ids, or map each id to its count",
  });
  return undefined;
}

/** One source of `sources.yaml`; undefined, and a problem, where something is missing. */
export function readSource(reader: NodeReader, entry: YamlEntry): Source | undefined {
  const entries = reader.entries(entry.value, [...sourceKeys, "complete"], {
    zh: `来源“${entry.key}”`,
    en: `source “${entry.key}”`,
  });
  if (entries === undefined) return undefined;
  for (const key of sourceKeys) {
    if (!entries.has(key)) {
      reader.report(entry.offset, {
        zh: `来源“${entry.key}”缺“${key}”，请补上`,
        en: `source “${entry.key}” has no “${key}”; add it`,
      });
    }
  }
  const value = (key: (typeof sourceKeys)[number]) => entries.get(key)?.value;
  const title = value("title");
  const issuer = value("issuer");
  const kind = value("kind");
  const complete = entries.get("complete")?.value;
  const isComplete = complete && reader.choice(complete, "complete", ["true", "false"]) === "true";
  const source = {
    id: entry.key,
    title: title && reader.string(title, "title"),
    date: dateOf(reader, value("date"), "date"),
    issuer: issuer && reader.string(issuer, "issuer"),
    kind: kind && reader.choice(kind, "kind", sourceKinds),
    ...(isComplete ? { complete: true } : {}),
  };
  return isSource(source) ? source : undefined;
}

function isSource(source: { readonly [Key in keyof Source]: Source[Key] | undefined }): source is Source {
  return Object.values(source).every((value) => value !== undefined);
}

function dateOf(reader: NodeReader, node: YamlNode | undefined, key: string): string | undefined {
  if (node === undefined) return undefined;
  if (node.kind === "scalar" && /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(node.value))
    return node.value;
  reader.report(node.offset, {
    zh: `“${key}”应是年、年月或年月日，如 2018、2018-07、2018-07-01`,
    en: `“${key}” must be a year, a month or a day, as in 2018, 2018-07 or 2018-07-01`,
  });
  return undefined;
}
