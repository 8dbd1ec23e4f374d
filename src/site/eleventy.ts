import type { UserConfig } from "@11ty/eleventy";
import { instantOf } from "../time/calendar.ts";
import { PageWriter } from "./page-writer.ts";
import { TEMPLATES } from "./pages/index.ts";
import { openSite } from "./open-site.ts";

const INPUT = "src/site/pages";

/**
 * Eleventy's configuration. `npm run build` brings the site and the writer of its pages; `npx eleventy` has them made
 * here.
 */
export function configure(config: UserConfig): { readonly dir: { readonly input: string } } {
  // Given and not found, so that a command can start from one file that is made of all its sources.
  for (const [name, template] of Object.entries(TEMPLATES)) config.addTemplate(`${name}.11ty.js`, template);
  // Whether Git ignores a file says nothing about whether it is a page.
  config.setUseGitIgnore(false);
  config.addGlobalData("placeholder", ["one"]);
  if (!config.globalData["site"]) {
    config.addGlobalData("site", async () => {
      const opened = await openSite(process.cwd(), instantOf(Date.now()));
      if (opened.kind === "refused") throw new Error("the records cannot be read: run npm run check");
      return opened.site;
    });
  }
  if (!config.globalData["writer"]) {
    const writer = new PageWriter();
    config.addGlobalData("writer", writer);
    config.on("eleventy.after", async () => {
      await writer.finish();
      await writer.close();
    });
  }
  return { dir: { input: INPUT } };
}
