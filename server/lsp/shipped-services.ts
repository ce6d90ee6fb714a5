import { Linter } from "../../rules/linter";
import { findConfiguration, forgetConfigurations, isIgnored } from "../workspace/configuration";
import { canonFor } from "../workspace/configured-canon";
import { evidenceFor } from "../workspace/configured-evidence";
import { ignoresFolder, readIgnores, writeIgnores } from "../workspace/ignores-file";
import { type LoadedSegmenter, loadSegmenter } from "../workspace/segmenter";
import type { ServerServices } from "./services";

/** The services as Tifa is shipped: data beside the bundle, configuration from the disk. */
export function shippedServices(): ServerServices {
  let loaded: LoadedSegmenter | undefined;
  const segmenter = () => {
    loaded ??= loadSegmenter();
    return loaded;
  };
  return {
    findConfiguration,
    forgetConfigurations,
    isIgnored,
    ignoresFolder,
    readIgnores,
    writeIgnores,
    loadCanon: canonFor,
    loadEvidence: evidenceFor,
    createLinter: (canon, evidence, { rules, date }, language) =>
      new Linter({
        canon,
        evidence,
        segmenter: segmenter().segmenter,
        language,
        rules,
        ...(date !== undefined && { date }),
      }),
    notice: () => segmenter().notice,
  };
}
