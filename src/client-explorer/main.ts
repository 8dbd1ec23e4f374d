import { part } from "../client/markup.ts";
import type { Locale } from "../model/locale.ts";
import { startExplorer } from "./start.ts";

const locale: Locale = document.documentElement.lang.startsWith("fr") ? "fr" : "en";

/** Where the data cannot be loaded, the button that asked for it asks again. */
async function open(): Promise<void> {
  if (await startExplorer(document, locale)) return;
  part(document, "#open-explorer", HTMLButtonElement).addEventListener("click", () => void open(), {
    once: true,
  });
}

void open();
