import { html, type SafeHtml } from "../../content/html.ts";
import { formatDate } from "../../i18n/dates.ts";
import type { Locale } from "../../model/locale.ts";
import { keepsSteps } from "../../payments/context.ts";
import { overdue, type Standing } from "../../payments/standing.ts";
import type { Wait } from "../../payments/waiting.ts";
import { dayAt } from "../../time/zone.ts";
import type { Site } from "../site.ts";
import { day } from "./parts.ts";
import { awardLink, MOST_ROWS } from "./payments-lists.ts";
import { awaitedText, overdueTag, roleText } from "./waiting.ts";

type Waiting = Standing & { readonly wait: Wait };

/** What waits for a next step, and on whom: what is overdue first, then what has waited longest. */
export function waitingList(site: Site, locale: Locale): SafeHtml {
  const words = site.messages(locale).payments;
  if (!keepsSteps(site.register)) return html`<p>${words.unknownWaits}</p>`;
  const all = [...site.standings.values()];
  const late = overdue(all);
  const lateRefs = new Set(late.map(({ ref }) => ref));
  const others = all
    .flatMap((one): Waiting[] => (one.wait && !lateRefs.has(one.ref) ? [{ ...one, wait: one.wait }] : []))
    .sort((a, b) => b.wait.waited - a.wait.waited || (a.ref < b.ref ? -1 : 1));
  const waiting = [...late, ...others];
  if (waiting.length === 0) return html`<p>${words.nothingWaits}</p>`;
  const today = formatDate(dayAt(site.now, site.register.program.time_zone), locale);
  return html`<p>${words.waitsText(today)} ${words.waitsCount(waiting.length, late.length)}</p>
${table(site, waiting.slice(0, MOST_ROWS), locale)}
${waiting.length > MOST_ROWS && html`<p>${words.shown(MOST_ROWS, waiting.length)}</p>`}`;
}

function table(site: Site, waiting: readonly Waiting[], locale: Locale): SafeHtml {
  const words = site.messages(locale).payments;
  return html`<table class="stacked">
<thead><tr><th scope="col">${words.award}</th><th scope="col">${words.waitsFor}</th><th scope="col">${words.waitsOn}</th><th scope="col">${words.since}</th><th scope="col" class="right">${words.businessDays}</th><th scope="col">${words.lastDay}</th></tr></thead>
<tbody>
${waiting.map((one) => row(site, one, locale))}</tbody>
</table>`;
}

function row(site: Site, { award, wait }: Waiting, locale: Locale): SafeHtml {
  const words = site.messages(locale).payments;
  return html`<tr><th scope="row">${awardLink(site, award, locale)}</th><td data-label="${words.waitsFor}">${awaitedText(site, wait, locale)}${overdueTag(site, wait, locale)}</td><td data-label="${words.waitsOn}">${roleText(site, wait, locale)}</td><td data-label="${words.since}">${day(wait.countedFrom, locale)}</td><td data-label="${words.businessDays}" class="right">${wait.waited}</td><td data-label="${words.lastDay}">${day(wait.due, locale) ?? words.noLastDay}</td></tr>
`;
}
