import type { Locale } from "../model/locale.ts";

/**
 * Parts of `_data/program.yml` that a new programme begins with, each number with its source beside it. Nobody is asked for
 * them: whoever starts a programme knows its limit and its clock, and learns by running it whether ten days suit better than five.
 */

export const LENGTHS = `lengths:
  title: 100 # The pilot's templates: at most 100 characters, in each language.
  summary: 500 # The pilot's templates: at most 500 characters, in each language.`;

export const DEADLINES = `# In business days.
deadlines:
  questions_before_closing: 2 # The pilot's guides: vendors may ask until two business days before closing.
  open_at_least: 5 # Open Contracting Partnership, red flag R003 (too short a time to bid); the number is the product's own proposal.
  open_better: 10 # The same.
  no_closing_on: [friday] # The pilot's guides: a closing that nobody has to watch over the weekend.
  closing_moves_at_least: 2 # The product's own proposal: time to act on a change.
  award_after_closing: 10 # Open Contracting Partnership, red flags R060 to R062 (slow decisions); the number is the product's own proposal.
  sign_after_award: 5 # The same.`;

export const SPLITTING = `splitting:
  days: 365 # The pilot's guides: what is bought from one supplier within a year counts together. Red flags R011 and R055.
  similar_days: 90 # The product's own proposal.
  similarity: 50 # The product's own proposal, in percent of the words that the shorter text has: see docs/rules/MA-402.md.`;

export const SIGNALS = `# Questions for the integrity page. Numbers are the product's own proposal, after the Open Contracting Partnership's red flags.
signals:
  near_limit: 90 # R002: awards bunched just below the limit.
  supplier_share: 50 # R050, R051: more than half of a team's awards or spend.
  awards_at_least: 4 # Fewer say nothing.
  concentration: 25 # R040: an index above 0.25 is a concentrated market.
  applications_at_least: 2 # R018, R019: a single application is no competition.`;

export const REPOSITORIES = `# That all code bought is shared in open repositories is the pilot's rule; how it is confirmed is the product's own proposal.
repositories:
  # No other host is ever asked.
  hosts:
    - { host: github.com, kind: github }
    - { host: gitlab.com, kind: gitlab }
    - { host: bitbucket.org, kind: bitbucket }
    - { host: codeberg.org, kind: git }
  confirmed_within: 30 # Days: what nobody has looked at for a month may be gone.
  renewed_after: 7 # Days: often enough for the number above.`;

/** The rest of `payments`, after the days within which it is paid. */
export const PAYMENTS = `  told_within: 15 # Days. The pilot's law: an invoice that is wrong is sent back within so many days of its arrival.
  waiting: 5 # Business days. The product's own proposal: a step that takes a week is one that somebody forgot.
  remind_after: [5, 10, 20] # Business days. The product's own proposal: on the last day in time, after two weeks, after a month.`;

const SECTIONS = {
  en: "[Background, What we need, Acceptance criteria]",
  fr: "[Contexte, Ce qu’il nous faut, Critères d’acceptation]",
};
const CRITERIA = { en: "Acceptance criteria", fr: "Critères d’acceptation" };

/** What a posting must have: the pilot's template, in the languages of a programme. */
export function postingPart(languages: readonly Locale[]): string {
  const criteria = languages.map((locale) => `${locale}: ${CRITERIA[locale]}`).join(", ");
  return `posting:
  # The pilot's template: nothing that a vendor needs is left out.
  fields: [summary, contact, skills, selection, delivery, hours, licence, body]
  # The pilot's conditions: nothing secret, nothing that other work hangs on, nothing that the team could do itself.
  attestations: [unclassified, stand-alone, no-internal-capacity]
  funds_reserved: true # The pilot's law: money is set aside before anyone is asked to work for it.
  # Headings of the product's own for the sections of the pilot's template.
  sections:
${languages.map((locale) => `    ${locale}: ${SECTIONS[locale]}`).join("\n")}
  criteria: { ${criteria} } # They name the licence, and what is tested.`;
}

/** Skills to begin with, where nobody names any. */
export const SKILLS = [
  ["accessibility", "Accessibility", "Accessibilité numérique"],
  ["automated-testing", "Automated testing", "Tests automatisés"],
  ["data-visualization", "Data visualization", "Visualisation de données"],
  ["html-css", "HTML and CSS", "HTML et CSS"],
  ["javascript", "JavaScript", "JavaScript"],
  ["open-data", "Open data", "Données ouvertes"],
  ["python", "Python", "Python"],
  ["technical-writing", "Technical writing", "Rédaction technique"],
] as const;
