import { fileURLToPath } from "node:url";
import path from "node:path";
import Eleventy, { type UserConfig } from "@11ty/eleventy";
import type { Problem } from "../problems/problem.ts";
import type { Instant } from "../time/calendar.ts";
import { configure } from "./eleventy.ts";
import { openSite } from "./open-site.ts";
import { PageWriter } from "./page-writer.ts";
import { replaceWhole, restoreInterrupted } from "./replace-whole.ts";

export interface BuildOptions {
  /** A folder with `opportunities/`, `awards/` and `_data/`. */
  readonly content: string;
  /** The folder that the site becomes. */
  readonly output: string;
  readonly now: Instant;
}

export type BuildOutcome =
  | {
      readonly kind: "built";
      readonly pages: number;
      readonly problems: readonly Problem[];
      readonly basePath: string;
    }
  /** The records cannot be read; the output is as it was. */
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };

/** The product's own folder, where Eleventy finds its configuration and templates, wherever the content is. */
const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Builds the site of a content folder. It is written beside the output and takes its place only when it is complete, so
 * that a build that fails leaves the last good site.
 */
export async function buildSite(options: BuildOptions): Promise<BuildOutcome> {
  // Also where the records turn out to be unreadable, there is a last good site to keep.
  await restoreInterrupted(options.output);
  const opened = await openSite(options.content, options.now);
  if (opened.kind === "refused") return opened;
  const { site, problems } = opened;
  const writer = new PageWriter();
  await replaceWhole(options.output, async (aside) => {
    try {
      await runEleventy(aside, (config) => {
        config.addGlobalData("site", site);
        config.addGlobalData("writer", writer);
      });
      await writer.finish();
    } finally {
      // Before the folder of a build that failed is removed.
      await writer.close();
    }
  });
  return { kind: "built", pages: writer.written, problems, basePath: site.addresses.basePath };
}

/** Has Eleventy render every template into a folder. */
async function runEleventy(output: string, config: (config: UserConfig) => void): Promise<void> {
  const working = process.cwd();
  // Eleventy resolves every path against the working folder.
  process.chdir(ROOT);
  try {
    const eleventy = new Eleventy("src/site/pages", path.relative(ROOT, output), {
      // What `.eleventy.js` would hand over to, without the sources that it loads.
      configPath: "",
      quietMode: true,
      source: "script",
      config: (configured) => {
        config(configured);
        configure(configured);
      },
    });
    eleventy.disableLogger();
    await eleventy.write();
  } catch (error) {
    throw rootCause(error);
  } finally {
    process.chdir(working);
  }
}

/** Eleventy wraps what went wrong in what it was doing; a full disk is better told as a full disk. */
function rootCause(error: unknown): unknown {
  const inner = error instanceof Error && "originalError" in error ? error.originalError : undefined;
  return inner instanceof Error ? rootCause(inner) : error;
}
