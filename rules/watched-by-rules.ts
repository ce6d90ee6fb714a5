import type { Canon } from "./canon/canon";
import { allRules } from "./checks";
import { WatchedWordings, type WordingList } from "./match/watched-wordings";

/** What any rule looks for, whether or not the settings have it on. */
export const watchedLists: readonly WordingList[] = allRules.flatMap((rule) =>
  "watches" in rule && rule.watches !== undefined ? [rule.watches] : [],
);

/** For `canon.derived`. */
export function watchedByRules(canon: Canon): WatchedWordings {
  return new WatchedWordings(canon, watchedLists);
}
