/**
 * A unit is surprising below this log probability, in nats. Chosen on the development sets: lower, and slips are lost;
 * higher, and more of clean text is searched for nothing.
 */
export const surprising = -7.7;

/**
 * What a place must look like, in nats, to be worth a search, by how the slip came about: nearly all slips that the
 * decision finds in the development sets do. `all` is log P of the units a change touches, `here` that
 * of the unit itself, `two` that of it and the next, `each` that of each of two, `both` that of both.
 */
export const worth = {
  substitute: { all: -15, here: -4.8, two: -12 },
  doubled: { all: -14.5 },
  extra: { all: -23 },
  drop: { all: -15.7, here: -8.6 },
  swap: { all: -25 },
  pair: { all: -22, each: -4, both: -13.5 },
} as const;

/** Where the units touched are less likely than this, in nats, a like character is weighed though no neighbour knows it. */
export const desperate = -24;

/** What a correction must gain, in nats, to be proposed, by how it came about. */
export type LeastGain = Readonly<
  Record<"alike" | "unlike" | "doubled" | "extra" | "missing" | "swap" | "pair", number>
>;

/** With less, the decision hardly ever finds one a slip. */
export const leastSure: LeastGain = {
  alike: 4,
  unlike: 12,
  doubled: 7,
  extra: 16,
  missing: 7.5,
  swap: 9,
  pair: 8,
};

/** Beside a correction that gains as much, others count that gain this: the more of them, the more open the place is. */
export const leastRival: LeastGain = {
  alike: 3,
  unlike: 7,
  doubled: 3,
  extra: 9,
  missing: 6,
  swap: 5,
  pair: 8,
};

/** In units: a surprise this near to a correction may bring up its rivals. */
export const besideReach = 4;
