import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { sourcePlaces } from "./source-places.mjs";

/** Beside a command's own sources, what its bundle depends on: what makes it, and how. */
const MAKING = [
  "package-lock.json",
  "tsconfig.json",
  "scripts/run/bundle.mjs",
  "scripts/run/source-places.mjs",
];

/** The bundle's last line: what it was made of, by which it is known to be what the sources still say. */
const MADE_OF = "\n// made of ";

/**
 * The file that a command starts from, made anew where any of its sources says something else than it was made of. Times of
 * files are not asked: what brings old files back, as Git and archives do, sets them as it likes.
 * @returns undefined where it cannot be kept, as in a folder that may only be read
 */
export async function bundleOf(project, name) {
  const file = path.join(project, ".cache/commands", `${name}.mjs`);
  try {
    if (!isCurrent(project, file)) write(file, await make(project, name, file));
    return file;
  } catch (error) {
    if (error.syscall === undefined) throw error;
    return undefined;
  }
}

function isCurrent(project, file) {
  const text = readText(file);
  const { inputs, digest } = text === undefined ? {} : madeOf(text);
  if (!Array.isArray(inputs)) return false; // nothing there, or none of ours
  return digest === digestOf(new Map(inputs.map((input) => [input, readText(path.join(project, input))])));
}

function madeOf(text) {
  try {
    return JSON.parse(text.slice(text.lastIndexOf(MADE_OF) + MADE_OF.length)) ?? {};
  } catch {
    return {};
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
    const inputs = [...sources.keys()].sort();
    return `${outputFiles[0].text}${MADE_OF}${JSON.stringify({ digest: digestOf(sources), inputs })}\n`;
  } finally {
    await stop(); // its process would stay for as long as the command
  }
}

/** Of two commands that make it at once, each writes its own and puts it there whole: the last one stays, and both are right. */
function write(file, text) {
  const aside = `${file}.${randomUUID()}`;
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(aside, text, { flag: "wx" });
    renameSync(aside, file);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

/** @param sources the text of each file by its path; undefined for one that is gone */
function digestOf(sources) {
  const hash = createHash("sha256");
  for (const input of [...sources.keys()].sort()) {
    const text = sources.get(input);
    hash.update(JSON.stringify([input, text === undefined ? -1 : text.length])).update(text ?? "");
  }
  return hash.digest("hex");
}

function readText(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
