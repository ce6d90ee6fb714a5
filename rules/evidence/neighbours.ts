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

/** Characters that often stand beside one, as UTF-16 units, and how strongly each pair belongs together, in nats; the most strongly first. */
export interface NeighbourList {
  readonly units: Uint16Array;
  readonly association: Float32Array;
}

const none: NeighbourList = { units: new Uint16Array(0), association: new Float32Array(0) };

/** Which characters stand beside which. Associations are worked out once for each character asked for, then kept. */
export class Neighbours {
  private readonly entries = new Uint16Array(65536);
  /** By entry; there are too many questions for a map. */
  private readonly behind: (NeighbourList | undefined)[];
  private readonly before: (NeighbourList | undefined)[];

  constructor(
    private readonly tables: NeighbourTables,
    private readonly association: (first: number, second: number) => number,
  ) {
    tables.units.forEach((unit, entry) => {
      this.entries[unit] = entry + 1;
    });
    this.behind = new Array<NeighbourList | undefined>(tables.units.length + 1).fill(undefined);
    this.before = this.behind.slice();
    this.behind[0] = none;
    this.before[0] = none;
  }

  followers(unit: number): NeighbourList {
    return this.behind[this.entries[unit]] ?? this.findFollowers(unit);
  }

  predecessors(unit: number): NeighbourList {
    return this.before[this.entries[unit]] ?? this.findPredecessors(unit);
  }

  private findFollowers(unit: number): NeighbourList {
    const { followers, followerStart } = this.tables;
    const entry = this.entries[unit];
    const units = followers.slice(followerStart[entry - 1], followerStart[entry]);
    const list = byAssociation(units, (other) => this.association(unit, other));
    this.behind[entry] = list;
    return list;
  }

  private findPredecessors(unit: number): NeighbourList {
    const { predecessors, predecessorStart } = this.tables;
    const entry = this.entries[unit];
    const units = predecessors.slice(predecessorStart[entry - 1], predecessorStart[entry]);
    const list = byAssociation(units, (other) => this.association(other, unit));
    this.before[entry] = list;
    return list;
  }
}

/** The list of these units, which are sorted in place: so a short list is sorted fastest. */
export function byAssociation(units: Uint16Array, associationOf: (other: number) => number): NeighbourList {
  const association = new Float32Array(units.length);
  for (let i = 0; i < units.length; i++) {
    const unit = units[i];
    association[i] = associationOf(unit);
    const own = association[i];
    let at = i;
    for (; at > 0 && association[at - 1] < own; at--) {
      association[at] = association[at - 1];
      units[at] = units[at - 1];
    }
    association[at] = own;
    units[at] = unit;
  }
  return { units, association };
}
