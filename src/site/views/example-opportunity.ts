import { highestRate, mostBeforeTax } from "../../guardrails/ma-201.ts";
import type { Locale } from "../../model/locale.ts";
import { toCents, writeMoney, type Cents } from "../../model/money.ts";
import type { Program } from "../../model/program.ts";

const EXAMPLE_PRICE = 650_000;
const EXAMPLE_HOURS = 60;
/** A price in an example reads best in whole hundreds. */
const ROUND = 10_000;

/** A complete opportunity in the languages of a programme, to be copied. It passes every guardrail. */
export function exampleOpportunity(languages: readonly Locale[]): string {
  const [only, ...others] = languages;
  if (only === undefined || others.length > 0) return BILINGUAL;
  const other = only === "en" ? "fr" : "en";
  return BILINGUAL.replace(new RegExp(`^  ${other}: .*\\n`, "gm"), "").replace(PARTS[other], "");
}

/** The example as a programme would have it: within its limit, worth its hours, under its licence. */
export function exampleIn(program: Program): string {
  const most = mostBeforeTax(program.limit.amount, highestRate(program));
  const price = toCents(Math.min(EXAMPLE_PRICE, Math.floor(most / ROUND) * ROUND || most));
  const text = exampleOpportunity(program.languages)
    .replace('price: "6500.00"', `price: "${writeMoney(price)}"`)
    .replace("hours: 60", `hours: ${hoursFor(price, program)}`);
  const licence = program.licences?.default;
  return licence === undefined ? text : text.replace(/\bMIT\b/g, licence);
}

/** As many hours as a price is worth at the programme's lowest rate, and at most those of the example. */
function hoursFor(price: Cents, { effort }: Program): number {
  if (effort === undefined) return EXAMPLE_HOURS;
  return Math.max(1, Math.min(EXAMPLE_HOURS, Math.floor(price / effort.lowest_rate) - effort.overhead_hours));
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
contact: my-team@example.org
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
