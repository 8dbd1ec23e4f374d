import { describe, expect, it } from "vitest";
import type { Answers, GivenAnswers } from "../../src/posting/answers.ts";
import { draftOf, type DraftContext } from "../../src/posting/draft.ts";
import { judgeOfDrafts } from "../../src/posting/judge-draft.ts";
import { placeOf } from "../../src/posting/place-problem.ts";
import { goodRecords, memoryFolder, NOW, OPEN, swap, type Files } from "../register/memory-folder.ts";
import { answersOf, SECTIONS, wholeAnswers } from "./support/answers.ts";

const CONTEXT: DraftContext = {
  languages: ["en", "fr"],
  sections: SECTIONS,
  used: ["2027-001-date-picker"],
  year: "2027",
};

/** What is wrong with answers: the rule, and the answer that it is about. */
function faultsOf(answers: Answers, files: Files = goodRecords()): string[] {
  const draft = draftOf(answers, CONTEXT);
  const { problems } = judgeOfDrafts(memoryFolder(files), NOW)(draft, answers);
  return problems.map((problem) => {
    const place = placeOf(problem, draft);
    return `${problem.rule} ${[place?.answer, place?.locale].filter(Boolean).join(".")}`;
  });
}

describe("a draft of whole answers", () => {
  it("has no problem", () => {
    expect(faultsOf(wholeAnswers())).toEqual([]);
  });

  it("is not blamed for what was wrong before", () => {
    const files = goodRecords({ [OPEN]: swap('"6500.00"', '"9999.00"') });
    expect(faultsOf(wholeAnswers(), files)).toEqual([]);
  });

  it("is in the register that is shown", () => {
    const answers = wholeAnswers();
    const draft = draftOf(answers, CONTEXT);
    const { register } = judgeOfDrafts(memoryFolder(goodRecords()), NOW)(draft, answers);
    expect(register?.opportunities.get(draft.ref)?.title).toEqual(answers.title);
  });
});

describe("a problem of a draft is told at the answer", () => {
  it.each<[string, GivenAnswers]>([
    ["MA-201 price", { price: "9000" }],
    ["MA-103 price", { price: "a lot" }],
    ["MA-103 team", { team: "web-accesibility" }],
    ["MA-103 skills", { skills: ["typescript", "juggling"] }],
    ["MA-103 attestations", { attestations: ["made-up"] }],
    ["MA-103 closes", { closes: "2027-03-14 02:30" }],
    ["MA-105 title.fr", { title: { en: "A title", fr: "long ".repeat(30) } }],
    ["MA-104 title.fr", { title: { en: "A title" } }],
    ["MA-208 need.fr", { need: { en: "- a\n- b" } }],
    ["MA-106 need.en", { need: { en: "- <b>bold</b>\n- b", fr: "- a\n- b" } }],
    ["MA-104 criteria.fr", { criteria: { en: "```\nx\n```", fr: "```\nx" } }],
    ["MA-104 need.en", { need: { en: "a\n\n# Français", fr: "a" } }],
  ])("%s", (fault, given) => {
    expect(faultsOf(wholeAnswers(given))).toContain(fault);
  });

  it.each<[string, GivenAnswers]>([
    ["criteria.en", { criteria: { en: "- MIT\n\n```\nx", fr: "- MIT" } }],
    ["background.fr", { background: { en: "a", fr: "```\nx" } }],
    ["need.en", { need: { en: "a\n\n# Français", fr: "a" } }],
  ])("alone where the text is not read as it was written: %s", (place, given) => {
    expect(faultsOf(wholeAnswers(given))).toEqual([`MA-104 ${place}`]);
  });

  it("does not tell that the languages differ while a part is missing in one, and does once it is there", () => {
    const half = faultsOf(wholeAnswers({ need: { en: "- a\n- b" } }));
    expect(half).toEqual(["MA-208 need.fr"]);
    const whole = faultsOf(wholeAnswers({ need: { en: "- a\n- b", fr: "- a" } }));
    expect(whole.filter((fault) => fault.startsWith("MA-110"))).toHaveLength(1);
  });

  it("that has a sentence for each answer without which it cannot be read", () => {
    expect(faultsOf(answersOf({ hours: "5" }))).toEqual([
      "MA-103 closes",
      "MA-103 posted",
      "MA-103 price",
      "MA-103 team",
      "MA-103 title",
    ]);
  });
});
