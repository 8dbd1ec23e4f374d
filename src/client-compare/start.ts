import { part, show } from "../client/markup.ts";
import { html, type SafeHtml } from "../content/html.ts";
import { plain } from "../content/words.ts";
import { compareDashboards } from "../dashboard/compare.ts";
import type { Dashboard } from "../dashboard/dashboard.ts";
import { readDashboard } from "../dashboard/read-dashboard.ts";
import { frenchMessage } from "../i18n/typography.ts";
import { MESSAGES } from "../i18n/messages.ts";
import type { Bilingual, Locale } from "../model/locale.ts";
import type { Problem } from "../problems/problem.ts";
import { comparisonView } from "../site/views/comparison.ts";

/** Offers to compare this programme with a file that the reader chooses, which goes nowhere. */
export function startComparing(page: Document, locale: Locale): void {
  const root = part(page, "#compare-own", HTMLElement);
  const input = part(page, "#compare-file", HTMLInputElement);
  const status = part(page, "#compare-status", HTMLElement);
  const result = part(page, "#compare-result", HTMLElement);
  part(page, "#compare-without-script", HTMLElement).hidden = true;
  root.hidden = false;

  /** Of several files that are chosen quickly, the last one is shown. */
  let latest: File | undefined;
  async function compareWith(file: File): Promise<void> {
    latest = file;
    const [ours, text] = await Promise.all([loadOurs(root.dataset["ours"] ?? ""), file.text()]);
    if (latest !== file) return;
    const answer = answerTo(ours, text, file.name, locale);
    show(status, answer.status);
    show(result, answer.result);
  }

  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) void compareWith(file);
  });
}

interface Answer {
  readonly status: SafeHtml;
  readonly result: SafeHtml;
}

const NOTHING = html``;

function answerTo(ours: Dashboard | undefined, text: string, file: string, locale: Locale): Answer {
  const words = MESSAGES[locale].comparison;
  if (!ours) return { status: html`<p>${words.ownNotLoaded}</p>`, result: NOTHING };
  const read = readDashboard(text, file);
  if (read.kind === "refused") return { status: refusal(read.problem, locale), result: NOTHING };
  const names = [ours, read.dashboard].map(({ programme }) => plain(programme.name, locale));
  return {
    status: html`<p>${words.shown(names[0] ?? "", names[1] ?? "")}</p>`,
    result: comparisonView(compareDashboards(ours, read.dashboard), locale, "own-comparison"),
  };
}

/** What is wrong with a file, where, and what to do. */
function refusal({ file, line, column, message, tip }: Problem, locale: Locale): SafeHtml {
  const words = MESSAGES[locale].comparison;
  const say = (text: Bilingual): string => (locale === "fr" ? frenchMessage(text.fr) : text.en);
  return html`<p><strong>${words.cannotBeRead(file)}</strong> ${words.at(line, column)} ${say(message)} ${say(tip)}</p>`;
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
