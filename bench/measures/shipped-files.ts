import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { dataFile } from "../../server/workspace/shipped-data";
import { sha256 } from "../text/prose";

export interface ShippedFile {
  readonly name: string;
  readonly bytes: number;
  readonly gzipped: number;
  readonly hash: string;
  /** Whether it is one of the canon and evidence that the limit is for. */
  readonly isData: boolean;
}

/** The data files of the build: canon and evidence, then what the segmenter reads. */
export function shippedFiles(): ShippedFile[] {
  const segmenter = dataFile("segmenter");
  const others = existsSync(segmenter)
    ? readdirSync(segmenter).map((name) => path.join("segmenter", name))
    : [];
  return ["canon.json", "canon.index", "evidence.bin", ...others.sort()].map((name) => {
    const file = dataFile(name);
    const content = readFileSync(file);
    return {
      name,
      bytes: statSync(file).size,
      gzipped: gzipSync(content).length,
      hash: sha256(content),
      isData: path.dirname(name) === ".",
    };
  });
}
