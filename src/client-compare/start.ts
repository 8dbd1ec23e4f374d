import { part, show } from "../client/markup.ts";
import { html, type SafeHtml } from "../content/html.ts";
import { plain } from "../content/words.ts";
import { compareDashboards } from "../dashboard/compare.ts";
import type { Dashboard } from "../dashboard/dashboard.ts";
import { LARGEST_DASHBOARD, readDashboard, TOO_LARGE } from "../dashboard/read-dashboard.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { frenchMessage } from "../i18n/typography.ts";
import type { Bilingual, Locale } from "../model/locale.ts";
import type { Problem } from "../problems/problem.ts";
import { comparisonView } from "../site/views/comparison.ts";

/** Compares this programme with the file that the reader has chosen, and with each that is chosen from now on. No file leaves the device. */
export function startComparing(page: Document, locale: Locale): void {
  const root = part(page, "#compare-own", HTMLElement);
  const input = part(page, "#compare-file", HTMLInputElement);
  const status = part(page, "#compare-status", HTMLElement);
  const result = part(page, "#compare-result", HTMLElement);

  /** Of several files that are chosen quickly, the last one is shown. */
  let latest: File | undefined;
  async function compareWith(file: File): Promise<void> {
    latest = file;
    show(status, paragraph(MESSAGES[locale].comparison.reading(file.name)));
    const answer = await answerTo(file, root.dataset["ours"] ?? "", locale);
    if (latest !== file) return;
    show(status, answer.status);
    show(result, answer.result ?? html``);
    // A browser does not tell that the same file was chosen again, which may have been mended.
    if (!answer.result) input.value = "";
  }
  function compareChosen(): void {
    const [file] = input.files ?? [];
    if (file) void compareWith(file);
  }

  input.addEventListener("change", compareChosen);
  compareChosen();
}

interface Answer {
  readonly status: SafeHtml;
  /** Nothing where the file, or this programme’s own, could not be read. */
  readonly result?: SafeHtml;
}

async function answerTo(file: File, address: string, locale: Locale): Promise<Answer> {
  const words = MESSAGES[locale].comparison;
  const told = (message: Bilingual, tip: Bilingual, where = ""): Answer => ({
    status: refusal(file.name, where, message, tip, locale),
  });
  if (file.size > LARGEST_DASHBOARD) return told(TOO_LARGE.message, TOO_LARGE.tip);
  const [ours, text] = await Promise.all([loadOurs(address), textOf(file)]);
  if (text === undefined) return { status: paragraph(words.notReadable(file.name)) };
  if (!ours) return { status: paragraph(words.ownNotLoaded) };
  const read = readDashboard(text, file.name);
  if (read.kind === "refused") {
    const { message, tip, line, column }: Problem = read.problem;
    return told(message, tip, words.at(line, column));
  }
  const [one, other] = [ours, read.dashboard].map(({ programme }) => plain(programme.name, locale));
  return {
    status: paragraph(words.shown(one ?? "", other ?? "")),
    result: comparisonView(compareDashboards(ours, read.dashboard), locale, "own-comparison"),
  };
}

function paragraph(text: string): SafeHtml {
  return html`<p>${text}</p>`;
}

/** What is wrong with a file, where, and what to do. */
function refusal(file: string, where: string, message: Bilingual, tip: Bilingual, locale: Locale): SafeHtml {
  const say = (text: Bilingual): string => (locale === "fr" ? frenchMessage(text.fr) : text.en);
  const reason = [where, say(message), say(tip)].filter((text) => text !== "").join(" ");
  return html`<p><strong>${MESSAGES[locale].comparison.cannotBeRead(file)}</strong> ${reason}</p>`;
}

/** Undefined where the file has moved or changed since it was chosen. */
async function textOf(file: File): Promise<string | undefined> {
  try {
    return await file.text();
  } catch {
    return undefined;
  }
}

/** The file is this site’s own, of this build; undefined where it cannot be had. */
async function loadOurs(address: string): Promise<Dashboard | undefined> {
  try {
    const response = await fetch(address, { cache: "no-cache" });
    if (!response.ok) return undefined;
    const read = readDashboard(await response.text());
    return read.kind === "dashboard" ? read.dashboard : undefined;
  } catch {
    return undefined;
  }
}
