import type { HotFunction } from "../timing/profile";

export interface MeasureOptions {
  /** Whether to sample the stack while the figure is taken, which costs a few per cent. */
  readonly profile: boolean;
}

/** A measure that could not be made says why, in a line for the table. */
export interface NotMeasured {
  readonly notMeasured: string;
}

/** Where the time went, if it was asked for. */
export interface Profiled {
  readonly hot?: readonly HotFunction[];
}
