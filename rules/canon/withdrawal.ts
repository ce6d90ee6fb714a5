import { phrasingKeys } from "./read-entry";
import type { NodeReader } from "./read-node";
import type { YamlNode } from "./yaml-node";

/** Whether an entry has `withdrawn: true`, which says that its text is no phrasing, whatever the canons below hold. */
export function isWithdrawal(node: YamlNode): boolean {
  if (node.kind !== "mapping") return false;
  // What is neither true nor false goes the same way, to be told of.
  return node.entries.some(
    ({ key, value }) => key === "withdrawn" && !(value.kind === "scalar" && value.value === "false"),
  );
}

/** The text withdrawn, which is all such an entry needs; undefined, and a problem, where it cannot stand. */
export function readWithdrawal(reader: NodeReader, node: YamlNode): string | undefined {
  const entries = reader.entries(node, phrasingKeys, { zh: "每条提法", en: "an entry" });
  const withdrawn = entries?.get("withdrawn");
  if (withdrawn === undefined) return undefined;
  if (reader.choice(withdrawn.value, "withdrawn", ["true", "false"]) === undefined) return undefined;
  const text = entries?.get("text");
  if (text !== undefined) return reader.string(text.value, "text");
  reader.report(node.offset, { zh: "这条提法缺“text”，请补上", en: "this entry has no “text”; add it" });
  return undefined;
}
