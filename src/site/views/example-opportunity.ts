import type { Locale } from "../../model/locale.ts";

/** A complete opportunity in the languages of a programme, to be copied. It passes every guardrail. */
export function exampleOpportunity(languages: readonly Locale[]): string {
  const [only, ...others] = languages;
  if (only === undefined || others.length > 0) return BILINGUAL;
  const other = only === "en" ? "fr" : "en";
  return BILINGUAL.replace(new RegExp(`^  ${other}: .*\\n`, "gm"), "").replace(PARTS[other], "");
}

/** The part of the body in each language. */
const PARTS: Record<Locale, RegExp> = { en: /^# English\n[^]*?(?=^# Français)/m, fr: /\n^# Français\n[^]*/m };

const BILINGUAL = `---
title:
  en: Accessible date picker for benefit forms
  fr: Sélecteur de date accessible pour les formulaires de prestations
summary:
  en: A small component that people can use by keyboard and screen reader.
  fr: Un petit composant utilisable au clavier et avec un lecteur d’écran.
team: my-team
contact: my-team@example.gc.ca
price: "6500.00"
skills: [typescript, accessibility]
posted: 2027-01-11
closes: 2027-02-01 14:30
selection: 2027-02-05
delivery: 2027-02-26
hours: 60
licence: MIT
funds_reserved: 2027-01-08
attestations: [unclassified, stand-alone, no-internal-capacity]
---

# English

## Background

Why you need it, in three sentences.

## What we need

- one thing that the code does
- another

## Acceptance criteria

- It is delivered under the MIT licence.
- How you will know that it does what it should.

# Français

## Contexte

Pourquoi vous en avez besoin, en trois phrases.

## Ce qu’il nous faut

- une chose que fait le code
- une autre

## Critères d’acceptation

- Il est livré sous la licence MIT.
- À quoi vous reconnaîtrez qu’il fait ce qu’il doit.
`;
