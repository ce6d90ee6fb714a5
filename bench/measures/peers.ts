import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { loadShippedCanon } from "../../server/workspace/shipped-data";
import { canonOfSize, slipOf } from "../text/phrasings";
import { type Prose, plainText } from "../text/prose";
import { type Distribution, timed, timedAsync } from "../timing/statistics";
import { canonSize } from "./full-check";
import type { NotMeasured } from "./measure";

/** Peers are packages of `bench/`, none of Tifa's own. */
const manifest = path.resolve("bench", "package.json");
const requirePeer = createRequire(manifest);

const runs = 5;
/** As many as Tifa is given; textlint takes too long for more than one. */
const warmUps = 3;

export interface PeerFigure {
  readonly characters: number;
  readonly milliseconds: Distribution;
  readonly findings: number;
  /** Milliseconds before the first character is read, where they are not in the figure. */
  readonly preparation?: number;
}

/** The version of a peer that is installed; undefined where it is not. */
export function peerVersion(name: string): string | undefined {
  const file = path.join(path.dirname(manifest), "node_modules", name, "package.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).version : undefined;
}

type Peer = (prose: Prose) => Promise<PeerFigure>;

/** Runs a peer; where it is not installed or does not run, says why. */
export async function measurePeer(peer: Peer, prose: Prose): Promise<PeerFigure | NotMeasured> {
  try {
    return await peer(prose);
  } catch (error) {
    const [line] = (error instanceof Error ? error.message : String(error)).split("\n");
    return { notMeasured: line };
  }
}

interface TextlintKernel {
  lintText(text: string, options: unknown): Promise<{ messages: readonly unknown[] }>;
}

/**
 * textlint with textlint-rule-prh: one wrong form of each phrasing of the canon that Tifa has. It compiles its rules
 * anew for each text; that time, taken on an empty text, is left out of its figure.
 */
export async function textlintWithPrh(prose: Prose): Promise<PeerFigure> {
  const { TextlintKernel } = await importPeer<{ TextlintKernel: new () => TextlintKernel }>(
    "@textlint/kernel",
  );
  const plugin = await importPeer<{ default: unknown }>("@textlint/textlint-plugin-text");
  const prh = await importPeer<{ default: unknown }>("textlint-rule-prh");
  const canon = canonOfSize(loadShippedCanon(), prose.rest, canonSize);
  // JSON is YAML; the patterns are plain text to prh.
  const rules = canon.phrasings.map(({ text }) => ({ expected: text, pattern: slipOf(text) }));
  const kernel = new TextlintKernel();
  const options = {
    filePath: "prose.txt",
    ext: ".txt",
    plugins: [{ pluginId: "text", plugin: commonJsDefault(plugin) }],
    rules: [
      {
        ruleId: "prh",
        rule: commonJsDefault(prh),
        options: { ruleContents: [JSON.stringify({ version: 1, rules })] },
      },
    ],
  };
  const text = plainText(prose.measured);
  let findings = 0;
  const empty = await timedAsync(() => kernel.lintText("", options), 3);
  const whole = await timedAsync(async () => {
    findings = (await kernel.lintText(text, options)).messages.length;
  }, 3);
  const net = (time: number) => Math.max(0, time - empty.median);
  return {
    characters: text.length,
    milliseconds: {
      count: whole.count,
      least: net(whole.least),
      median: net(whole.median),
      p95: net(whole.p95),
      most: net(whole.most),
    },
    findings,
    preparation: empty.median,
  };
}

interface Zhlint {
  run(text: string, options: unknown): { validations: readonly unknown[] };
}

/** zhlint with its default rules, article by article. */
export async function zhlint(prose: Prose): Promise<PeerFigure> {
  const { run } = await importPeer<Zhlint>("zhlint");
  const texts = prose.measured.map((article) => plainText([article]));
  let findings = 0;
  const milliseconds = timed(
    () => {
      findings = texts.reduce(
        (sum, text) => sum + run(text, { rules: { preset: "default" } }).validations.length,
        0,
      );
    },
    3,
    warmUps,
  );
  return { characters: totalLength(texts), milliseconds, findings };
}

interface AutoCorrect {
  format(text: string): string;
  lintFor(text: string, filePath: string): { lines: readonly unknown[]; error: string };
}

/**
 * AutoCorrect's native addon reporting what it would change, article by article: on some 200,000 characters and more its
 * parser gives up at once, which would look like speed.
 */
export async function autoCorrectLint(prose: Prose): Promise<PeerFigure> {
  const { lintFor } = requirePeer("autocorrect-node") as AutoCorrect;
  const texts = prose.measured.map((article) => plainText([article]));
  let findings = 0;
  const milliseconds = timed(
    () => {
      findings = texts.reduce((sum, text) => {
        const { lines, error } = lintFor(text, "prose.txt");
        if (error !== "") throw new Error(`It gave up: ${error.trim().split("\n").pop()}`);
        return sum + lines.length;
      }, 0);
    },
    runs,
    warmUps,
  );
  return { characters: totalLength(texts), milliseconds, findings };
}

/** AutoCorrect's native addon changing the text, article by article; its findings are the articles it changes. */
export async function autoCorrectFormat(prose: Prose): Promise<PeerFigure> {
  const { format } = requirePeer("autocorrect-node") as AutoCorrect;
  const texts = prose.measured.map((article) => plainText([article]));
  let findings = 0;
  const milliseconds = timed(
    () => {
      findings = texts.reduce((sum, text) => sum + (format(text) === text ? 0 : 1), 0);
    },
    runs,
    warmUps,
  );
  return { characters: totalLength(texts), milliseconds, findings };
}

function importPeer<T>(name: string): Promise<T> {
  return import(pathToFileURL(requirePeer.resolve(name)).href);
}

/** The default export of a CommonJS package that was compiled from ES modules. */
function commonJsDefault(imported: { default: unknown }): unknown {
  const { default: outer } = imported;
  return typeof outer === "object" && outer !== null && "default" in outer ? outer.default : outer;
}

function totalLength(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0);
}
