import { LOCALES, type Locale } from "../model/locale.ts";
import type { Ref } from "../model/ref.ts";
import type { RuleId } from "../problems/problem.ts";

/** Every page that has a twin in each language. */
export type Route =
  | {
      readonly kind:
        | "home"
        | "opportunities"
        /** The whole list, where it is otherwise shown in parts. */
        | "allOpportunities"
        | "awards"
        | "apply"
        | "follow"
        | "post"
        | "postForm"
        | "accessibility"
        | "rules"
        | "integrity"
        | "payments"
        | "dashboard"
        | "explorer"
        | "comparison"
        | "data"
        | "notFound";
    }
  /** A further page of a long list; the first is the list itself. */
  | { readonly kind: "opportunitiesPart" | "awardsPart"; readonly part: number }
  | { readonly kind: "team" | "skill" | "supplier"; readonly key: string }
  | { readonly kind: "rule"; readonly id: RuleId }
  | { readonly kind: "opportunity" | "award"; readonly ref: Ref };

/** The words of an address, in each language. */
const WORDS: Record<Exclude<Route["kind"], "home" | "notFound">, Record<Locale, string>> = {
  opportunities: { en: "opportunities", fr: "occasions" },
  opportunity: { en: "opportunities", fr: "occasions" },
  opportunitiesPart: { en: "opportunities/page", fr: "occasions/page" },
  allOpportunities: { en: "opportunities/all", fr: "occasions/toutes" },
  awards: { en: "awards", fr: "contrats" },
  awardsPart: { en: "awards/page", fr: "contrats/page" },
  award: { en: "awards", fr: "contrats" },
  apply: { en: "how-to-apply", fr: "comment-postuler" },
  follow: { en: "follow", fr: "suivre" },
  post: { en: "how-to-post", fr: "comment-publier" },
  postForm: { en: "how-to-post/form", fr: "comment-publier/formulaire" },
  accessibility: { en: "accessibility", fr: "accessibilite" },
  integrity: { en: "integrity", fr: "integrite" },
  payments: { en: "payments", fr: "paiements" },
  dashboard: { en: "dashboard", fr: "tableau-de-bord" },
  explorer: { en: "dashboard/explorer", fr: "tableau-de-bord/explorateur" },
  comparison: { en: "dashboard/compare", fr: "tableau-de-bord/comparer" },
  team: { en: "teams", fr: "equipes" },
  skill: { en: "skills", fr: "competences" },
  supplier: { en: "suppliers", fr: "fournisseurs" },
  data: { en: "data", fr: "donnees" },
  rules: { en: "guardrails", fr: "garde-fous" },
  rule: { en: "guardrails", fr: "garde-fous" },
};

/** Where a page stands within the site: `/en/opportunities/2021-001-azure/`. The only place that knows. */
export function pathOf(route: Route, locale: Locale): string {
  switch (route.kind) {
    case "home":
      return `/${locale}/`;
    case "notFound":
      return `/${locale}/404.html`;
    case "opportunity":
    case "award":
      return `/${locale}/${WORDS[route.kind][locale]}/${route.ref}/`;
    case "opportunitiesPart":
    case "awardsPart":
      return `/${locale}/${WORDS[route.kind][locale]}-${route.part}/`;
    case "rule":
      return `/${locale}/${WORDS.rule[locale]}/${route.id.toLowerCase()}/`;
    case "team":
    case "skill":
    case "supplier":
      return `/${locale}/${WORDS[route.kind][locale]}/${encodeURIComponent(route.key)}/`;
    default:
      return `/${locale}/${WORDS[route.kind][locale]}/`;
  }
}

/** What is made for copying from an award, and stands beside its page. */
export const LISTING_FILES = { publiccode: "publiccode.yml", ore: "ore-entry.yml" } as const;

export type Listing = keyof typeof LISTING_FILES;

export function listingPath(ref: Ref, listing: Listing, locale: Locale): string {
  return `${pathOf({ kind: "award", ref }, locale)}${LISTING_FILES[listing]}`;
}

/** What was last seen of linked repositories, as data. */
export const REPOSITORIES_DATA = "/data/repositories.json";

/** What all records come to: each number with its definition. */
export const DASHBOARD_DATA = "/data/dashboard.json";
/** What every indicator measures, as data. */
export const INDICATORS_DATA = "/data/integrity.json";

/** The records as columns, for the explorer. */
export const EXPLORER_DATA = "/data/explorer.json";

/** What was bought, in the Open Contracting Data Standard, and what of it could not be told. */
export const OCDS_DATA = {
  releases: "/data/ocds/releases.json",
  records: "/data/ocds/records.json",
  report: "/data/ocds/report.json",
} as const;

/** The numbers of a chart, in the words of a language. */
export function chartDataPath(id: string, locale: Locale): string {
  return `/data/charts/${id}.${locale}.csv`;
}

/** The addresses of a site that is published at a base address, which may have a path of its own. */
export class Addresses {
  readonly #base: URL;

  /** @param base such as `https://example.org/micro-acquisition/` */
  constructor(base: string) {
    const url = new URL(base);
    this.#base = new URL(url.pathname.endsWith("/") ? url.pathname : `${url.pathname}/`, url.origin);
  }

  /** The path under which the site is served: `/`, or `/micro-acquisition/`. */
  get basePath(): string {
    return this.#base.pathname;
  }

  /** An address for a link within the site. */
  link(path: string): string {
    return this.basePath + path.slice(1);
  }

  page(route: Route, locale: Locale): string {
    return this.link(pathOf(route, locale));
  }

  /** A full address, for feeds and for what leaves the site. */
  absolute(path: string): string {
    return new URL(this.link(path), this.#base).href;
  }
}

/** The other language of a programme in two; undefined where it has one. */
export function twinOf(locale: Locale, languages: readonly Locale[]): Locale | undefined {
  return LOCALES.find((other) => other !== locale && languages.includes(other));
}
