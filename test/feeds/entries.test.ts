import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { MESSAGES } from "../../src/i18n/messages.ts";
import { faultsAsShown } from "../i18n/french-faults.ts";
import { AWARD, OPEN, PROGRAM, swap } from "../register/memory-folder.ts";
import { changed, makeFeed, type Asked } from "./support/feeds.ts";

/** The lines that a person reads in the entry whose title begins so. */
function read(title: string, asked: Asked = {}): string[] {
  const entry = makeFeed(asked).entries.find((one) => one.title.startsWith(title));
  if (!entry) throw new Error(`no entry ${title}`);
  const { document } = parseHTML(`<body>${entry.content.markup}</body>`);
  return [...document.querySelectorAll("p, li")].map(({ textContent }) => plain(textContent));
}

const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const titles = (asked: Asked = {}): string[] => makeFeed(asked).entries.map(({ title }) => plain(title));

const FACTS_EN = [
  "Price: $6,500 (fixed, before tax)",
  "Closing: Monday, February 1, 2027, 2:30 p.m. (Eastern Standard Time)",
  "Questions until: Thursday, January 28, 2027, 2:30 p.m. (Eastern Standard Time)",
  "Skills: TypeScript, Accessibility",
  "Delivery by: February 26, 2027",
  "Estimated work: 60 hours",
  "Licence: MIT",
  "Team: Web Accessibility",
];
const APPLY_EN =
  "Send your application before Monday, February 1, 2027, 2:30 p.m. (Eastern Standard Time). Send an e-mail to accessibilite-accessibility@example.gc.ca.";

describe("an entry", () => {
  it("says in its title what happened", () => {
    expect(titles()).toEqual([
      "Posted: Accessible date picker for benefit forms",
      "Awarded: Custom Azure Marketplace policies",
      "Amended (closing date): Custom Azure Marketplace policies",
      "Question answered: Custom Azure Marketplace policies",
      "Posted: Custom Azure Marketplace policies",
    ]);
    expect(titles({ locale: "fr" })).toEqual([
      "Publiée : Sélecteur de date accessible pour les formulaires de prestations",
      "Attribuée : Politiques pour la Place de marché Azure",
      "Modifiée (date de clôture) : Politiques pour la Place de marché Azure",
      "Réponse à une question : Politiques pour la Place de marché Azure",
      "Publiée : Politiques pour la Place de marché Azure",
    ]);
  });

  it("of a posting has all that a vendor decides by, and how to apply", () => {
    expect(read("Posted: Acc")).toEqual([
      "A small component that people can use by keyboard and screen reader.",
      ...FACTS_EN,
      APPLY_EN,
    ]);
  });

  it("of a posting says the same in French", () => {
    expect(read("Publiée\u00a0: Sél", { locale: "fr" })).toEqual([
      "Un petit composant utilisable au clavier et avec un lecteur d’écran.",
      "Prix : 6 500 $ (fixe, avant taxes)",
      "Clôture : lundi 1er février 2027 à 14 h 30 (heure normale de l’Est)",
      "Questions jusqu’au : jeudi 28 janvier 2027 à 14 h 30 (heure normale de l’Est)",
      "Compétences : TypeScript, Accessibilité numérique",
      "Livraison d’ici le : 26 février 2027",
      "Travail estimé : 60 heures",
      "Licence : MIT",
      "Équipe : Accessibilité du Web",
      "Envoyez votre candidature avant le lundi 1er février 2027 à 14 h 30 (heure normale de l’Est). Écrivez à accessibilite-accessibility@example.gc.ca.",
    ]);
  });

  it("of an amendment says what changed, from what to what and why, before the facts as they are now", () => {
    const lines = read("Amended");
    expect(lines.slice(0, 4)).toEqual([
      "Closing date",
      "Before: Monday, July 6, 2026, 11:59 p.m.",
      "After: Monday, July 13, 2026, 11:59 p.m.",
      "No application had come, so seven days were added.",
    ]);
    expect(lines).toContain("Closing: Monday, July 13, 2026, 11:59 p.m. (Eastern Daylight Time)");
  });

  it("of an answer has the question and the answer, and who asked is not known", () => {
    expect(read("Question answered").slice(0, 4)).toEqual([
      "Asked on June 25, 2026",
      "May the script be written in TypeScript?",
      "Answered on June 29, 2026",
      "No, only in PowerShell.",
    ]);
  });

  it("of an award says who won, for how much, and where the code is", () => {
    expect(read("Awarded")).toEqual([
      "Supplier: Érable Logiciel inc.",
      "Price before tax: $6,500",
      "Awarded on: July 16, 2026",
      "Applications: 4 received, 1 passed",
      "How the supplier was selected: The only application that passed",
      "Licence: MIT",
      "Repository of the code: https://github.com/example-gov/azure-policies",
    ]);
  });

  it("of an award tells neither a name that is withheld nor a day that is not known", () => {
    const register = changed({
      [AWARD]: (text) =>
        swap(
          "name: Érable Logiciel inc.",
          "withheld: { en: It is a person., fr: C’est une personne. }",
        )(text.replace("awarded: 2026-07-16\n", "")),
    });
    expect(read("Awarded", { register }).slice(0, 3)).toEqual([
      "Supplier: Not published",
      "Price before tax: $6,500",
      "Applications: 4 received, 1 passed",
    ]);
    expect(read("Awarded", { register }).at(-1)).toBe("It is a person.");
  });

  it("of an opportunity that ended tells the reason, and invites nobody any more", () => {
    const register = changed({
      [OPEN]: swap(
        "hours: 60",
        "hours: 60\ncancelled: { date: 2027-01-19, reason: { en: The need is gone., fr: Fini. } }",
      ),
    });
    expect(read("Cancelled", { register })).toEqual(["Cancelled on January 19, 2027", "The need is gone."]);
    expect(read("Posted: Acc", { register }).at(-1)).toBe("Cancelled on January 19, 2027");
  });

  it("of a second try leads to the first", () => {
    const register = changed({ [OPEN]: swap("hours: 60", "hours: 60\nrepeats: 2026-004-azure-policies") });
    expect(read("Posted again", { register })[0]).toBe(
      "This opportunity runs an earlier one again: Custom Azure Marketplace policies",
    );
    expect(makeFeed({ register }).entries[0]?.content.markup).toContain(
      'href="https://example.org/micro-acquisition/en/opportunities/2026-004-azure-policies/"',
    );
  });

  it("leaves out what the record does not say", () => {
    const register = changed({
      [PROGRAM]: (text) => text.replace(/^deadlines:.*\n/m, ""),
      [OPEN]: (text) =>
        text
          .replace(/delivery: .*\n|hours: .*\n|contact: .*\n|licence: .*\n/g, "")
          .replace(/skills:\n(?: {2}- .*\n)+/, "")
          .replace(/summary:\n(?: {2}.*\n)+/, ""),
    });
    expect(read("Posted: Acc", { register })).toEqual([
      FACTS_EN[0],
      FACTS_EN[1],
      "Team: Web Accessibility",
      "Send your application before Monday, February 1, 2027, 2:30 p.m. (Eastern Standard Time).",
    ]);
  });

  it.each(["en", "fr"] as const)(
    "begins with a warning where the record is made up, and invites nobody (%s)",
    (locale) => {
      const register = changed({ [OPEN]: swap("hours: 60", "hours: 60\ndemonstration: true") });
      const lines = read(locale === "en" ? "Posted" : "Publiée", { register, locale });
      const words = MESSAGES[locale];
      expect([lines[0], lines.at(-1)]).toEqual(
        [words.demonstration.line, words.opportunity.demonstrationApply].map(plain),
      );
    },
  );

  it("has French typography in French", () => {
    const { title, subtitle, entries } = makeFeed({ locale: "fr" });
    const texts = entries.flatMap((entry) => [
      entry.title,
      ...[...parseHTML(`<body>${entry.content.markup}</body>`).document.querySelectorAll("p, li")].map(
        ({ textContent }) => textContent,
      ),
    ]);
    expect([title, subtitle, ...texts].flatMap(faultsAsShown)).toEqual([]);
  });

  it("has the names of the skills, for readers that sort by them", () => {
    expect(makeFeed({ locale: "fr" }).entries[0]?.categories).toEqual([
      "TypeScript",
      "Accessibilité numérique",
    ]);
  });
});

describe("a feed", () => {
  it.each([
    [{ kind: "opportunities" }, "Micro-acquisition – Opportunities"],
    [{ kind: "closing" }, "Micro-acquisition – Closing soon"],
    [{ kind: "awards" }, "Micro-acquisition – Results"],
    [{ kind: "skill", key: "typescript" }, "Micro-acquisition – Opportunities: TypeScript"],
    [{ kind: "team", key: "cloud-operations" }, "Micro-acquisition – Opportunities of Cloud Operations"],
  ] as const)("says what it is about: %o", (topic, title) => {
    expect(makeFeed({ topic }).title).toBe(title);
  });

  it("says how much of the past it holds", () => {
    expect(makeFeed().subtitle).toContain("100 latest entries");
    expect(makeFeed({ locale: "fr" }).subtitle).toContain("100 dernières entrées");
  });
});
