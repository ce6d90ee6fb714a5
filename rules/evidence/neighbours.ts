/** The characters that most often stand behind and before each character, the most frequent first. */
export interface NeighbourTables {
  /** The characters covered, as sorted UTF-16 units. */
  readonly units: Uint16Array;
  /** Entry i's followers run from followerStart[i] to followerStart[i + 1]. */
  readonly followerStart: Uint32Array;
  readonly followers: Uint16Array;
  readonly predecessorStart: Uint32Array;
  readonly predecessors: Uint16Array;
}

/** Characters beside one, as UTF-16 units, the most frequent first, and how strongly each pair belongs together, in nats. */
export interface NeighbourList {
  readonly units: Uint16Array;
  readonly association: Float32Array;
}

const none: NeighbourList = { units: new Uint16Array(0), association: new Float32Array(0) };

/** Which characters stand beside which. Associations are worked out once for each character asked for, then kept. */
export class Neighbours {
  private readonly entries = new Uint16Array(65536);
  private readonly behind = new Map<number, NeighbourList>();
  private readonly before = new Map<number, NeighbourList>();

  constructor(
    private readonly tables: NeighbourTables,
    private readonly association: (first: number, second: number) => number,
  ) {
    tables.units.forEach((unit, entry) => {
      this.entries[unit] = entry + 1;
    });
  }

  followers(unit: number): NeighbourList {
    const { followers, followerStart } = this.tables;
    return this.list(this.behind, unit, followers, followerStart, (other) => this.association(unit, other));
  }

  predecessors(unit: number): NeighbourList {
    const { predecessors, predecessorStart } = this.tables;
    return this.list(this.before, unit, predecessors, predecessorStart, (other) =>
      this.association(other, unit),
    );
  }

  private list(
    kept: Map<number, NeighbourList>,
    unit: number,
    neighbours: Uint16Array,
    starts: Uint32Array,
    association: (other: number) => number,
  ): NeighbourList {
    const known = kept.get(unit);
    if (known !== undefined) return known;
    const entry = this.entries[unit] - 1;
    const units = entry < 0 ? none.units : neighbours.subarray(starts[entry], starts[entry + 1]);
    const list = entry < 0 ? none : { units, association: Float32Array.from(units, association) };
    kept.set(unit, list);
    return list;
  }
}
