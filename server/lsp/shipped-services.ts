import { Linter } from "../../rules/linter";
import { findConfiguration, forgetConfigurations, isIgnored } from "../workspace/configuration";
import { canonFor } from "../workspace/configured-canon";
import { type LoadedSegmenter, loadSegmenter } from "../workspace/segmenter";
import { loadShippedData } from "../workspace/shipped-data";
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
    loadCanon: canonFor,
    createLinter: (canon, rules, language) =>
      new Linter({
        canon,
        evidence: loadShippedData().evidence,
        segmenter: segmenter().segmenter,
        language,
        rules,
      }),
    occurrences: (wording) => loadShippedData().evidence.occurrences(wording),
    notice: () => segmenter().notice,
  };
}
