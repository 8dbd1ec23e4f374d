import { part } from "../client/markup.ts";
import type { ExplorerColumns } from "../model/explorer.ts";
import type { Locale } from "../model/locale.ts";
import { datasetOf } from "./dataset.ts";
import { runExplorer } from "./run.ts";
import { WORDS } from "./words.ts";

/**
 * Loads the one file that the explorer needs, and shows the explorer.
 * @returns whether it could
 */
export async function startExplorer(page: Document, locale: Locale): Promise<boolean> {
  const root = part(page, "#explorer", HTMLElement);
  const status = part(page, "#explorer-load", HTMLElement);
  status.textContent = WORDS[locale].loading;
  const columns = await load(root.dataset["columns"] ?? "");
  if (!columns) {
    status.textContent = WORDS[locale].notLoaded;
    return false;
  }
  status.textContent = "";
  runExplorer({ page, root, dataset: datasetOf(columns), locale, location, history });
  return true;
}

/** The file is this site's own: it has the shape that this build gave it. */
async function load(address: string): Promise<ExplorerColumns | undefined> {
  try {
    const response = await fetch(address, { cache: "no-cache" });
    return response.ok ? ((await response.json()) as ExplorerColumns) : undefined;
  } catch {
    return undefined;
  }
}
