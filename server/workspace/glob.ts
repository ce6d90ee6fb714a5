/**
 * The globbing library. Its ESM build asks for `import.meta.url`, which a CommonJS bundle does not have;
 * `require` makes the bundler take the CommonJS build.
 */
const library: typeof import("tinyglobby") = require("tinyglobby");

export const { glob, globSync, isDynamicPattern } = library;
