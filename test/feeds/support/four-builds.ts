import type { FeedFormat, Topic } from "../../../src/i18n/feed-routes.ts";
import { goodRecords, registerOf, SKILLS } from "../../register/memory-folder.ts";
import { at, served } from "./feeds.ts";

const FILE = "opportunities/2027-002-python-checks.md";
const TOPIC: Topic = { kind: "skill", key: "python" };

function record(closes: string, more = ""): string {
  return `---
title: { en: Checks of open data, fr: Vérification de données ouvertes }
summary: { en: A program that checks tables., fr: Un programme qui vérifie des tableaux. }
team: web-accessibility
contact: donnees-data@example.gc.ca
price: "4000.00"
skills: [python]
posted: 2027-01-11
closes: ${closes} 14:30
delivery: 2027-03-19
licence: MIT
funds_reserved: 2027-01-08
${more}---
`;
}

const AMENDED = `amendments:
  - date: 2027-01-14
    field: closes
    from: 2027-01-27 14:30
    to: 2027-02-03 14:30
    reason: { en: More time., fr: Plus de temps. }
`;
const ANSWERED = `${AMENDED}questions:
  - asked: 2027-01-15
    answered: 2027-01-18
    question: { en: Which version?, fr: Quelle version? }
    answer: { en: 3.11 or later., fr: La 3.11 ou une plus récente. }
`;
const AWARD = `---
supplier: { name: Érable Logiciel inc. }
price: "4000.00"
awarded: 2027-02-08
---
`;

/** The records of a programme at four moments, and when its site was built each time. */
const BUILDS = [
  { now: "2027-01-11T15:00:00Z", files: { [FILE]: record("2027-01-27") } },
  { now: "2027-01-14T15:00:00Z", files: { [FILE]: record("2027-02-03", AMENDED) } },
  { now: "2027-01-18T15:00:00Z", files: { [FILE]: record("2027-02-03", ANSWERED) } },
  {
    now: "2027-02-08T15:00:00Z",
    files: { [FILE]: record("2027-02-03", ANSWERED), "awards/2027-002-python-checks/award.md": AWARD },
  },
] as const;

/** What a reader who follows Python opportunities is served after each of the four builds. */
export function fourBuilds(format: FeedFormat, locale: "en" | "fr" = "en"): string[] {
  return BUILDS.map(({ now, files }) => {
    const skills = String(goodRecords()[SKILLS]);
    const register = registerOf(
      goodRecords({ ...files, [SKILLS]: `${skills}python: { name: { en: Python, fr: Python } }\n` }),
    );
    return served(format, { register, topic: TOPIC, locale, now: at(now) });
  });
}

/** What the four entries are called, the first first. */
export const FOUR_TITLES = [
  "Posted: Checks of open data",
  "Amended (closing date): Checks of open data",
  "Question answered: Checks of open data",
  "Awarded: Checks of open data",
];
