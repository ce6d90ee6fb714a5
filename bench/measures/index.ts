import type { Prose } from "../text/prose";
import { canonGrowth } from "./canon-growth";
import { fullCheck } from "./full-check";
import { keystroke } from "./keystroke";
import type { MeasureOptions } from "./measure";
import { autoCorrectFormat, autoCorrectLint, measurePeer, textlintWithPrh, zhlint } from "./peers";
import { start } from "./start";

type Measure = (prose: Prose, options: MeasureOptions) => unknown;

/** Every measure by the name it is asked for, in the order they are made. */
export const measures = {
  "full-check": fullCheck,
  textlint: (prose: Prose) => measurePeer(textlintWithPrh, prose),
  zhlint: (prose: Prose) => measurePeer(zhlint, prose),
  "autocorrect-lint": (prose: Prose) => measurePeer(autoCorrectLint, prose),
  "autocorrect-format": (prose: Prose) => measurePeer(autoCorrectFormat, prose),
  "keystroke-plain": (prose: Prose, options: MeasureOptions) => keystroke(prose, "plain", options),
  "keystroke-markdown": (prose: Prose, options: MeasureOptions) => keystroke(prose, "markdown", options),
  start: () => start(),
  "canon-1000": (prose: Prose, options: MeasureOptions) => canonGrowth(prose, 1_000, options),
  "canon-10000": (prose: Prose, options: MeasureOptions) => canonGrowth(prose, 10_000, options),
  "canon-100000": (prose: Prose, options: MeasureOptions) => canonGrowth(prose, 100_000, options),
  "canon-1000000": (prose: Prose, options: MeasureOptions) => canonGrowth(prose, 1_000_000, options),
} satisfies Record<string, Measure>;

export type MeasureName = keyof typeof measures;

/** What each measure gives; those that were not asked for, or failed, are missing. */
export type Measured = { readonly [Name in MeasureName]?: Awaited<ReturnType<(typeof measures)[Name]>> };

export const measureNames = Object.keys(measures) as MeasureName[];
