import { SafeHtml } from "../../content/html.ts";
import type { Locale } from "../../model/locale.ts";
import { writeMoney } from "../../model/money.ts";
import { pathOf, type Route } from "../../i18n/routes.ts";
import type { Award, Opportunity } from "../../register/register.ts";
import type { AnsweredOpportunity, Site } from "../site.ts";
import { plain } from "../words.ts";
import { skillNames, teamName } from "./parts.ts";

/** A value of JSON-LD; what is undefined is left out, for nothing is published that a record does not say. */
export interface LinkedData {
  readonly [name: string]:
    string | boolean | undefined | LinkedData | readonly LinkedData[] | readonly string[];
}

/**
 * What a page says to machines, in the words of schema.org. It is a block of data, which no browser runs and no policy has to
 * allow (docs/decisions/0010); the signs with which a record could end it are written as escapes.
 */
export function dataBlock(data: LinkedData): SafeHtml {
  const text = JSON.stringify({ "@context": "https://schema.org", ...data }).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return new SafeHtml(`<script type="application/ld+json">${text}</script>\n`);
}

/** The home page: a site of an organization. */
export function siteData(site: Site, locale: Locale): LinkedData {
  const { program } = site.register;
  return {
    "@type": "WebSite",
    name: plain(program.name, locale),
    url: site.addresses.absolute(pathOf({ kind: "home" }, locale)),
    inLanguage: `${locale}-CA`,
    publisher: organization(site, locale),
  };
}

/** An opportunity: a demand, which is what schema.org calls the public announcement that something is sought. */
export function opportunityData(site: Site, opportunity: Opportunity, locale: Locale): LinkedData {
  const { program } = site.register;
  const { cancelled, price, opensAt, closesAt, team } = opportunity;
  const own = page(site, { kind: "opportunity", ref: opportunity.ref }, locale);
  const name = plain(opportunity.title, locale);
  return {
    ...own,
    name,
    mainEntity: {
      "@type": "Demand",
      "@id": `${own.url}#demand`,
      identifier: opportunity.ref,
      name,
      description: plain(opportunity.summary, locale) || undefined,
      businessFunction: "http://purl.org/goodrelations/v1#Buy",
      availabilityStarts: iso(opensAt),
      availabilityEnds: iso(closesAt),
      availability: cancelled ? "https://schema.org/Discontinued" : undefined,
      priceSpecification: {
        "@type": "PriceSpecification",
        ...(program.price === "fixed" ? { price: writeMoney(price) } : { maxPrice: writeMoney(price) }),
        priceCurrency: program.currency,
        valueAddedTaxIncluded: program.taxes ? false : undefined,
      },
      itemOffered: code(site, opportunity, locale),
    },
    publisher: {
      ...organization(site, locale),
      department: { "@type": "GovernmentOrganization", name: teamName(site, team, locale) },
      seeks: { "@id": `${own.url}#demand` },
    },
  };
}

/** An award: the code that was bought, by whom it is made and who pays. */
export function awardData(
  site: Site,
  { award, opportunity }: AnsweredOpportunity,
  locale: Locale,
): LinkedData {
  const { name } = award.supplier;
  return {
    ...page(site, { kind: "award", ref: award.ref }, locale),
    name: plain(opportunity.title, locale),
    mainEntity: {
      ...code(site, { ...opportunity, licence: award.licence, repository: award.repository }, locale),
      author: name === undefined ? undefined : supplier(award, name),
      funder: organization(site, locale),
    },
  };
}

/** Whether a freelancer's name is a person's or a firm's, a record does not say: then it is a name and no more. */
function supplier({ supplier: { kind } }: Award, name: string): LinkedData | string {
  return kind === undefined || kind === "freelancer" ? name : { "@type": "Organization", name };
}

function page(site: Site, route: Route, locale: Locale): LinkedData & { readonly url: string } {
  return {
    "@type": "WebPage",
    url: site.addresses.absolute(pathOf(route, locale)),
    inLanguage: `${locale}-CA`,
  };
}

/** Who publishes and pays. */
export function organization(site: Site, locale: Locale): LinkedData {
  return { "@type": "GovernmentOrganization", name: plain(site.register.program.department, locale) };
}

function code(
  site: Site,
  { title, skills, licence, repository }: Pick<Opportunity, "title" | "skills" | "licence" | "repository">,
  locale: Locale,
): LinkedData {
  const keywords = skillNames(site, skills, locale);
  return {
    "@type": "SoftwareSourceCode",
    name: plain(title, locale),
    keywords: keywords.length > 0 ? keywords : undefined,
    license: licence === undefined ? undefined : `https://spdx.org/licenses/${licence}.html`,
    codeRepository: repository,
  };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
