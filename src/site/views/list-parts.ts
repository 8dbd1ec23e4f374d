import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import type { Route } from "../../i18n/routes.ts";
import type { Locale } from "../../model/locale.ts";
import type { Site } from "../site.ts";

/** Records on one page of a list: it stays light on a slow line, and can be read to its end. */
export const PART_SIZE = 50;

/** Pages on either side of the one that is read, which its navigation names beside the first and the last. */
const NEIGHBOURS = 2;

/** What stands on each page of a list, in its order; one page, also where there is nothing. */
export function partsOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  const count = Math.max(1, Math.ceil(all.length / PART_SIZE));
  return Array.from({ length: count }, (_, index) => all.slice(index * PART_SIZE, (index + 1) * PART_SIZE));
}

/** The numbers of the pages after the first, which are pages of their own. */
export function furtherParts(all: readonly unknown[]): readonly number[] {
  return partsOf(all)
    .slice(1)
    .map((_, index) => index + 2);
}

/** The way to the other pages of a list; nothing where there are none. */
export function partsNavigation(
  site: Site,
  locale: Locale,
  { part, count, routeOf }: { part: number; count: number; routeOf: (part: number) => Route },
): HtmlValue {
  if (count === 1) return undefined;
  const words = site.messages(locale).lists;
  const link = (to: number, text: string, rel?: "prev" | "next"): SafeHtml =>
    html`<a href="${site.link(routeOf(to), locale)}"${rel && html` rel="${rel}"`}>${text}</a>`;
  const numbers = shownNumbers(part, count);
  return html`<nav class="parts" aria-label="${words.pages}">
${part > 1 && link(part - 1, words.previous, "prev")}
<ol>
${numbers.map((number, index) => {
  const gap =
    number - (numbers[index - 1] ?? 0) > 1 &&
    html`<li class="gap" aria-hidden="true">…</li>
`;
  const here = number === part && html` aria-current="page"`;
  return html`${gap}<li><a href="${site.link(routeOf(number), locale)}" aria-label="${words.page(number)}"${here}>${number}</a></li>
`;
})}</ol>
${part < count && link(part + 1, words.next, "next")}
</nav>`;
}

/** The first, the last, and those around the one that is read. */
function shownNumbers(part: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === count || Math.abs(number - part) <= NEIGHBOURS,
  );
}
