import { constructions } from "./constructions";
import type { RedundancyPattern } from "./pattern";
import { quantities } from "./quantities";
import { wordings } from "./wordings";

export type { RedundancyPattern } from "./pattern";

/** What is said twice. */
export const redundancies: readonly RedundancyPattern[] = [...quantities, ...wordings, ...constructions];
