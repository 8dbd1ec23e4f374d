import { describe, expect, it } from "vitest";
import { calendarPath, FEED_FORMATS, feedPath, fileOfAddress } from "../../src/i18n/feed-routes.ts";
import { Addresses, pathOf, twinOf, type Route } from "../../src/i18n/routes.ts";
import type { Ref } from "../../src/model/ref.ts";

const REF = "2021-001-azure-policies" as Ref;

/** A route of each kind; the compiler says where one is missing. */
const BY_KIND: Record<Route["kind"], Route> = {
  home: { kind: "home" },
  opportunities: { kind: "opportunities" },
  opportunity: { kind: "opportunity", ref: REF },
  opportunitiesPart: { kind: "opportunitiesPart", part: 2 },
  allOpportunities: { kind: "allOpportunities" },
  awardsPart: { kind: "awardsPart", part: 3 },
  awards: { kind: "awards" },
  award: { kind: "award", ref: REF },
  apply: { kind: "apply" },
  follow: { kind: "follow" },
  post: { kind: "post" },
  postForm: { kind: "postForm" },
  accessibility: { kind: "accessibility" },
  integrity: { kind: "integrity" },
  payments: { kind: "payments" },
  dashboard: { kind: "dashboard" },
  team: { kind: "team", key: "team-a" },
  skill: { kind: "skill", key: "c#9" },
  supplier: { kind: "supplier", key: "érable" },
  data: { kind: "data" },
  explorer: { kind: "explorer" },
  comparison: { kind: "comparison" },
  rules: { kind: "rules" },
  rule: { kind: "rule", id: "MA-201" },
  notFound: { kind: "notFound" },
};
const ROUTES = Object.values(BY_KIND);
const LOCALES = ["en", "fr"] as const;
const ALL = ROUTES.flatMap((route) => LOCALES.map((locale) => [route, locale] as const));

describe("a route", () => {
  it("has its place in each language", () => {
    expect(ALL.map(([route, locale]) => pathOf(route, locale))).toEqual([
      "/en/",
      "/fr/",
      "/en/opportunities/",
      "/fr/occasions/",
      "/en/opportunities/2021-001-azure-policies/",
      "/fr/occasions/2021-001-azure-policies/",
      "/en/opportunities/page-2/",
      "/fr/occasions/page-2/",
      "/en/opportunities/all/",
      "/fr/occasions/toutes/",
      "/en/awards/page-3/",
      "/fr/contrats/page-3/",
      "/en/awards/",
      "/fr/contrats/",
      "/en/awards/2021-001-azure-policies/",
      "/fr/contrats/2021-001-azure-policies/",
      "/en/how-to-apply/",
      "/fr/comment-postuler/",
      "/en/follow/",
      "/fr/suivre/",
      "/en/how-to-post/",
      "/fr/comment-publier/",
      "/en/how-to-post/form/",
      "/fr/comment-publier/formulaire/",
      "/en/accessibility/",
      "/fr/accessibilite/",
      "/en/integrity/",
      "/fr/integrite/",
      "/en/payments/",
      "/fr/paiements/",
      "/en/dashboard/",
      "/fr/tableau-de-bord/",
      "/en/teams/team-a/",
      "/fr/equipes/team-a/",
      "/en/skills/c%239/",
      "/fr/competences/c%239/",
      "/en/suppliers/%C3%A9rable/",
      "/fr/fournisseurs/%C3%A9rable/",
      "/en/data/",
      "/fr/donnees/",
      "/en/dashboard/explorer/",
      "/fr/tableau-de-bord/explorateur/",
      "/en/dashboard/compare/",
      "/fr/tableau-de-bord/comparer/",
      "/en/guardrails/",
      "/fr/garde-fous/",
      "/en/guardrails/ma-201/",
      "/fr/garde-fous/ma-201/",
      "/en/404.html",
      "/fr/404.html",
    ]);
  });

  it("shares its place with no other", () => {
    expect(new Set(ALL.map(([route, locale]) => pathOf(route, locale))).size).toBe(ALL.length);
  });

  it.each(ROUTES)("of the kind $kind differs in the two languages", (route) => {
    expect(pathOf(route, "en")).not.toBe(pathOf(route, "fr"));
  });

  it("is written in plain letters", () => {
    expect(
      ALL.map(([route, locale]) => pathOf(route, locale)).filter(
        (path) => !/^(?:[a-z0-9/.-]|%[0-9A-F]{2})+$/.test(path),
      ),
    ).toEqual([]);
  });
});

describe("an address", () => {
  it.each([
    ["https://example.org/", "/", "/en/awards/", "https://example.org/en/awards/"],
    ["https://example.org", "/", "/en/awards/", "https://example.org/en/awards/"],
    [
      "https://example.org/micro-acquisition/",
      "/micro-acquisition/",
      "/micro-acquisition/en/awards/",
      "https://example.org/micro-acquisition/en/awards/",
    ],
    [
      "https://example.org/micro-acquisition",
      "/micro-acquisition/",
      "/micro-acquisition/en/awards/",
      "https://example.org/micro-acquisition/en/awards/",
    ],
    ["https://example.org:8443/a/b", "/a/b/", "/a/b/en/awards/", "https://example.org:8443/a/b/en/awards/"],
  ])("of a site at %s stands under its path", (base, basePath, page, absolute) => {
    const addresses = new Addresses(base);
    expect([
      addresses.basePath,
      addresses.page({ kind: "awards" }, "en"),
      addresses.absolute("/en/awards/"),
    ]).toEqual([basePath, page, absolute]);
  });

  it.each(["https://example.org/", "https://example.org/micro-acquisition", "https://example.org:8443/a/b/"])(
    "of every page of a site at %s leads back to its place",
    (base) => {
      const addresses = new Addresses(base);
      const lead = ALL.map(([route, locale]) => new URL(addresses.absolute(pathOf(route, locale))));
      expect(lead.map(({ pathname }) => `/${pathname.slice(addresses.basePath.length)}`)).toEqual(
        ALL.map(([route, locale]) => pathOf(route, locale)),
      );
      expect(new Set(lead.map(({ origin }) => origin))).toEqual(new Set([new URL(base).origin]));
    },
  );

  it.each(["https://example.org/site?draft=1", "https://example.org/site#top"])(
    "of a site at %s is not glued to its end",
    (base) => {
      expect(new Addresses(base).page({ kind: "home" }, "en")).toBe("/site/en/");
    },
  );
});

describe("a feed", () => {
  const topics = [
    { kind: "opportunities" },
    { kind: "closing" },
    { kind: "awards" },
    { kind: "skill", key: "python" },
    { kind: "team", key: "python" },
    { kind: "opportunity", ref: REF },
  ] as const;

  it("has an address of its own in each language and format", () => {
    const paths = LOCALES.flatMap((locale) =>
      topics.flatMap((topic) => FEED_FORMATS.map((format) => feedPath(locale, topic, format))),
    );
    expect(new Set(paths).size).toBe(36);
    expect(paths.filter((path) => path.startsWith("/feeds/fr/") && path.endsWith(".atom"))).toEqual([
      "/feeds/fr/opportunities.atom",
      "/feeds/fr/closing-soon.atom",
      "/feeds/fr/awards.atom",
      "/feeds/fr/skills/python.atom",
      "/feeds/fr/teams/python.atom",
      "/feeds/fr/opportunities/2021-001-azure-policies.atom",
    ]);
  });

  it("keeps the address that it had when there was only one", () => {
    expect((["atom", "rss"] as const).map((format) => feedPath("en", topics[0], format))).toEqual([
      "/feeds/en/opportunities.atom",
      "/feeds/en/opportunities.rss",
    ]);
  });

  it("has a calendar beside it, where there are deadlines", () => {
    expect(
      topics.flatMap((topic) =>
        topic.kind === "closing" || topic.kind === "awards" ? [] : [calendarPath("en", topic)],
      ),
    ).toEqual([
      "/feeds/en/deadlines.ics",
      "/feeds/en/skills/python.ics",
      "/feeds/en/teams/python.ics",
      "/feeds/en/opportunities/2021-001-azure-policies.ics",
    ]);
  });

  it("of a skill with a sign that addresses write otherwise is found all the same", () => {
    const path = feedPath("en", { kind: "skill", key: "c#9" }, "rss");
    const address = new URL(new Addresses("https://example.org/site/").absolute(path));
    expect([address.pathname, address.hash]).toEqual(["/site/feeds/en/skills/c%239.rss", ""]);
    expect(fileOfAddress(path)).toBe("/feeds/en/skills/c#9.rss");
  });
});

describe("the twin of a page", () => {
  it("is in the other language of the programme", () => {
    expect([twinOf("en", ["en", "fr"]), twinOf("fr", ["en", "fr"]), twinOf("fr", ["fr", "en"])]).toEqual([
      "fr",
      "en",
      "en",
    ]);
  });

  it("is not there where the programme has one language", () => {
    expect([twinOf("en", ["en"]), twinOf("fr", ["fr"])]).toEqual([undefined, undefined]);
  });
});
