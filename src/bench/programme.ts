import { parseTaxRate, type TaxRate } from "../model/money.ts";
import type { CalendarDate } from "../time/calendar.ts";
import { TOPICS } from "./topics.ts";

/**
 * A programme of the bench's own, in the pilot's image, and not the one in `_data/`: a change there must not change
 * what is measured.
 */

/** More than the shipped ones, as a programme with thousands of records would have. */
export const TEAMS = Array.from(
  { length: 48 },
  (_, index) => `bench-team-${String(index + 1).padStart(2, "0")}`,
);

/** Who certifies for a team, and who requests the payments of all. */
export const certifierOf = (team: string): string => `${team}-certifier`;
export const FINANCE = "bench-finance";

export const REGIONS = {
  ON: { en: "Ontario", fr: "Ontario", rate: "13" },
  QC: { en: "Quebec", fr: "Québec", rate: "14.975" },
  BC: { en: "British Columbia", fr: "Colombie-Britannique", rate: "12" },
  AB: { en: "Alberta", fr: "Alberta", rate: "5" },
  NB: { en: "New Brunswick", fr: "Nouveau-Brunswick", rate: "15" },
} as const;

export type Region = keyof typeof REGIONS;

export function rateOf(region: Region): TaxRate {
  const rate = parseTaxRate(REGIONS[region].rate);
  if (rate === undefined) throw new Error(`no tax rate for ${region}`);
  return rate;
}

const PROGRAM = `name: { en: Bench, fr: Banc d’essai }
department: { en: Department of Measurement, fr: Ministère de la Mesure }
purpose:
  en: Records that were made to measure the product with. Nothing here is real.
  fr: Des fiches fabriquées pour mesurer le produit. Rien ici n’est réel.
url: https://bench.example.org/
source: https://github.com/example-gov/bench/blob/main/
contact: bench@example.gc.ca
languages: [en, fr]
currency: CAD
time_zone: America/Toronto
limit: { amount: "10000.00", includes_tax: true }
price: fixed
taxes:
${Object.entries(REGIONS)
  .map(
    ([key, { en, fr, rate }]) =>
      `  ${key}: { name: { en: ${en}, fr: ${fr} }, tax: { en: Tax, fr: Taxe }, rate: ${rate} }`,
  )
  .join("\n")}
lengths: { title: 100, summary: 500 }
licences: { default: MIT }
deadlines: { questions_before_closing: 2, open_at_least: 5, open_better: 10, no_closing_on: [friday], award_after_closing: 10, sign_after_award: 5 }
effort: { lowest_rate: "60.00", overhead_hours: 10, hours_per_week: 37.5 }
posting:
  fields: [summary, contact, skills, selection, delivery, hours, licence, body]
  attestations: [unclassified, stand-alone, no-internal-capacity]
  funds_reserved: true
  sections:
    en: [Background, What we need, Acceptance criteria]
    fr: [Contexte, Ce qu’il nous faut, Critères d’acceptation]
  criteria: { en: Acceptance criteria, fr: Critères d’acceptation }
splitting: { days: 365, similar_days: 90, similarity: 50 }
signals: { near_limit: 90, supplier_share: 50, awards_at_least: 4, concentration: 25, applications_at_least: 2 }
payments: { pay_within: 30, told_within: 15, waiting: 5, remind_after: [5, 10, 20] }
payment_methods:
  acquisition-card: { en: Acquisition card, fr: Carte d’achat }
  paypal: { en: PayPal, fr: PayPal }
`;

/** The files of `_data/`, by path. */
export function programmeFiles(
  holidays: Iterable<CalendarDate>,
): { readonly path: string; readonly text: string }[] {
  const skills = [...new Set(TOPICS.flatMap((topic) => topic.skills))].sort();
  return [
    { path: "_data/program.yml", text: PROGRAM },
    {
      path: "_data/teams.yml",
      text: lines(
        TEAMS.map((key, index) => `${key}: { name: { en: Team ${index + 1}, fr: Équipe ${index + 1} } }`),
      ),
    },
    {
      path: "_data/skills.yml",
      text: lines(skills.map((key) => `${key}: { name: { en: ${key}, fr: ${key} } }`)),
    },
    {
      path: "_data/delegation.yml",
      text: lines([...TEAMS.map((team) => delegation(certifierOf(team), "34")), delegation(FINANCE, "33")]),
    },
    {
      path: "_data/holidays.yml",
      text: lines([...holidays].map((date) => `- { date: ${date}, name: { en: Closed, fr: Fermé } }`)),
    },
  ];
}

/** In force from before the first record. */
function delegation(account: string, section: string): string {
  return `- { account: ${account}, sections: ["${section}"], from: 2000-01-01, role: { en: Signs, fr: Signe } }`;
}

function lines(texts: readonly string[]): string {
  return `${texts.join("\n")}\n`;
}
