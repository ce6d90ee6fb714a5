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

const none = new Uint16Array(0);

export class Neighbours {
  private readonly entries = new Uint16Array(65536);

  constructor(private readonly tables: NeighbourTables) {
    tables.units.forEach((unit, entry) => {
      this.entries[unit] = entry + 1;
    });
  }

  followers(unit: number): Uint16Array {
    const entry = this.entries[unit] - 1;
    if (entry < 0) return none;
    const { followers, followerStart } = this.tables;
    return followers.subarray(followerStart[entry], followerStart[entry + 1]);
  }

  predecessors(unit: number): Uint16Array {
    const entry = this.entries[unit] - 1;
    if (entry < 0) return none;
    const { predecessors, predecessorStart } = this.tables;
    return predecessors.subarray(predecessorStart[entry], predecessorStart[entry + 1]);
  }
}
