import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { filesUnder } from "../../scripts/documentation/pages";

/** An import as its statement writes it. */
interface Import {
  readonly file: string;
  /** The folder imported from for a file of the project, else the package's or module's name. */
  readonly room: string;
  readonly isOurs: boolean;
  /** Erased when the program is built, so that it binds nothing at run time. */
  readonly isType: boolean;
}

/** Which floors and rooms each may import from; its own room goes without saying. */
const floors: Readonly<Record<string, readonly string[]>> = {
  client: [],
  "server/lsp": ["server/workspace", "rules"],
  "server/cli": ["server/lsp", "server/workspace", "rules"],
  "server/workspace": ["rules"],
  rules: [],
};

/** The rooms of `rules/`, each with those it may use at run time; types may be named from any of them. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  text: [],
  canon: ["text"],
  evidence: ["text"],
  match: ["text", "canon", "evidence"],
  checks: ["text", "canon", "evidence", "match"],
  ignores: ["text", "checks"],
  learn: ["text", "canon", "evidence", "match"],
  explain: ["text", "canon", "evidence", "match", "checks"],
};

/** The words all rooms share stand beside the rooms; these files put the rooms together and are above them. */
const assembly = ["rules/linter", "rules/overlaps", "rules/edits"];
/** The one room that stands above them: it asks the linter itself. */
const aboveAssembly = "explain";

/** What `rules/` may take from outside: readers of two formats that are not Tifa's core. */
const libraries = ["@lezer/common", "@lezer/markdown", "js-yaml"];

const sources = ["client", "server", "rules"].flatMap((floor) => filesUnder(floor, ".ts"));
const imports = sources.flatMap((file) => importsIn(readFileSync(file, "utf8"), file));

function importsIn(text: string, file: string): Import[] {
  const statements = text.matchAll(/\b(import|export)\s+(type\s+)?([^"';]*?)\bfrom\s*"([^"]+)"/g);
  const found = [...statements].map(([, , type, names, target]) => ({
    target,
    isType: type !== undefined || everyNameIsType(names),
  }));
  for (const [, target] of text.matchAll(/\b(?:import|require)\s*\(?\s*"([^"]+)"/g)) {
    found.push({ target, isType: false });
  }
  for (const [, target] of text.matchAll(/\btypeof import\("([^"]+)"\)/g))
    found.push({ target, isType: true });
  return found.map(({ target, isType }) => ({ file, isType, ...resolved(file, target) }));
}

function everyNameIsType(names: string): boolean {
  const list = /^\{([^}]*)\}\s*$/.exec(names.trim())?.[1];
  const each = list?.split(",").filter((name) => name.trim() !== "");
  return each?.every((name) => /^\s*type\s/.test(name)) ?? false;
}

function resolved(file: string, target: string): { room: string; isOurs: boolean } {
  if (!target.startsWith(".")) return { room: target, isOurs: false };
  const whole = path.posix.join(path.posix.dirname(file), target);
  return { room: isFolder(whole) ? `${whole}/index` : whole, isOurs: true };
}

function isFolder(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() === true;
}

function isIn(file: string, folder: string): boolean {
  return file.startsWith(`${folder}/`);
}

function floorOf(file: string): string | undefined {
  return Object.keys(floors).find((floor) => isIn(file, floor));
}

function roomOf(file: string): string | undefined {
  return Object.keys(rooms).find((room) => isIn(file, `rules/${room}`));
}

function fail(offenders: readonly string[]): void {
  assert.deepEqual([...new Set(offenders)], []);
}

describe("architecture", () => {
  test("imports are read with their targets, types apart", () => {
    const text = `import type { A } from "./span";
      import { type B, type C } from "../language";
      import { type D, e } from "../match/edits";
      export { f } from "js-yaml";
      const g = await import("node:fs");`;
    const read = importsIn(text, "rules/text/example.ts").map(({ room, isType }) => [room, isType]);
    assert.deepEqual(read, [
      ["rules/text/span", true],
      ["rules/language", true],
      ["rules/match/edits", false],
      ["js-yaml", false],
      ["node:fs", false],
    ]);
  });

  test("every source stands on a floor", () => {
    assert.ok(sources.length > 50);
    fail(sources.filter((file) => floorOf(file) === undefined));
  });

  test("a floor imports only floors below it", () => {
    fail(
      imports
        .filter(({ file, room, isOurs }) => {
          const floor = floorOf(file)!;
          if (!isOurs || isIn(room, floor) || room === "package.json") return false;
          return !floors[floor].some((below) => isIn(room, below));
        })
        .map(({ file, room }) => `${file} imports ${room}`),
    );
  });

  test("rules/ imports nothing of the system, the editor or the protocol", () => {
    fail(
      imports
        .filter(({ file, room, isOurs }) => isIn(file, "rules") && !isOurs && !libraries.includes(room))
        .map(({ file, room }) => `${file} imports ${room}`),
    );
  });

  test("rules/ knows no process, no file and no clock", () => {
    const outside =
      /\b(?:process\.\w|require\(|__dirname|__filename|Date\.now|new Date\b|Math\.random|console\.)/;
    fail(sources.filter((file) => isIn(file, "rules") && outside.test(codeOf(file))));
  });

  test("a room of rules/ uses only the rooms under it", () => {
    fail(
      imports
        .filter(({ file, room, isOurs, isType }) => {
          const [from, to] = [roomOf(file), roomOf(room)];
          if (!isOurs || isType || from === undefined) return false;
          if (to === undefined) return from !== aboveAssembly && assembly.includes(room);
          return from !== to && !rooms[from].includes(to);
        })
        .map(({ file, room }) => `${file} imports ${room}`),
    );
  });

  test("a check uses no other check", () => {
    const index = "rules/checks/index";
    const checks = imports.filter(({ file, room }) => file === `${index}.ts` && isIn(room, "rules/checks"));
    const registered = new Set(checks.map(({ room }) => room));
    assert.ok(registered.size >= 10);
    fail(
      imports
        .filter(({ file, room, isType }) => {
          const isCheck = isIn(file, "rules/checks") && file !== `${index}.ts`;
          return isCheck && !isType && (registered.has(room) || room === index);
        })
        .map(({ file, room }) => `${file} imports ${room}`),
    );
  });

  test("only the client knows the editor, only the server its protocol", () => {
    fail(
      imports
        .filter(
          ({ file, room }) =>
            (/^vscode$|^vscode-languageclient\b/.test(room) && !isIn(file, "client")) ||
            (/^vscode-languageserver\b/.test(room) && !/^server\/(?:lsp|cli)\//.test(file)),
        )
        .map(({ file, room }) => `${file} imports ${room}`),
    );
  });

  test("nothing reaches for the network", () => {
    const modules = /^(?:node:)?(?:http|https|http2|net|tls|dns|dgram)(?:\/|$)/;
    const calls = /\bfetch\(|\bXMLHttpRequest\b|\bnew WebSocket\b/;
    fail(imports.filter(({ room }) => modules.test(room)).map(({ file, room }) => `${file} imports ${room}`));
    fail(sources.filter((file) => calls.test(codeOf(file))));
  });
});

/** A file without its comments. */
function codeOf(file: string): string {
  return readFileSync(file, "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "");
}
