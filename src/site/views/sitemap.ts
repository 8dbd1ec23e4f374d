import { lastChange } from "../../feeds/notices.ts";
import { sitemap, SITEMAP_PAGES, sitemapIndex, type SitemapPage } from "../../feeds/sitemap.ts";
import { GUARDRAILS } from "../../guardrails/index.ts";
import { pathOf, type Route } from "../../i18n/routes.ts";
import { allowedHosts } from "../../register/repository-address.ts";
import { repositoryKey } from "../../register/repository-key.ts";
import type { Opportunity } from "../../register/register.ts";
import { parseDate, type CalendarDate } from "../../time/calendar.ts";
import { dayAt } from "../../time/zone.ts";
import { PART_KINDS, partsOf } from "../parts-of.ts";
import type { AnsweredOpportunity, Site } from "../site.ts";
import type { Output } from "../template.ts";

/** Pages whose words the records do not change: when they did, nobody has written down. */
const OURS = ["apply", "follow", "post", "postForm", "accessibility", "rules"] as const;

/** `/sitemap.xml`, which is a list of others where there are many pages, and `/robots.txt`, which leads to it. */
export function sitemapFiles(site: Site): Output[] {
  const { addresses } = site;
  const pages = sitemapPages(site);
  const parts = Math.ceil(pages.length / SITEMAP_PAGES);
  const part = (index: number): string =>
    sitemap(pages.slice(index * SITEMAP_PAGES, (index + 1) * SITEMAP_PAGES));
  const names = Array.from({ length: parts }, (_, index) => `/sitemap-${index + 1}.xml`);
  const maps: Output[] =
    parts === 1
      ? [{ path: "/sitemap.xml", render: () => part(0) }]
      : [
          { path: "/sitemap.xml", render: () => sitemapIndex(names.map((name) => addresses.absolute(name))) },
          ...names.map((path, index) => ({ path, render: () => part(index) })),
        ];
  const robots = `User-agent: *\nAllow: /\n\nSitemap: ${addresses.absolute("/sitemap.xml")}\n`;
  return [...maps, { path: "/robots.txt", render: () => robots }];
}

/** Every page that is to be found, each with the day on which its records last changed it. */
export function sitemapPages(site: Site): readonly SitemapPage[] {
  const page = (route: Route, changed: CalendarDate | undefined): SitemapPage => ({
    addresses: site.languages.map((locale) => ({
      locale,
      address: site.addresses.absolute(pathOf(route, locale)),
    })),
    changed,
  });
  const opportunities = site.opportunities.map((one) => ({ one, changed: opportunityChanged(site, one) }));
  const awards = site.awards.map((one) => ({ one, changed: awardChanged(site, one) }));
  const changedOf = new Map([
    ...opportunities.map(({ one, changed }) => [one.ref, changed] as const),
    ...awards.map(({ one, changed }) => [one.award.ref, changed] as const),
  ]);
  const everything = latest([...opportunities, ...awards].map(({ changed }) => changed));
  return [
    page({ kind: "home" }, everything),
    page({ kind: "opportunities" }, everything),
    page({ kind: "awards" }, latest(awards.map(({ changed }) => changed))),
    page({ kind: "payments" }, latest(awards.map(({ changed }) => changed))),
    page({ kind: "dashboard" }, everything),
    page({ kind: "explorer" }, everything),
    page({ kind: "comparison" }, everything),
    page({ kind: "integrity" }, everything),
    page({ kind: "data" }, everything),
    ...OURS.map((kind) => page({ kind }, undefined)),
    ...GUARDRAILS.map(({ id }) => page({ kind: "rule", id }, undefined)),
    ...opportunities.map(({ one, changed }) => page({ kind: "opportunity", ref: one.ref }, changed)),
    ...awards.map(({ one, changed }) => page({ kind: "award", ref: one.award.ref }, changed)),
    ...PART_KINDS.flatMap((kind) =>
      [...partsOf(site)[kind].values()].map(({ key, purchases }) =>
        page({ kind, key }, latest(purchases.map(({ opportunity }) => changedOf.get(opportunity.ref)))),
      ),
    ),
  ];
}

/** Posted, amended, asked, answered, closed, ended, awarded, or run again: whatever the page shows. */
function opportunityChanged(site: Site, opportunity: Opportunity): CalendarDate | undefined {
  const { now, register } = site;
  const zone = register.program.time_zone;
  if (opportunity.opensAt > now) return undefined;
  const award = register.awards.get(opportunity.ref);
  const { questions = [], closesAt, closed_without_award: unawarded } = opportunity;
  return latestBy(site, [
    dayAt(lastChange(opportunity, zone, now), zone),
    closesAt <= now ? dayAt(closesAt, zone) : undefined,
    ...questions.flatMap(({ asked, answered }) => [asked, answered]),
    unawarded?.date,
    site.repetitionOf(opportunity.ref)?.posted,
    award?.awarded,
    award?.terms_signed,
    ...(award?.ledger ?? []).map(({ date }) => date),
  ]);
}

/** Awarded, signed, amended, a step of the ledger, or another look at the code. */
function awardChanged(site: Site, { award, awardedOn }: AnsweredOpportunity): CalendarDate | undefined {
  const seen =
    award.repository === undefined
      ? undefined
      : site.register.repositories.get(repositoryKey(award.repository, allowedHosts(site.register.program)));
  return latestBy(site, [
    awardedOn,
    award.terms_signed,
    ...(award.amendments ?? []).map(({ date }) => date),
    ...award.ledger.map(({ date }) => date),
    seen && parseDate(seen.checked.slice(0, 10)),
  ]);
}

/** The latest of some days that have come: what is dated later has not changed a page yet. */
function latestBy(site: Site, days: readonly (CalendarDate | undefined)[]): CalendarDate | undefined {
  const today = dayAt(site.now, site.register.program.time_zone);
  return latest(days.filter((day) => day === undefined || day <= today));
}

function latest(days: readonly (CalendarDate | undefined)[]): CalendarDate | undefined {
  return days.reduce(
    (last, day) => (day !== undefined && (last === undefined || day > last) ? day : last),
    undefined,
  );
}
