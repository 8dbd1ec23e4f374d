/** A publiccode.yml with all that the standard demands, and more. */
export const GOOD = `publiccodeYmlVersion: "0.4"
name: Date picker
url: https://github.com/example/date-picker
landingURL: https://example.org/date-picker
releaseDate: 2026-11-24
platforms: [web]
categories: [design-system]
developmentStatus: beta
softwareType: library
intendedAudience:
  countries: [CA]
description:
  en:
    shortDescription: Picks a date.
    longDescription: >
      ${"A date picker that everyone can use, with a keyboard too. ".repeat(4)}
    features: [Picks a date]
  fr:
    shortDescription: Choisit une date.
legal:
  license: MIT
maintenance:
  type: internal
  contacts: [{ name: A. Person, email: a@example.org }]
localisation:
  localisationReady: true
  availableLanguages: [en, fr-CA]
dependsOn:
  open: [{ name: PostgreSQL, versionMin: "15", optional: true }]
CA: { anything: goes }
`;
