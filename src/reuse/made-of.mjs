// @ts-check
// Plain JavaScript, for what starts every command uses it before TypeScript can be loaded; its types are checked all the same.
import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The last line of what is kept: the sources that it was made of, and the hash of them all and of itself. */
const MADE_OF = "\n// made of ";

/**
 * What was made of sources and kept, where each of them still says what it was made of, and it is whole itself. Times of files are
 * not asked: what brings old files back, as Git and archives do, sets them as it likes.
 *
 * @param {string} project the folder from which sources are named
 * @param {string} file where it is kept
 * @returns {string | undefined} undefined where there is none, or none that is right
 */
export function readKept(project, file) {
  const kept = readText(file);
  const end = kept?.lastIndexOf(MADE_OF) ?? -1;
  if (kept === undefined || end === -1) return undefined;
  const text = kept.slice(0, end);
  const { inputs, digest } = parse(kept.slice(end + MADE_OF.length));
  if (!Array.isArray(inputs)) return undefined; // none of ours
  const sources = new Map(inputs.map((input) => [input, readText(path.join(project, input))]));
  return digest === digestOf(text, sources) ? text : undefined;
}

/**
 * Keeps what was made of sources. Of two that do so at once, each writes its own and puts it there whole: the last one stays, and both
 * are right. Throws what the system says where nothing can be kept.
 *
 * @param {string} file
 * @param {string} text
 * @param {ReadonlyMap<string, string>} sources the very text that went in, by its path in the project
 */
export function keep(file, text, sources) {
  const madeOf = { digest: digestOf(text, sources), inputs: [...sources.keys()].sort() };
  const aside = `${file}.${randomUUID()}`;
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(aside, `${text}${MADE_OF}${JSON.stringify(madeOf)}\n`, { flag: "wx" });
    renameSync(aside, file);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

/**
 * @param {string} line
 * @returns {{ inputs?: unknown, digest?: unknown }}
 */
function parse(line) {
  try {
    return JSON.parse(line) ?? {};
  } catch {
    return {};
  }
}

/**
 * @param {string} text
 * @param {ReadonlyMap<string, string | undefined>} sources undefined for one that is gone
 */
function digestOf(text, sources) {
  const hash = createHash("sha256").update(String(text.length)).update("\n").update(text);
  for (const input of [...sources.keys()].sort()) {
    const source = sources.get(input);
    hash.update(JSON.stringify([input, source === undefined ? -1 : source.length])).update(source ?? "");
  }
  return hash.digest("hex");
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
