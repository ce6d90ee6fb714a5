import type { Bilingual } from "../../rules/language";

/** That there is no such rule, and which may be meant: those of that name or else of its group; of neither, all. */
export function noSuchRule(id: string, ids: readonly string[]): Bilingual {
  const [group, name = group] = id.split("/");
  const named = ids.filter((one) => one.endsWith(`/${name}`));
  const grouped = ids.filter((one) => one.startsWith(`${group}/`));
  const meant = [named, grouped].find((some) => some.length > 0) ?? ids;
  return {
    zh: `没有“${id}”这条规则；有 ${meant.join("、")}`,
    en: `there is no rule “${id}”; there ${meant.length === 1 ? "is" : "are"} ${meant.join(", ")}`,
  };
}
