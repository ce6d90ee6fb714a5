import type { ConfusionTables } from "../evidence/confusion";

export interface ConfusionInput {
  /** The characters to cover. */
  readonly characters: readonly string[];
  /** Syllable numbers of a character, the most common first. */
  readonly readings: (character: string) => readonly number[];
  /** A character, then tab-separated ways to take it apart, each a space-separated list of components. */
  readonly decomposition: string;
  /** A character, a space, and the characters that look like it. */
  readonly similarShapes: string;
}

/** Least likeness of two characters that are kept as look-alikes, and how many are kept for one. */
const leastLikeness = 0.5;
const mostLookAlikes = 40;
/** How alike a pair is that a list of similar shapes names. */
const listedLikeness = 0.8;

/**
 * Compiles readings and look-alikes. Two characters look alike by the share of strokes in components they have
 * in common (Dice's coefficient; a component's size is the number of parts it can itself be taken into), or
 * because the list of similar shapes says so.
 */
export function compileConfusion(input: ConfusionInput): ConfusionTables {
  const characters = [...new Set(input.characters)].filter((c) => c.length === 1).sort();
  const readings = characters.map((character) => input.readings(character));
  const shapes = lookAlikes(characters, input);
  return {
    characters: Uint16Array.from(characters, (character) => character.charCodeAt(0)),
    readingStart: starts(readings),
    readings: Uint16Array.from(readings.flat()),
    shapeStart: starts(shapes),
    shapes: Uint16Array.from(shapes.flat(), ([character]) => character.charCodeAt(0)),
    shapeLikeness: Uint8Array.from(shapes.flat(), ([, likeness]) => Math.round(likeness * 255)),
  };
}

function starts(lists: readonly (readonly unknown[])[]): Uint32Array {
  const result = new Uint32Array(lists.length + 1);
  lists.forEach((list, index) => {
    result[index + 1] = result[index] + list.length;
  });
  return result;
}

function lookAlikes(characters: readonly string[], input: ConfusionInput): [string, number][][] {
  const parts = parseDecomposition(input.decomposition);
  const covered = new Set(characters);
  const likeness = new Map<string, Map<string, number>>(
    characters.map((character) => [character, new Map()]),
  );
  const note = (a: string, b: string, value: number): void => {
    if (a === b || !covered.has(a) || !covered.has(b)) return;
    for (const [x, y] of [
      [a, b],
      [b, a],
    ]) {
      const known = likeness.get(x)!;
      known.set(y, Math.max(known.get(y) ?? 0, value));
    }
  };
  const size = componentSizes(parts);
  const having = new Map<string, [string, readonly string[]][]>();
  for (const character of characters) {
    for (const way of [[character], ...(parts.get(character) ?? [])]) {
      for (const component of new Set(way)) {
        if (!having.has(component)) having.set(component, []);
        having.get(component)!.push([character, way]);
      }
    }
  }
  for (const [component, owners] of having) {
    if (size(component) < 2) continue;
    for (let i = 0; i < owners.length; i++) {
      for (let j = i + 1; j < owners.length; j++) {
        const value = dice(owners[i][1], owners[j][1], size);
        if (value >= leastLikeness) note(owners[i][0], owners[j][0], value);
      }
    }
  }
  for (const line of input.similarShapes.split(/\r?\n/)) {
    const [character, similar] = line.trim().split(/\s+/);
    for (const other of similar ?? "") note(character, other, listedLikeness);
  }
  return characters.map((character) =>
    [...likeness.get(character)!]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, mostLookAlikes),
  );
}

function parseDecomposition(text: string): Map<string, string[][]> {
  const parts = new Map<string, string[][]>();
  for (const line of text.split(/\r?\n/)) {
    const [character, ...ways] = line.split("\t");
    if (ways.length === 0) continue;
    parts.set(character, [...(parts.get(character) ?? []), ...ways.map((way) => way.split(" "))]);
  }
  return parts;
}

/** Number of parts a component comes down to, taken apart as far as the data goes. */
function componentSizes(
  parts: ReadonlyMap<string, readonly (readonly string[])[]>,
): (component: string) => number {
  const sizes = new Map<string, number>();
  const size = (component: string, depth: number): number => {
    const known = sizes.get(component);
    if (known !== undefined) return known;
    const way = parts.get(component)?.[0];
    if (way === undefined || way.includes(component) || depth > 8) return 1;
    const result = way.reduce((sum, part) => sum + size(part, depth + 1), 0);
    sizes.set(component, result);
    return result;
  };
  return (component) => size(component, 0);
}

function dice(a: readonly string[], b: readonly string[], size: (component: string) => number): number {
  const sum = (way: readonly string[]): number => way.reduce((total, part) => total + size(part), 0);
  const left = [...b];
  let shared = 0;
  for (const part of a) {
    const at = left.indexOf(part);
    if (at < 0) continue;
    left.splice(at, 1);
    shared += size(part);
  }
  return (2 * shared) / (sum(a) + sum(b));
}
