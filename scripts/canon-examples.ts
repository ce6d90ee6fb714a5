// Gives each entry of rules/canon/learnt-*.yaml that lacks them a wrong and a fine example out of the sources.
import { parseArgs } from "node:util";
import { exampleMakers, withExamples, withoutStale } from "./canon-examples/examples";
import { readLearntFiles, writeLearntFile } from "./canon-examples/learnt-files";
import { ExampleCounts } from "./canon-examples/report";

const { values: options } = parseArgs({
  options: {
    /** Where the texts lie that the canon was learnt from. */
    shared: { type: "string", default: "../shared" },
    canon: { type: "string", default: "rules/canon" },
    /** Where the learnt files are written; to look at them first, another folder than that they are read from. */
    out: { type: "string" },
    /** Also makes those examples anew that no longer hold. */
    renew: { type: "boolean", default: false },
  },
});

const makers = exampleMakers(options.shared, options.canon);
const counts = new ExampleCounts();
for (const file of readLearntFiles(options.canon)) {
  const kept = options.renew
    ? file.phrasings.map((phrasing) => withoutStale(phrasing, makers, counts))
    : file.phrasings;
  const phrasings = kept.map((phrasing) => withExamples(phrasing, makers, counts));
  writeLearntFile(options.out ?? options.canon, { ...file, phrasings });
}
console.error(counts.lines().join("\n"));
