import { html, type HtmlValue } from "../../content/html.ts";
import type { Locale } from "../../model/locale.ts";
import { listingPath, pathOf, type Listing } from "../../i18n/routes.ts";
import { listedCode } from "../../repositories/listed-code.ts";
import { oreEntry } from "../../repositories/ore-entry.ts";
import { publiccodeFile } from "../../repositories/publiccode-file.ts";
import type { AnsweredOpportunity, Site } from "../site.ts";

/** What is made for copying from an award: each file that can be made, with its text. */
export function listingsOf(
  site: Site,
  { award, opportunity }: AnsweredOpportunity,
): ReadonlyMap<Listing, string> {
  const code = site.register.program.repositories && listedCode(site.register, opportunity, award);
  if (!code) return new Map();
  const pageIn = (locale: Locale): string => {
    const spoken = site.languages.includes(locale) ? locale : (site.languages[0] ?? locale);
    return site.addresses.absolute(pathOf({ kind: "award", ref: award.ref }, spoken));
  };
  const page = { en: pageIn("en"), fr: pageIn("fr") };
  const entry = oreEntry(code, page);
  return new Map<Listing, string>([
    ["publiccode", publiccodeFile(code, page)],
    ...(entry === undefined ? [] : [["ore", entry] as const]),
  ]);
}

/** The section of an award's page with which its code gets into inventories. */
export function listingsSection(site: Site, answered: AnsweredOpportunity, locale: Locale): HtmlValue {
  const words = site.messages(locale).listings;
  const listings = listingsOf(site, answered);
  if (listings.size === 0) return undefined;
  return html`<section aria-labelledby="listings" class="listings"><h2 id="listings">${words.title}</h2>
<p>${words.lead}</p>
${[...listings].map(
  ([listing, text]) => html`<h3>${words[listing]}</h3>
<p><a href="${site.addresses.link(listingPath(answered.award.ref, listing, locale))}">${words.download}</a></p>
<details><summary>${words.show}</summary><pre tabindex="0"><code>${text}</code></pre></details>
`,
)}</section>`;
}
