import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { keep, readKept } from "../reuse/made-of.mjs";
import { withoutNode } from "./without-node.ts";

/** A file that pages load. Its name carries a hash of its content, so that a browser may keep it for ever. */
export interface Asset {
  readonly name: "style" | "script" | "form" | "compare" | "explorer" | "icon";
  /** Within the site. */
  readonly path: string;
  readonly content: string;
  /** As pages name it (subresource integrity): a browser refuses a file that somebody has changed on the host. */
  readonly integrity: string;
}

/** The product's own folder, from which sources are named. */
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const KEPT = path.join(ROOT, ".cache/assets.txt");

/** The parts of the one style sheet, in their order. */
const STYLES = ["src/site/style.css", "src/site/charts.css", "src/site/explorer.css"];
const ICON = "src/site/icon.svg";
const SCRIPTS = {
  script: "src/client/main.ts",
  form: "src/client-form/main.ts",
  compare: "src/client-compare/main.ts",
  explorer: "src/client-explorer/main.ts",
} as const;

/** Beside their own sources, what assets depend on: which packages there are, how sources are read, and what makes them. */
const MAKING = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "src/site/assets.ts",
  "src/site/without-node.ts",
  "src/reuse/made-of.mjs",
];

type Contents = Readonly<Record<Asset["name"], string>>;

/**
 * The style sheet, the script and the icon, small enough to be sent with every first visit; the script of the form,
 * which brings every schema and rule along and is loaded by that page alone; that of the comparison, which brings the schema of a
 * dashboard, and that of the explorer, which brings a chart library: their pages load them when someone asks for it.
 *
 * They say nothing of any record: they are made once, and again when one of their sources says something else.
 * @param file where they are kept
 */
export async function makeAssets(file: string = KEPT): Promise<readonly Asset[]> {
  const kept = readKept(ROOT, file);
  // Its hash says that it is what was written below.
  const contents = kept === undefined ? await makeAndKeep(file) : (JSON.parse(kept) as Contents);
  return [
    asset("style", "css", contents),
    asset("script", "js", contents),
    asset("form", "js", contents),
    asset("compare", "js", contents),
    asset("explorer", "js", contents),
    asset("icon", "svg", contents),
  ];
}

async function makeAndKeep(file: string): Promise<Contents> {
  const sources = new Map<string, string>();
  const read = (source: string): string => {
    const text = readFileSync(path.join(ROOT, source), "utf8");
    sources.set(source.split(path.sep).join("/"), text);
    return text;
  };
  MAKING.forEach(read);
  const contents = await makeContents(read);
  try {
    keep(file, JSON.stringify(contents), sources);
  } catch (error) {
    // Where nothing can be kept, as on a read-only disk, they are made each time.
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
  }
  return contents;
}

/** @param read gives the text of a source, by its path in the project, and notes it as one that something is made of */
async function makeContents(read: (source: string) => string): Promise<Contents> {
  const { build, transform } = await import("esbuild");
  const makeScript = async (entry: string): Promise<string> => {
    const result = await build({
      absWorkingDir: ROOT,
      entryPoints: [entry],
      bundle: true,
      format: "esm",
      target: "es2022",
      minify: true,
      write: false,
      legalComments: "none",
      plugins: [withoutNode(read)],
    });
    return result.outputFiles.map(({ text }) => text).join("");
  };
  const [style, script, form, compare, explorer] = await Promise.all([
    transform(STYLES.map(read).join("\n"), { loader: "css", minify: true }),
    makeScript(SCRIPTS.script),
    makeScript(SCRIPTS.form),
    makeScript(SCRIPTS.compare),
    makeScript(SCRIPTS.explorer),
  ]);
  return { style: style.code, script, form, compare, explorer, icon: read(ICON) };
}

function asset(name: Asset["name"], extension: string, contents: Contents): Asset {
  const content = contents[name];
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
  const integrity = `sha384-${createHash("sha384").update(content).digest("base64")}`;
  return { name, path: `/assets/${name}-${hash}.${extension}`, content, integrity };
}
