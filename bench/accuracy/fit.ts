// Fits the weights of the decision to the development sets and writes them into rules/evidence/weights.ts.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { featureNames } from "../../rules/evidence/features";
import { weights as current } from "../../rules/evidence/weights";
import { requireShared, shared, shippedTools } from "./environment";
import { fitLogistic } from "./logistic-regression";
import { readSets } from "./sets";
import { byHand, trainingExamples } from "./training";

requireShared();
const { canon, evidence } = shippedTools();
const all = trainingExamples(readSets(path.join(shared, "bench")), canon, evidence);
const moved = featureNames.indexOf("moved");
const examples = all.filter(({ isBeside, features }) => !isBeside && features[moved] === 0);
const { weights, bias } = fitLogistic(examples, featureNames.length);
const lines = featureNames.map(
  (name, i) => `  ${name}: ${byHand.has(name) ? current[name] : Number(weights[i].toFixed(3))},`,
);

const file = "rules/evidence/weights.ts";
const source = readFileSync(file, "utf8")
  .replace(/(export const weights[^{]*\{\n)[^}]*/, (_, head: string) => `${head}${lines.join("\n")}\n`)
  .replace(/export const bias = .*;/, `export const bias = ${bias.toFixed(3)};`);
writeFileSync(file, source);
console.log(
  `${file}: fitted to ${examples.length} corrections, ${examples.filter(({ isSlip }) => isSlip).length} of them right`,
);
