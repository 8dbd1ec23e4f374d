import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
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

/** The parts of the one style sheet, in their order. */
const STYLES = ["style.css", "charts.css", "explorer.css"].map((name) => new URL(name, import.meta.url));
const ICON = new URL("icon.svg", import.meta.url);
const SCRIPT = new URL("../client/main.ts", import.meta.url);
const FORM = new URL("../client-form/main.ts", import.meta.url);
const COMPARE = new URL("../client-compare/main.ts", import.meta.url);
const EXPLORER = new URL("../client-explorer/main.ts", import.meta.url);

/**
 * Makes the style sheet, the script and the icon, small enough to be sent with every first visit; the script of the form,
 * which brings every schema and rule along and is loaded by that page alone; that of the comparison, which brings the schema of a
 * dashboard, and that of the explorer, which brings a chart library: their pages load them when someone asks for it.
 */
export async function makeAssets(): Promise<readonly Asset[]> {
  const [style, script, form, compare, explorer, icon] = await Promise.all([
    makeStyle(),
    makeScript(SCRIPT),
    makeScript(FORM),
    makeScript(COMPARE),
    makeScript(EXPLORER),
    readFile(ICON, "utf8"),
  ]);
  return [
    asset("style", "css", style),
    asset("script", "js", script),
    asset("form", "js", form),
    asset("compare", "js", compare),
    asset("explorer", "js", explorer),
    asset("icon", "svg", icon),
  ];
}

async function makeStyle(): Promise<string> {
  const parts = await Promise.all(STYLES.map((style) => readFile(style, "utf8")));
  const { code } = await transform(parts.join("\n"), { loader: "css", minify: true });
  return code;
}

async function makeScript(entry: URL): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    write: false,
    legalComments: "none",
    plugins: [withoutNode],
  });
  return result.outputFiles.map((file) => file.text).join("");
}

function asset(name: Asset["name"], extension: string, content: string): Asset {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
  const integrity = `sha384-${createHash("sha384").update(content).digest("base64")}`;
  return { name, path: `/assets/${name}-${hash}.${extension}`, content, integrity };
}
