import { describe, expect, it } from "vitest";
import { notSimilar } from "../../src/guardrails/ma-402.ts";
import type { Problem } from "../../src/problems/problem.ts";
import { parseDate } from "../../src/time/calendar.ts";
import {
  AWARDED,
  expectProblems,
  NOW,
  PROGRAM,
  problemsOf,
  registerOf,
  swap,
  type Change,
  type Files,
} from "../register/memory-folder.ts";
import { opportunityPath, withPurchases, type PurchaseFacts } from "./support/purchases.ts";

const rule = "MA-402";

interface Words {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
}

/** One piece of work, as an English and as a French writer describe it. */
const PICKER: Record<"en" | "fr", Words> = {
  en: {
    title: "Calendar widget for benefit forms",
    summary: "A small component to choose a day, usable by keyboard and screen reader.",
    body: "The widget opens under the field, moves with the arrow keys and announces each day aloud.",
  },
  fr: {
    title: "Composant de calendrier pour les formulaires de prestations",
    summary: "Un petit module pour choisir une journée, utilisable au clavier et au lecteur d’écran.",
    body: "Le module s’ouvre sous le champ, se parcourt avec les flèches et annonce chaque journée à voix haute.",
  },
};
/** The same work in other words of the same language. */
const REWORDED: typeof PICKER = {
  en: {
    title: "Date chooser inside claim pages",
    summary: "Visitors pick dates without any mouse, also blind ones.",
    body: "Pressing arrows walks through weeks; voice output tells where one stands.",
  },
  fr: {
    title: "Sélecteur de dates intégré aux pages de demande",
    summary: "Le public indique une date sans souris, même sans voir.",
    body: "Les touches font défiler les semaines ; une synthèse vocale dit où l’on se trouve.",
  },
};
const OTHER: typeof PICKER = {
  en: {
    title: "Nightly database restore",
    summary: "A job that restores a backup into an empty database and counts rows.",
    body: "It writes one line with its result, and keeps a log for 30 days.",
  },
  fr: {
    title: "Restauration de base de données chaque nuit",
    summary: "Une tâche qui restaure une sauvegarde dans une base vide et compte les lignes.",
    body: "Elle écrit une ligne avec son résultat et garde un journal pendant 30 jours.",
  },
};

/** An opportunity of web-accessibility without an award, described in English by one text and in French by another. */
function opportunity(
  english: Words,
  french: Words,
  more: {
    readonly price?: string;
    readonly posted?: string;
    readonly team?: string;
    readonly fields?: Readonly<Record<string, string | null>>;
  } = {},
): PurchaseFacts {
  const { price = "5000.00", posted = "2026-06-22", team = "web-accessibility", fields = {} } = more;
  return {
    team,
    price,
    award: null,
    opportunity: {
      title: `title: ${JSON.stringify({ en: english.title, fr: french.title })}`,
      summary: `summary: ${JSON.stringify({ en: english.summary, fr: french.summary })}`,
      posted: `posted: ${posted}`,
      ...fields,
    },
    body: `\n# English\n\n${english.body}\n\n# Français\n\n${french.body}\n`,
  };
}

const picker = (more: Parameters<typeof opportunity>[2] = {}): PurchaseFacts =>
  opportunity(PICKER.en, PICKER.fr, more);

const [FIRST, SECOND, THIRD] = ["2026-005-first", "2026-006-second", "2026-007-third"];

const of402 = (files: Files): Problem[] => problemsOf(files).filter((problem) => problem.rule === rule);
/** The opportunities that are told, each with the others that its message names. */
const told = (files: Files): [string, string[]][] =>
  of402(files).map(({ file, message }) => [file, message.en.match(/20\d\d-\d{3}-[a-z]+/g) ?? []]);

describe("MA-402: similar opportunities of one team", () => {
  it("tells two that are alike, at the later one, with the score, the language, the words and the sum", () => {
    const files = withPurchases({
      [FIRST]: picker(),
      [SECOND]: opportunity(
        { ...PICKER.en, title: "Calendar widget for benefit forms, part two" },
        OTHER.fr,
        { posted: "2026-07-06" },
      ),
    });
    const problems = of402(files);
    expectProblems(files, problems, {
      rule,
      level: "warning",
      file: opportunityPath(SECOND),
      at: '{"en":"Calendar',
      path: "title",
    });
    const [{ en, fr } = { en: "", fr: "" }] = problems.map(({ message }) => message);
    expect(en).toMatch(
      /^Within 90 days, this team posted 2 similar opportunities for \$11,500 together, with the highest tax; the limit is \$10,000\. This one is like 2026-005-first \(100% of the words in English: (?:[a-z]+, ){7}[a-z]+ and \d+ more\)\.$/,
    );
    expect(en).toContain("widget");
    expect(fr).toMatch(
      /^En 90 jours, cette équipe a publié 2 occasions semblables, pour un total de 11\u00a0500\u00a0\$ avec la taxe la plus élevée ; la limite est de 10\u00a0000\u00a0\$\. Celle-ci ressemble à 2026-005-first \(100 % des mots en anglais : /,
    );
  });

  it.each<[what: string, second: PurchaseFacts, count: number]>([
    ["unlike", opportunity(OTHER.en, OTHER.fr), 0],
    ["in other words in both languages", opportunity(REWORDED.en, REWORDED.fr), 0],
    [
      "reordered",
      opportunity({ ...PICKER.en, title: PICKER.en.summary, summary: PICKER.en.title }, OTHER.fr),
      1,
    ],
    // Two writers, each in their own language, and translators in between: one language gives it away.
    ["the same in English, translated anew into French", opportunity(PICKER.en, REWORDED.fr), 1],
    ["the same in French, translated anew into English", opportunity(REWORDED.en, PICKER.fr), 1],
    ["of another team", picker({ team: "cloud-operations" }), 0],
  ])("compares a second one that is %s", (_, second, count) => {
    expect(told(withPurchases({ [FIRST]: picker(), [SECOND]: second }))).toHaveLength(count);
  });

  it("counts and shows neither the template’s headings nor the name of the licence", () => {
    const templated = (
      { title, summary, body }: Words,
      [first, second, third]: string[],
      licence: string,
    ): Words => ({
      title,
      summary,
      body: `## ${first}\n\n${body}\n\n## ${second}\n\n## ${third}\n\n- ${licence}`,
    });
    const english = (text: Words): Words =>
      templated(
        text,
        ["Background", "What we need", "Acceptance criteria"],
        "The code is under the MIT licence.",
      );
    const french = (text: Words): Words =>
      templated(
        text,
        ["Contexte", "Ce qu’il nous faut", "Critères d’acceptation"],
        "Le code est sous licence MIT.",
      );
    const short = (title: string): Words => ({ title, summary: "", body: "" });
    const unlike = withPurchases({
      [FIRST]: opportunity(english(short("Date picker")), french(short("Sélecteur"))),
      [SECOND]: opportunity(english(short("Nightly backup")), french(short("Sauvegarde"))),
    });
    expect(told(unlike)).toEqual([]);
    const alike = withPurchases({
      [FIRST]: opportunity(english(PICKER.en), french(PICKER.fr)),
      [SECOND]: opportunity(english(PICKER.en), french(OTHER.fr)),
    });
    const [problem] = of402(alike);
    expect(problem?.message.en).toMatch(/\(100% of the words in English: /);
    expect(problem?.message.en).not.toMatch(/background|acceptance|criteria|licence|\bmit\b/i);
  });

  it("lists at most five others, and says how many more there are", () => {
    const refs = ["a", "b", "c", "d", "e", "f", "g", "h"].map((name, index) => `2026-01${index}-${name}`);
    const files = withPurchases(Object.fromEntries(refs.map((ref) => [ref, picker()])));
    const [problem, ...others] = of402(files);
    expect(others).toEqual([]);
    expect(problem?.message.en.match(/20\d\d-\d{3}-[a-z]/g)).toEqual(refs.slice(2, 7));
    expect(problem?.message.en).toMatch(/; and 2 more\.$/);
    expect(problem?.message.fr).toMatch(/ ; et à 2 de plus\.$/);
  });

  it("says in which language two texts are alike", () => {
    const files = withPurchases({ [FIRST]: picker(), [SECOND]: opportunity(REWORDED.en, PICKER.fr) });
    const [problem] = of402(files);
    expect(problem?.message.en).toMatch(/100% of the words in French: .*(?:journée|clavier)/);
    expect(problem?.message.fr).toMatch(/100 % des mots en français : .*(?:journée|clavier)/);
  });

  it.each<[what: string, price: string, count: number]>([
    ["10,000.00 with the highest tax", "4347.83", 0],
    ["a cent more", "4347.84", 1],
  ])("adds the prices up: %s", (_, price, count) => {
    // 4,347.83 and 15 % of it (652.17) are 5,000.00.
    const files = withPurchases({ [FIRST]: picker({ price: "4347.83" }), [SECOND]: picker({ price }) });
    expect(told(files)).toHaveLength(count);
  });

  it("leaves the tax out where the programme's limit does, and does not speak of it", () => {
    const changes: Record<string, Change> = { [PROGRAM]: swap("includes_tax: true", "includes_tax: false") };
    const at = (price: string) =>
      of402(withPurchases({ [FIRST]: picker(), [SECOND]: picker({ price }) }, changes));
    expect([at("5000.00").length, at("5000.01").length]).toEqual([0, 1]);
    expect(at("5000.01")[0]?.message.en).not.toContain("tax");
  });

  it.each([
    ["2026-09-19", 1],
    ["2026-09-20", 0],
  ])(
    "compares within 90 days, the first and the last included: posted on 2026-06-22 and %s",
    (posted, count) => {
      expect(told(withPurchases({ [FIRST]: picker(), [SECOND]: picker({ posted }) }))).toHaveLength(count);
    },
  );

  it.each<[what: string, facts: PurchaseFacts]>([
    [
      "was cancelled",
      picker({
        fields: { cancelled: "cancelled: { date: 2026-07-01, reason: { en: Not needed, fr: Plus utile } }" },
      }),
    ],
    [
      "closed without a winner",
      picker({
        fields: {
          closed_without_award:
            "closed_without_award: { date: 2026-07-14, reason: { en: None passed, fr: Aucune retenue } }",
        },
      }),
    ],
    [
      "had an award that was terminated",
      {
        ...picker(),
        award: {},
        ledger: { "0001-terminated": "---\nevent: terminated\ndate: 2026-08-01\n---\n" },
      },
    ],
  ])("does not count one that %s, for the work may then be asked for again", (_, facts) => {
    expect(told(withPurchases({ [FIRST]: facts, [SECOND]: picker() }))).toEqual([]);
  });

  it("counts one whose cancellation is dated later, for nothing is cancelled yet", () => {
    const cancelled = "cancelled: { date: 2029-01-01, reason: { en: Maybe, fr: Peut-être } }";
    const files = withPurchases({ [FIRST]: picker({ fields: { cancelled } }), [SECOND]: picker() });
    expect(told(files)).toEqual([[opportunityPath(SECOND), [FIRST]]]);
  });

  it("tells a group once, at its last, with all the others", () => {
    const files = withPurchases({
      [FIRST]: picker(),
      [SECOND]: picker({ posted: "2026-06-29" }),
      [THIRD]: picker({ posted: "2026-07-06" }),
    });
    expect(told(files)).toEqual([[opportunityPath(THIRD), [FIRST, SECOND]]]);
  });

  it("tells two groups where the days part them", () => {
    const files = withPurchases({
      [FIRST]: picker(),
      [SECOND]: picker({ posted: "2026-08-10" }),
      [THIRD]: picker({ posted: "2026-10-05" }),
    });
    expect(told(files)).toEqual([
      [opportunityPath(SECOND), [FIRST]],
      [opportunityPath(THIRD), [SECOND]],
    ]);
  });

  it.each([
    "splitting: { days: 365 }",
    "splitting: { days: 365, similar_days: 90 }",
    "splitting: { days: 365, similarity: 50 }",
  ])("is not a rule of a programme with %s", (line) => {
    const changes = { [PROGRAM]: swap("splitting: { days: 365, similar_days: 90, similarity: 50 }", line) };
    expect(told(withPurchases({ [FIRST]: picker(), [SECOND]: picker() }, changes))).toEqual([]);
  });

  it("takes time in proportion to the opportunities", () => {
    const register = registerOf(withPurchases({}));
    const [one] = register.opportunities.values();
    if (one?.file.path !== AWARDED) throw new Error("not the one that was meant");
    const milliseconds = (count: number): number => {
      const opportunities = Array.from({ length: count }, (_, index) => {
        const posted =
          parseDate(new Date(Date.UTC(2001, 0, 1 + 4 * index)).toISOString().slice(0, 10)) ?? one.posted;
        const text = Array.from({ length: 80 }, (__, word) => `word${(index * 31 + word * word) % 997}`).join(
          " ",
        );
        return { ...one, ref: `2026-${index}-x` as typeof one.ref, posted, body: { en: text, fr: text } };
      });
      const many = { ...register, opportunities: new Map(opportunities.map((each) => [each.ref, each])) };
      const started = process.cpuUsage();
      notSimilar.check(many, register.program, NOW);
      const { user, system } = process.cpuUsage(started);
      return (user + system) / 1000;
    };
    milliseconds(500);
    expect(milliseconds(5_000)).toBeLessThan(4_000);
  });
});
