import { describe, expect, it } from "vitest";
import { formWords } from "../../src/client-form/form-words.ts";
import type { Locale } from "../../src/model/locale.ts";
import type { Answers, GivenAnswers } from "../../src/posting/answers.ts";
import { openDesk, type Desk } from "../../src/posting/desk.ts";
import { placeOf } from "../../src/posting/place-problem.ts";
import { faultsAsShown } from "../i18n/french-faults.ts";
import { goodRecords, memoryFolder, NOW } from "../register/memory-folder.ts";
import { answersOf, wholeAnswers } from "../posting/support/answers.ts";

const opened = openDesk(memoryFolder(goodRecords()), NOW);
if (opened.kind !== "desk") throw new Error(JSON.stringify(opened.problems));
const desk: Desk = opened;

/** What the form says of answers, with the answer that it says it beside. */
function told(answers: Answers, locale: Locale): string[] {
  const { draft, problems } = desk.judge(answers);
  return problems.map((problem) => {
    const place = placeOf(problem, draft);
    const beside = [place?.answer ?? "", place?.locale].filter(Boolean).join(".");
    return `${beside}: ${formWords(problem, place, { questions: desk.questions, answers }, locale)}`;
  });
}

describe("the form speaks as a form", () => {
  it.each<[GivenAnswers, string, string]>([
    [
      { price: "a lot" },
      "price: “a lot” cannot be read. Write digits only, with a point before the cents, such as 6500.00.",
      "price: « a lot » ne peut pas être lu. N’écrivez que des chiffres, avec un point avant les cents, comme 6500.00.",
    ],
    [
      { team: "" },
      "team: This answer is missing. Choose a team from the list.",
      "team: Il manque cette réponse. Choisissez une équipe dans la liste.",
    ],
    [
      { title: { en: "A title" } },
      "title.fr: This answer is missing. Fill it in.",
      "title.fr: Il manque cette réponse. Remplissez ce champ.",
    ],
    [
      { contact: "" },
      "contact: This answer is missing. Fill it in.",
      "contact: Il manque cette réponse. Remplissez ce champ.",
    ],
    [
      { need: { en: "- a" } },
      "need.fr: This answer is missing. Fill it in.",
      "need.fr: Il manque cette réponse. Remplissez ce champ.",
    ],
    [
      { skills: [] },
      "skills: This answer is missing. Tick at least one.",
      "skills: Il manque cette réponse. Cochez au moins une case.",
    ],
    [
      { posted: "2027-02-30" },
      "posted: “2027-02-30” cannot be read. Write a day of the calendar with year, month and day, such as 2027-02-08.",
      "posted: « 2027-02-30 » ne peut pas être lu. Écrivez un jour du calendrier : année, mois et jour, comme 2027-02-08.",
    ],
  ])("%j", (given, en, fr) => {
    expect(told(wholeAnswers(given), "en")).toContain(en);
    expect(told(wholeAnswers(given), "fr").map((text) => text.replaceAll("\u00a0", " "))).toContain(fr);
  });

  it("keeps what a rule says of a value, and names other answers by their labels", () => {
    const given = wholeAnswers({ selection: "2027-02-01" });
    expect(told(given, "en").join()).toContain("Correct “Day of selection” or “Closing time”.");
    expect(told(given, "fr").join()).toContain("«\u00a0Jour de la sélection\u00a0»");
    expect(told(wholeAnswers({ closes: "2027-03-14 02:30" }), "en").join()).toContain("the clocks jump over");
  });

  it("tells beside the first part that the text is missing, in one language or in all", () => {
    const part = { background: {}, need: {}, criteria: {} };
    expect(told(wholeAnswers(part), "en")).toContain("background: This answer is missing. Fill it in.");
    const english = { background: { en: "a" }, need: { en: "- a" }, criteria: { en: "- MIT\n- a" } };
    expect(told(wholeAnswers(english), "en")).toContain("background.fr: This answer is missing. Fill it in.");
  });

  it("names no field and shows no YAML, whatever is wrong", () => {
    const blank = { title: {}, summary: {}, team: "", contact: "", price: "", skills: [], posted: "" };
    const broken: GivenAnswers[] = [
      blank,
      ...["closes", "selection", "delivery", "hours", "licence", "funds_reserved", "attestations"].map(
        (name) => ({ [name]: name === "attestations" ? [] : "" }),
      ),
      ...["team", "contact", "price", "posted", "closes", "selection", "delivery", "hours"].map((name) => ({
        [name]: "x y",
      })),
      { repository: "x", funds_reserved: "x", skills: ["juggling"], attestations: ["other"] },
      { summary: { fr: "x" }, funds_reserved: "2027-02-20", delivery: "2027-02-01" },
      { background: {}, need: {}, criteria: {} },
    ];
    const keys = desk.questions.map(({ name }) => name).filter((name) => name !== "need");
    for (const given of [...broken.map((one) => wholeAnswers(one)), answersOf({})]) {
      for (const locale of ["en", "fr"] as const) {
        for (const text of told(given, locale).map((one) => one.replace(/^\S*: /, ""))) {
          expect(text).not.toMatch(new RegExp(`[“«]\\s?(${keys.join("|")})\\b[^”»]*\\s?[”»]`));
          expect(text).not.toMatch(/"|---|_|: ”|:\s?»|\bbody\b/);
          if (locale === "fr") expect(faultsAsShown(text)).toEqual([]);
        }
      }
    }
  });
});
