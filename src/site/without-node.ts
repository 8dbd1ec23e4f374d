import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";

/** What a browser gets nothing in the place of: by what is asked for, and by which package. */
const LEFT_OUT: readonly (readonly [asked: RegExp, by: RegExp])[] = [
  // gray-matter wants a file system, and engines that could run what they read. Our own reading brings its engines
  // (content/front-matter.ts).
  [/^fs$|\/engines$/, /gray-matter/],
  // zod says what is wrong in forty languages; we say it in our own words.
  [/\/locales\/index\.(?:c?js)$/, /zod/],
];

/** What a browser hashes with. */
const SHA256 = fileURLToPath(new URL("../client-form/sha256.ts", import.meta.url));

/**
 * Lets what was written for Node run in a browser, and leaves out what no page needs.
 * @param read gives the text of a file, by its path from the project's folder
 */
export function withoutNode(read: (source: string) => string): Plugin {
  return {
    name: "without-node",
    setup(build) {
      const root = build.initialOptions.absWorkingDir ?? "";
      build.initialOptions.define = { ...build.initialOptions.define, "Buffer.from": "String" };
      build.onResolve({ filter: /^fs$|\/engines$|\/locales\/index\.c?js$/ }, ({ path: asked, importer }) =>
        LEFT_OUT.some(([left, by]) => left.test(asked) && by.test(importer))
          ? { path: asked, namespace: "nothing" }
          : undefined,
      );
      build.onResolve({ filter: /\/content\/sha256\.ts$/ }, () => ({ path: SHA256 }));
      build.onLoad({ filter: /.*/, namespace: "nothing" }, () => ({ contents: "module.exports = {};" }));
      build.onLoad({ filter: /.*/, namespace: "file" }, ({ path: file }) => ({
        contents: read(path.relative(root, file)),
        loader: "default",
      }));
    },
  };
}
