import { MESSAGES } from "../i18n/messages.ts";
import type { Locale } from "../model/locale.ts";
import { openDesk, type Desk } from "../posting/desk.ts";
import type { PostingData } from "../posting/site-data.ts";
import { overlay } from "../register/overlay.ts";
import { instantOf, type Instant } from "../time/calendar.ts";
import { openDrafts } from "./drafts.ts";
import { part } from "../client/markup.ts";
import { runForm } from "./run.ts";

/** Loads the one file that the form needs, and shows the form; the page explains the file by hand where it cannot. */
export async function startForm(page: Document, locale: Locale): Promise<void> {
  const words = MESSAGES[locale].posting;
  const form = part(page, "form#posting", HTMLFormElement);
  const address = form.dataset["records"] ?? "";
  const now = instantOf(Date.now());
  const data = await load(address);
  const desk = data && deskOf(data, now);
  if (!desk) {
    part(page, "#load-status", HTMLElement).textContent = words.notLoaded;
    return;
  }
  part(page, "#not-judged", HTMLElement).textContent = words.notJudged(data.records);
  part(page, "#form-part", HTMLElement).hidden = false;
  runForm({ page, form, locale, desk, now, drafts: openDrafts(storage(), `opportunity ${address}`) });
}

/** The file is this site's own: it has the shape that this build gave it. */
async function load(address: string): Promise<PostingData | undefined> {
  try {
    const response = await fetch(address, { cache: "no-cache" });
    return response.ok ? ((await response.json()) as PostingData) : undefined;
  } catch {
    return undefined;
  }
}

function deskOf({ files, names }: PostingData, now: Instant): Desk | undefined {
  const nothing = {
    list: () => [],
    read: (file: string): never => {
      throw new Error(`there is no ${file}`);
    },
  };
  const desk = openDesk(overlay(nothing, new Map(Object.entries(files))), now, names);
  return desk.kind === "desk" ? desk : undefined;
}

/** A browser that is told to keep nothing throws at the very name. */
function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
