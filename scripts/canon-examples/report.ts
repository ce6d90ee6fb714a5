import type { Phrasing } from "../../rules/canon/phrasing";
import type { FineExample } from "./fine-example";
import type { Trial, WrongExample } from "./wrong-example";

/** Counts what was made, and of what sort. */
export class ExampleCounts {
  private readonly counts = new Map<string, Map<string, number>>();

  tried({ kind, isFound }: Trial): void {
    this.add("slips tried, by sort", kind);
    if (isFound) this.add("slips found, by sort", kind);
  }

  wrong({ kind }: Phrasing, made: WrongExample | undefined): void {
    this.add(made === undefined ? "without a wrong example, by kind" : "with a wrong example, by kind", kind);
    if (made === undefined) return;
    this.add("wrong examples, by rule", made.rule);
  }

  fine({ kind }: Phrasing, made: FineExample | undefined): void {
    this.add(made === undefined ? "without a fine example, by kind" : "with a fine example, by kind", kind);
    if (made !== undefined) this.add("fine examples, by sort", made.kind);
  }

  stale(before: Phrasing, kept: Pick<Phrasing, "wrong" | "fine">): void {
    for (let i = kept.wrong.length; i < before.wrong.length; i++)
      this.add("no longer found, by kind", before.kind);
    for (let i = kept.fine.length; i < before.fine.length; i++)
      this.add("no longer silent, by kind", before.kind);
  }

  /** One line for each list of counts. */
  lines(): string[] {
    return [...this.counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, counts]) => {
        const sum = [...counts.values()].reduce((total, count) => total + count, 0);
        const parts = [...counts]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([one, count]) => `${one} ${count}`);
        return `${name}: ${sum} (${parts.join(", ")})`;
      });
  }

  private add(list: string, name: string): void {
    const counts = this.counts.get(list) ?? new Map<string, number>();
    this.counts.set(list, counts);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
}
