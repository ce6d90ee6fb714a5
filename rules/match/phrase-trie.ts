/** A set of phrases as a trie in flat arrays, to find the longest one that begins at a position. */
export class PhraseTrie {
  /** Child of the root by unit; 0 is none. */
  private readonly roots = new Int32Array(65536);
  /** Open addressing: node × 65536 + unit → child. Keys are stored plus one, 0 is free. */
  private keys = new Float64Array(1024);
  private children = new Int32Array(1024);
  private used = 0;
  /** Phrase that ends at each node, plus one; 0 where none does. */
  private phraseAt = new Int32Array(1024);
  private nodes = 1;

  constructor(phrases: readonly string[]) {
    for (const [index, phrase] of phrases.entries()) this.add(phrase, index);
  }

  /** Calls `found` with each phrase that begins at `start` (index in the list given, and where it ends), shortest first. */
  forEachAt(text: string, start: number, found: (phrase: number, end: number) => void): void {
    let node = this.roots[text.charCodeAt(start)];
    for (let i = start + 1; node !== 0; i++) {
      const phrase = this.phraseAt[node];
      if (phrase !== 0) found(phrase - 1, i);
      if (i >= text.length) return;
      node = this.child(node, text.charCodeAt(i));
    }
  }

  private add(phrase: string, index: number): void {
    if (phrase.length === 0) return;
    const first = phrase.charCodeAt(0);
    if (this.roots[first] === 0) this.roots[first] = this.newNode();
    let node = this.roots[first];
    for (let i = 1; i < phrase.length; i++) {
      const unit = phrase.charCodeAt(i);
      let child = this.child(node, unit);
      if (child === 0) {
        child = this.newNode();
        this.link(node, unit, child);
      }
      node = child;
    }
    this.phraseAt[node] = index + 1;
  }

  private newNode(): number {
    if (this.nodes === this.phraseAt.length) {
      const grown = new Int32Array(this.nodes * 2);
      grown.set(this.phraseAt);
      this.phraseAt = grown;
    }
    return this.nodes++;
  }

  private child(node: number, unit: number): number {
    const key = node * 65536 + unit + 1;
    const mask = this.keys.length - 1;
    let slot = hash(node, unit) & mask;
    while (this.keys[slot] !== 0) {
      if (this.keys[slot] === key) return this.children[slot];
      slot = (slot + 1) & mask;
    }
    return 0;
  }

  private link(node: number, unit: number, child: number): void {
    if (this.used * 2 >= this.keys.length) this.grow();
    this.place(node * 65536 + unit + 1, hash(node, unit), child);
    this.used++;
  }

  private place(key: number, hashed: number, child: number): void {
    const mask = this.keys.length - 1;
    let slot = hashed & mask;
    while (this.keys[slot] !== 0) slot = (slot + 1) & mask;
    this.keys[slot] = key;
    this.children[slot] = child;
  }

  private grow(): void {
    const { keys, children } = this;
    this.keys = new Float64Array(keys.length * 2);
    this.children = new Int32Array(keys.length * 2);
    keys.forEach((key, slot) => {
      if (key !== 0) this.place(key, hash(Math.floor((key - 1) / 65536), (key - 1) % 65536), children[slot]);
    });
  }
}

function hash(node: number, unit: number): number {
  const h = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return h ^ (h >>> 15);
}
