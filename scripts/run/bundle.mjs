import { readFileSync } from "node:fs";
import path from "node:path";

import { keep, readKept } from "../../src/reuse/made-of.mjs";
import { sourcePlaces } from "./source-places.mjs";

/** Beside a command's own sources, what its bundle depends on: what makes it, and how. */
const MAKING = [
  "package-lock.json",
  "tsconfig.json",
  "scripts/run/bundle.mjs",
  "scripts/run/source-places.mjs",
  "src/reuse/made-of.mjs",
];

/**
 * The file that a command starts from, made anew where any of its sources says something else than it was made of.
 * @returns undefined where it cannot be kept, as in a folder that may only be read
 */
export async function bundleOf(project, name) {
  const file = path.join(project, ".cache/commands", `${name}.mjs`);
  try {
    if (readKept(project, file) === undefined) {
      const { text, sources } = await make(project, name, file);
      keep(file, text, sources);
    }
    return file;
  } catch (error) {
    if (error.syscall === undefined) throw error;
    return undefined;
  }
}

async function make(project, name, file) {
  const { build, stop } = await import("esbuild");
  const sources = new Map(MAKING.map((input) => [input, readFileSync(path.join(project, input), "utf8")]));
  try {
    const { outputFiles } = await build({
      absWorkingDir: project,
      entryPoints: [`scripts/${name}.ts`],
      outfile: file,
      write: false,
      bundle: true,
      packages: "external",
      platform: "node",
      format: "esm",
      target: "node20",
      sourcemap: "inline",
      sourcesContent: false,
      plugins: [sourcePlaces(project, file, sources)],
    });
    return { text: outputFiles[0].text, sources };
  } finally {
    await stop(); // its process would stay for as long as the command
  }
}
