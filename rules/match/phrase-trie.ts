/** A set of phrases as a trie in flat arrays, to find those that begin at a position. */
export class PhraseTrie {
  /** Child of the root by unit; 0 is none. */
  private readonly roots = new Int32Array(65536);
  /** Open addressing by parent and unit; 0 is free. */
  private slots: Int32Array;
  /** Of each node: the node above, the unit that leads to it, and the phrase that ends there plus one, or 0. */
  private parents: Int32Array;
  private units: Uint16Array;
  private phraseAt: Int32Array;
  private nodes = 1;
  /** One bit for each pair of units that a phrase begins with, by hash: small enough to stay in the cache. */
  private readonly beginnings: Uint32Array;

  constructor(phrases: readonly string[]) {
    let most = 1;
    for (const phrase of phrases) most += phrase.length;
    this.parents = new Int32Array(most);
    this.units = new Uint16Array(most);
    this.phraseAt = new Int32Array(most);
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(most + 16)));
    this.beginnings = new Uint32Array(2 ** Math.max(3, Math.ceil(Math.log2(phrases.length + 1)) - 2));
    for (let index = 0; index < phrases.length; index++) this.add(phrases[index], index);
    // Phrases share beginnings: what was set aside for their sum is more than they need.
    this.parents = this.parents.slice(0, this.nodes);
    this.units = this.units.slice(0, this.nodes);
    this.phraseAt = this.phraseAt.slice(0, this.nodes);
  }

  /** Calls `found` with each phrase that begins at `start` (index in the list given, and where it ends), shortest first. */
  forEachAt(text: string, start: number, found: (phrase: number, end: number) => void): void {
    const first = text.charCodeAt(start);
    const root = this.roots[first];
    if (root === 0) return;
    if (this.phraseAt[root] !== 0) found(this.phraseAt[root] - 1, start + 1);
    if (start + 1 < text.length && this.mayBegin(first, text.charCodeAt(start + 1)))
      this.follow(text, start, root, found);
  }

  private follow(
    text: string,
    start: number,
    root: number,
    found: (phrase: number, end: number) => void,
  ): void {
    let node = root;
    for (let i = start + 1; i < text.length; i++) {
      node = this.child(node, text.charCodeAt(i));
      if (node === 0) return;
      const phrase = this.phraseAt[node];
      if (phrase !== 0) found(phrase - 1, i + 1);
    }
  }

  private mayBegin(first: number, second: number): boolean {
    const h = hash(first, second);
    return ((this.beginnings[(h >>> 5) & (this.beginnings.length - 1)] >>> (h & 31)) & 1) !== 0;
  }

  private add(phrase: string, index: number): void {
    if (phrase.length === 0) return;
    const first = phrase.charCodeAt(0);
    if (this.roots[first] === 0) this.roots[first] = this.nodes++;
    if (phrase.length > 1) {
      const h = hash(first, phrase.charCodeAt(1));
      this.beginnings[(h >>> 5) & (this.beginnings.length - 1)] |= 1 << (h & 31);
    }
    let node = this.roots[first];
    for (let i = 1; i < phrase.length; i++) {
      const unit = phrase.charCodeAt(i);
      const child = this.child(node, unit);
      node = child === 0 ? this.newChild(node, unit) : child;
    }
    this.phraseAt[node] = index + 1;
  }

  private child(node: number, unit: number): number {
    const { slots, parents, units } = this;
    const mask = slots.length - 1;
    let slot = hash(node, unit) & mask;
    let child = slots[slot];
    while (child !== 0 && (parents[child] !== node || units[child] !== unit)) {
      slot = (slot + 1) & mask;
      child = slots[slot];
    }
    return child;
  }

  private newChild(node: number, unit: number): number {
    if (this.nodes * 2 > this.slots.length) this.grow();
    const child = this.nodes++;
    this.parents[child] = node;
    this.units[child] = unit;
    this.place(child);
    return child;
  }

  private place(child: number): void {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = hash(this.parents[child], this.units[child]) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = child;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let child = 1; child < this.nodes; child++) if (this.parents[child] !== 0) this.place(child);
  }
}

function hash(node: number, unit: number): number {
  const h = Math.imul(Math.imul(node, 0x9e3779b1) ^ unit, 0x85ebca6b);
  return h ^ (h >>> 15);
}
