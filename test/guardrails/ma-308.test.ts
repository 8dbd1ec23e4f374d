import { describe, expect, it } from "vitest";
import { instantOf } from "../../src/time/calendar.ts";
import {
  AWARD,
  expectOnlyOf,
  goodRecords,
  HOLIDAYS,
  PROGRAM,
  problemsOf,
  swap,
  swaps,
} from "../register/memory-folder.ts";
import { withPurchases } from "./support/purchases.ts";

const rule = "MA-308";
const NUMBERS = "questions_before_closing: 2";
const WITH_NUMBERS = { [PROGRAM]: swap(NUMBERS, `${NUMBERS}, award_after_closing: 10, sign_after_award: 5`) };
/** The good records' opportunity closes on Monday, 2026-07-13. */
const days = (awarded: string, signed: string) => ({
  [AWARD]: swaps(
    ["awarded: 2026-07-16", `awarded: ${awarded}`],
    ["terms_signed: 2026-07-17", `terms_signed: ${signed}`],
  ),
});

describe("MA-308: award and signature in time", () => {
  it("lets the last days pass: ten business days, then five", () => {
    expectOnlyOf(rule, goodRecords({ ...WITH_NUMBERS, ...days("2026-07-27", "2026-08-03") }));
  });

  it("points out an award on the next day, and a signature on the next", () => {
    const files = goodRecords({ ...WITH_NUMBERS, ...days("2026-07-28", "2026-08-05") });
    expectOnlyOf(
      rule,
      files,
      { level: "warning", file: AWARD, at: "2026-07-28", path: "awarded" },
      { level: "warning", file: AWARD, at: "2026-08-05", path: "terms_signed" },
    );
    const messages = problemsOf(files)
      .filter((problem) => problem.rule === rule)
      .map(({ message }) => message);
    expect(messages).toEqual([
      {
        en: "Awarded on 2026-07-28; 10 business days after closing (2026-07-13) was 2026-07-27.",
        fr: "Attribué le 2026-07-28 ; 10 jours ouvrables après la clôture (2026-07-13), c’était le 2026-07-27.",
      },
      {
        en: "Signed on 2026-08-05; 5 business days after the award (2026-07-28) was 2026-08-04.",
        fr: "Signé le 2026-08-05 ; 5 jours ouvrables après l’attribution (2026-07-28), c’était le 2026-08-04.",
      },
    ]);
  });

  it("leaves holidays out", () => {
    const holiday = (text: string): string =>
      `${text}- { date: 2026-07-20, name: { en: A holiday, fr: Un congé } }\n`;
    expectOnlyOf(
      rule,
      goodRecords({ ...WITH_NUMBERS, ...days("2026-07-28", "2026-08-04"), [HOLIDAYS]: holiday }),
    );
  });

  it("points out terms that are not signed, from the day after the last", () => {
    const files = withPurchases({ "2026-005-new": { award: { terms_signed: null } } }, WITH_NUMBERS);
    const at = (text: string) =>
      problemsOf(files, instantOf(Date.parse(text)))
        .filter((problem) => problem.rule === rule)
        .map(({ message }) => message.en);
    expect(at("2026-07-23T23:00:00Z")).toEqual([]);
    expect(at("2026-07-24T12:00:00Z")).toEqual(["The terms are not signed; they were due by 2026-07-23."]);
  });

  it("is not a rule of a programme without the numbers", () => {
    expectOnlyOf(rule, goodRecords(days("2026-08-10", "2026-08-12")));
  });
});
