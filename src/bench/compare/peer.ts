import type { MadeFile } from "../records.ts";
import type { RecordPage } from "./record-page.ts";

/** A site generator that this product is measured beside. */
export interface Peer {
  readonly name: "hugo" | "jekyll";
  /** The command, and what makes it tell its version; its first line is shown. */
  readonly command: string;
  readonly version: readonly string[];
  /** The arguments that build the site of a folder into another one. */
  build(folders: { readonly source: string; readonly output: string }): readonly string[];
  /** What stands in its source folder beside the pages: configuration and templates. */
  readonly files: readonly MadeFile[];
  /** The source file of a page. */
  page(page: RecordPage): MadeFile;
}

/** Front matter that YAML of any kind reads as it was written: JSON is YAML. */
export function frontMatter(values: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(values).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\n---\n`;
}
