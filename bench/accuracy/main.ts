// Measures what the linter finds and what it alarms at, and writes the tables under bench/results/.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { DecisionModel } from "../../rules/evidence/decision";
import { featureNames } from "../../rules/evidence/features";
import { weights as shippedWeights } from "../../rules/evidence/weights";
import { Linter } from "../../rules/linter";
import { parseDocument } from "../../rules/text/document";
import { alarmsIn, alarmTable } from "./alarm-table";
import { machine, requireShared, sha256, shared, shippedTools } from "./environment";
import { hardNegatives } from "./hard-negatives";
import { fitLogistic, scoreOf } from "./logistic-regression";
import { aboutWording, alarmsOn, isLoud, type Lint, measureCorrection, measurePlanted } from "./measure";
import { type Pair, readSets } from "./sets";
import { byHand, foldOf, folds, type TrainingExample, trainingExamples } from "./training";

requireShared();
const { canon, evidence, segmenter, segmenterName } = shippedTools();
const sets = readSets(path.join(shared, "bench"));
const lines: string[] = [];
const print = (line = ""): void => {
  console.log(line);
  lines.push(line);
};
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const date = new Date().toISOString().slice(0, 10);
print(`# Accuracy, ${date}`);
print();
print(
  `${machine()}; ${segmenterName}; ${canon.phrasings.length} phrasings; evidence ${sha256("dist/evidence.bin")}.`,
);
for (const file of sets.files) print(`- ${path.basename(file)} ${sha256(file)}`);
print();
print(
  "Every sentence is judged with weights fitted to the other four fifths of the groups; findings of canon/* and",
);
print(
  "typo/* of warning or above count. What an expression of the canon or an n-gram says is the same in all folds.",
);
print();

const examples = trainingExamples(sets, canon, evidence);
const models = Array.from({ length: folds }, (_, fold) => modelWithout(fold));
const linters = models.map((model) => new Linter({ canon, evidence, segmenter, language: "zh", model }));
const lintOf =
  (group: string): Lint =>
  (text) =>
    linters[foldOf(group)].lint(parseDocument(text, "plain"));
const byDraft = new Map<string, string>();
for (const { draft, group } of [...sets.planted, ...sets.spelling]) byDraft.set(draft, group);
for (const [i, text] of sets.clean.entries()) byDraft.set(text, `clean ${i}`);
const lint: Lint = (text) => lintOf(byDraft.get(text) ?? "")(text);

planted(sets.planted);
correction();
clean();
byRule();
negatives();
reliability();
mkdirSync("bench/results", { recursive: true });
writeFileSync(`bench/results/accuracy-${date}.md`, `${lines.join("\n")}\n`);

function modelWithout(fold: number): DecisionModel {
  const moved = featureNames.indexOf("moved");
  const used = examples.filter((one) => one.fold !== fold && !one.isBeside && one.features[moved] === 0);
  const { weights, bias } = fitLogistic(used, featureNames.length);
  const named = Object.fromEntries(featureNames.map((name, i) => [name, weights[i]]));
  for (const name of byHand) named[name] = shippedWeights[name];
  return { weights: named as DecisionModel["weights"], bias };
}

function planted(pairs: readonly Pair[]): void {
  print("## Planted slips (planted-dev)");
  print();
  print("| kind | slips | found | first suggestion right, of those | findings elsewhere |");
  print("| --- | ---: | ---: | ---: | ---: |");
  for (const { kind, slips, found, mended, astray } of measurePlanted(pairs, lint)) {
    print(
      `| ${kind} | ${slips} | ${percent(found / slips)} | ${percent(mended / Math.max(1, found))} | ${astray} |`,
    );
  }
  print();
}

function correction(): void {
  const { sentences, wrong, changed, right, precision, recall, f1 } = measureCorrection(sets.spelling, lint);
  print("## Sentences corrected (spelling-dev)");
  print();
  print("| sentences | with slips | changed | right | precision | recall | F1 |");
  print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
  print(
    `| ${sentences} | ${wrong} | ${changed} | ${right} | ${precision.toFixed(3)} | ${recall.toFixed(3)} | ${f1.toFixed(3)} |`,
  );
  print();
}

function clean(): void {
  const characters = sets.clean.reduce((sum, text) => sum + text.length, 0);
  const alarms = alarmsOn(sets.clean, lint);
  const rate = (count: number): string => ((1e4 * count) / characters).toFixed(2);
  print("## Alarms on clean news");
  print();
  print(`${characters} characters; alarms per 10,000.`);
  print();
  print("| rules | warning or above | error |");
  print("| --- | ---: | ---: |");
  const row = (name: string, of: typeof alarms): void => {
    print(
      `| ${name} | ${rate(of.length)} | ${rate(of.filter(({ finding }) => finding.severity === "error").length)} |`,
    );
  };
  row(
    "canon/* and typo/*",
    alarms.filter(({ finding }) => aboutWording(finding)),
  );
  row("all", alarms);
  print();
  for (const { finding, sentence } of alarms) {
    const { start, end, suggestions, severity, rule } = finding;
    const context = sentence.slice(Math.max(0, start.offset - 6), end.offset + 6);
    print(`- ${severity} ${rule}: …${context}… ${suggestions[0]?.title ?? ""}`);
  }
  print();
}

/** Of each rule, on sentences of news and on whole documents; the weights for the documents are those shipped. */
function byRule(): void {
  const shipped = new Linter({ canon, evidence, segmenter, language: "zh" });
  const characters = sets.clean.reduce((sum, text) => sum + text.length, 0);
  const news = { characters, findings: sets.clean.flatMap(lint) };
  const reference = alarmsIn(path.join(shared, "reference"), (text, name) =>
    shipped.lint(parseDocument(text, "plain"), name),
  );
  print("## Alarms by rule");
  print();
  print(
    `Per 10,000 characters of clean-news (${characters}) and of the reference documents (${reference.characters}). Not every`,
  );
  print("finding is a false one: the documents have slips of their own.");
  print();
  for (const line of alarmTable(news, reference)) print(line);
  print();
}

function negatives(): void {
  const raised = hardNegatives.flatMap((text) => {
    const [finding] = lintOf("")(text).filter(isLoud).filter(aboutWording);
    return finding === undefined ? [] : [{ text, finding }];
  });
  print("## Hard negatives");
  print();
  print(
    `${raised.length} of ${hardNegatives.length} raise anything of canon/* or typo/* at warning or above.`,
  );
  for (const { text, finding } of raised) {
    print(`- ${finding.rule} on “${finding.text}” (${finding.confidence.toFixed(3)}): ${text}`);
  }
  print();
}

/** How often a correction of a given confidence is right, on sentences the weights were not fitted to. */
function reliability(): void {
  print("## Reliability");
  print();
  print("| confidence | corrections | right |");
  print("| --- | ---: | ---: |");
  const bounds = [0, 0.1, 0.3, 0.5, 0.7, 0.88, 0.95, 0.975, 0.995, 1.0001];
  const judged = examples
    .filter(({ isBeside }) => !isBeside)
    .map((one) => ({ one, confidence: confidenceOf(one) }));
  for (let i = 0; i + 1 < bounds.length; i++) {
    const bin = judged.filter(({ confidence }) => confidence >= bounds[i] && confidence < bounds[i + 1]);
    const right = bin.filter(({ one }) => one.isSlip).length;
    print(
      `| ${bounds[i]}–${Math.min(1, bounds[i + 1])} | ${bin.length} | ${bin.length === 0 ? "–" : percent(right / bin.length)} |`,
    );
  }
  print();
}

function confidenceOf({ fold, features }: TrainingExample): number {
  const { weights, bias } = models[fold];
  return 1 / (1 + Math.exp(-scoreOf({ weights: featureNames.map((name) => weights[name]), bias }, features)));
}
