import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The pages whose commands are promised to work. */
export function pagesIn(project: string): readonly string[] {
  const inFolder = (folder: string): string[] =>
    readdirSync(path.join(project, folder))
      .filter((name) => name.endsWith(".md"))
      .map((name) => path.posix.join(folder, name));
  const examples = readdirSync(path.join(project, "examples")).map((name) => `examples/${name}`);
  return [".", "docs", ...examples].flatMap(inFolder);
}

export interface Block {
  readonly page: string;
  /** The line of the page on which its commands begin, from 1. */
  readonly line: number;
  readonly text: string;
}

const FENCE = /^(?<indent> *)```(?:sh|bash|shell|console)\n(?<text>[^]*?)^ *```$/gm;

/** The fenced blocks of commands of a page, in order, without the indentation of a list that they stand in. */
export function blocksOf(project: string, page: string): readonly Block[] {
  const markdown = readFileSync(path.join(project, page), "utf8");
  return [...markdown.matchAll(FENCE)].map(({ index, groups }) => ({
    page,
    line: markdown.slice(0, index).split("\n").length + 1,
    text: (groups?.["text"] ?? "").replace(new RegExp(`^${groups?.["indent"] ?? ""}`, "gm"), ""),
  }));
}
