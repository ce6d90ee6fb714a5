import { Canon } from "../../rules/canon/canon";
import { type WatchedWording, WatchedWordings } from "../../rules/match/watched-wordings";

/** Where the phrases stand in the text, as a rule that looks for them is told. */
export function watchedIn(text: string, phrases: readonly string[]): readonly WatchedWording[] {
  const list = () => phrases;
  return new WatchedWordings(new Canon({ phrasings: [], sources: [] }), [list]).in(text)(list);
}
