import { readdirSync } from "node:fs";

/** The files under a folder whose names end so, by their paths with forward slashes, sorted. */
export function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith(ending))
    .sort();
}
