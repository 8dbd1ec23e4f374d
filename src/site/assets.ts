import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";

/** A file that pages load. Its name carries a hash of its content, so that a browser may keep it for ever. */
export interface Asset {
  readonly name: "style" | "script" | "icon";
  /** Within the site. */
  readonly path: string;
  readonly content: string;
}

const STYLE = new URL("style.css", import.meta.url);
const ICON = new URL("icon.svg", import.meta.url);
const SCRIPT = new URL("../client/main.ts", import.meta.url);

/** Makes the style sheet, the script and the icon, small enough to be sent with every first visit. */
export async function makeAssets(): Promise<readonly Asset[]> {
  const [style, script, icon] = await Promise.all([makeStyle(), makeScript(), readFile(ICON, "utf8")]);
  return [asset("style", "css", style), asset("script", "js", script), asset("icon", "svg", icon)];
}

async function makeStyle(): Promise<string> {
  const { code } = await transform(await readFile(STYLE, "utf8"), { loader: "css", minify: true });
  return code;
}

async function makeScript(): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(SCRIPT)],
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    write: false,
    legalComments: "none",
  });
  return result.outputFiles.map((file) => file.text).join("");
}

function asset(name: Asset["name"], extension: string, content: string): Asset {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
  return { name, path: `/assets/${name}-${hash}.${extension}`, content };
}
