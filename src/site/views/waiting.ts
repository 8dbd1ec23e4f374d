import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import { formatDate } from "../../i18n/dates.ts";
import type { Locale } from "../../model/locale.ts";
import type { Wait } from "../../payments/waiting.ts";
import type { Site } from "../site.ts";

/** What an award waits for, and on whom, in words: for its own page and for the list of all that waits. */

/** A dispute stands in the way of what comes next. */
export function awaitedText(site: Site, { for: next, disputed }: Wait, locale: Locale): string {
  const words = site.messages(locale);
  return capital(disputed ? `${words.awaited[next]}, ${words.ledger.disputed}` : words.awaited[next]);
}

export function roleText(site: Site, { on }: Wait, locale: Locale): string {
  return capital(site.messages(locale).roles[on]);
}

/** The first day of the wait; for what follows the certification, the days since then count. */
export function sinceText(site: Site, { since, countedFrom, waited }: Wait, locale: Locale): string {
  const words = site.messages(locale).ledger;
  const day = formatDate(since, locale);
  return countedFrom === since
    ? words.sinceText(day, waited)
    : words.sinceCertified(day, formatDate(countedFrom, locale), waited);
}

export function overdueTag(site: Site, wait: Wait, locale: Locale): HtmlValue {
  return wait.overdue && html` <span class="tag overdue">${site.messages(locale).ledger.overdue}</span>`;
}

/** A word of a sentence where it stands alone. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A heading's own name for a part of a page, as the page's other sections have it. */
export function section(id: string, title: string, content: HtmlValue): SafeHtml {
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${content}</section>`;
}
