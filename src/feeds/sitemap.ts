import { html } from "../content/html.ts";
import type { Locale } from "../model/locale.ts";
import type { CalendarDate } from "../time/calendar.ts";

/** A page of a site, in each of its languages. */
export interface SitemapPage {
  /** Full addresses. */
  readonly addresses: readonly { readonly locale: Locale; readonly address: string }[];
  /** The last day on which the records say that the page changed; undefined where they do not say. */
  readonly changed: CalendarDate | undefined;
}

/** A site map may hold 50,000 addresses (sitemaps.org); fewer a file are written, and read, with less memory. */
export const SITEMAP_PAGES = 5000;

/** A map of pages: each language of a page is an entry, which names all languages of it. */
export function sitemap(pages: readonly SitemapPage[]): string {
  return html`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages.map(({ addresses, changed }) => {
  const languages =
    addresses.length > 1 &&
    addresses.map(
      ({ locale, address }) => html`<xhtml:link rel="alternate" hreflang="${locale}-CA" href="${address}"/>`,
    );
  return addresses.map(
    ({
      address,
    }) => html`<url><loc>${address}</loc>${changed && html`<lastmod>${changed}</lastmod>`}${languages}</url>
`,
  );
})}</urlset>
`.markup;
}

/** A list of maps, for a site that needs more than one. */
export function sitemapIndex(addresses: readonly string[]): string {
  return html`<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map(
  (address) => html`<sitemap><loc>${address}</loc></sitemap>
`,
)}</sitemapindex>
`.markup;
}
