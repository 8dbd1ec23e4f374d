import { describe, expect, it } from "vitest";
import { instantOf } from "../../src/time/calendar.ts";
import {
  AWARD,
  AWARDED,
  expectOnly,
  expectOnlyOf,
  expectProblems,
  goodRecords,
  OPEN,
  problemsOf,
  PROGRAM,
  swap,
  swaps,
} from "../register/memory-folder.ts";

const rule = "MA-301";
const at = (text: string) => instantOf(Date.parse(text));

describe("MA-301: an award answers an opportunity that had closed", () => {
  it("may be made on the closing day, in the evening", () => {
    expectOnly(goodRecords({ [AWARD]: swap("awarded: 2026-07-16", "awarded: 2026-07-13") }));
  });

  it("is not made on the day before", () => {
    expectOnly(goodRecords({ [AWARD]: swap("awarded: 2026-07-16", "awarded: 2026-07-12") }), {
      rule,
      file: AWARD,
      at: "2026-07-12",
      path: "awarded",
    });
  });

  it("is not recorded while applications can still come, whatever its day", () => {
    const path = "awards/2027-001-date-picker/award.md";
    const files = goodRecords({
      [path]:
        '---\nsupplier: { name: Amélie Tremblay, region: ON }\napplications: { received: 2, passed: 1 }\nawarded: 2027-02-05\nprice: "6500.00"\ntax: { region: ON, amount: "845.00" }\n---\n',
    });
    const expected = { rule, file: path, at: "2027-02-05", path: "awarded" } as const;
    const problems = problemsOf(files, at("2027-02-01T19:29:59.999Z"));
    expectProblems(files, problems, expected);
    expect(problems[0]?.message).toEqual({
      en: "There is an award already, but the opportunity is open until 2027-02-01 14:30.",
      fr: "Il y a déjà un contrat, alors que l’occasion est ouverte jusqu’au 2027-02-01 14:30.",
    });
    expectProblems(files, problemsOf(files, at("2027-02-05T15:00:00Z")));
  });

  it("is judged by the day that was planned, where it says none itself", () => {
    const files = goodRecords({
      [AWARD]: swap("awarded: 2026-07-16\n", ""),
      [AWARDED]: swap("selection: 2026-07-16", "selection: 2026-07-12"),
    });
    expect(problemsOf(files).map((problem) => `${problem.rule} ${problem.file} ${problem.path}`)).toEqual([
      `MA-301 ${AWARD} awarded`,
      `MA-203 ${AWARDED} selection`,
    ]);
  });

  it("is not made for an opportunity that ended without a winner", () => {
    const line =
      "closed_without_award: { date: 2026-07-15, reason: { en: None passed, fr: Aucune retenue } }";
    const files = goodRecords({ [AWARDED]: swap("hours: 55", `hours: 55\n${line}`) });
    expectOnly(files, { rule, file: AWARD, at: "2026-07-16", path: "awarded" });
    expect(problemsOf(files)[0]?.message.fr).toBe(
      "L’occasion s’est terminée sans gagnant ; elle ne peut pas être attribuée.",
    );
  });

  it.each([
    ["2027-01-20", 0],
    ["2027-01-21", 1],
  ])("is not dated in the future: %s", (day, count) => {
    const files = goodRecords({
      [AWARD]: (text) => text.replace("awarded: 2026-07-16", `awarded: ${day}`),
    });
    const told = problemsOf(files).filter((problem) => problem.rule === rule);
    expect(told.map(({ message }) => message.en)).toEqual(
      Array.from({ length: count }, () => `Awarded on ${day}, a day that has not come yet.`),
    );
  });

  it("is not made for an opportunity that was cancelled", () => {
    const line = "cancelled: { date: 2026-07-20, reason: { en: No funds, fr: Plus de fonds } }";
    const files = goodRecords({ [AWARDED]: swap("hours: 55", `hours: 55\n${line}`) });
    expectOnly(files, { rule, file: AWARD, at: "2026-07-16", path: "awarded" });
    expect(problemsOf(files)[0]?.message.en).toBe("The opportunity was cancelled; it cannot be awarded.");
  });
});

describe("MA-301: the price of an award", () => {
  it.each(["6499.99", "6500.01", "0.00"])(
    "is the posted price and not %s, where prices are fixed",
    (price) => {
      expectOnlyOf(rule, goodRecords({ [AWARD]: swap('price: "6500.00"', `price: "${price}"`) }), {
        file: AWARD,
        at: `"${price}"`,
        path: "price",
      });
    },
  );

  it("may be less where the posted price is a ceiling", () => {
    const files = goodRecords({
      [PROGRAM]: swap("price: fixed", "price: ceiling"),
      [AWARD]: swap('price: "6500.00"', 'price: "6499.99"'),
    });
    expectOnlyOf(rule, files);
  });

  it("may be the ceiling itself", () => {
    expectOnly(goodRecords({ [PROGRAM]: swap("price: fixed", "price: ceiling") }));
  });

  it("is never more than a ceiling", () => {
    const files = goodRecords({
      [PROGRAM]: swap("price: fixed", "price: ceiling"),
      [AWARD]: swap('price: "6500.00"', 'price: "6500.01"'),
    });
    expectOnly(files, { rule, file: AWARD, at: '"6500.01"', path: "price" });
    expect(problemsOf(files)[0]?.tip.en).toBe("Pay at most the posted price.");
  });

  it("is compared in words of both languages", () => {
    const files = goodRecords({ [AWARD]: swap('price: "6500.00"', 'price: "7000.00"') });
    expect(problemsOf(files)[0]?.message).toEqual({
      en: "The award’s price is $7,000; the posted price is $6,500.",
      fr: "Le prix du contrat est de 7\u00a0000\u00a0$ ; le prix affiché est de 6\u00a0500\u00a0$.",
    });
  });

  it("is wrong beside a wrong day: both are told", () => {
    const change = swaps(
      ["awarded: 2026-07-16", "awarded: 2026-07-01"],
      ['price: "6500.00"', 'price: "7000.00"'],
    );
    expectOnlyOf(
      rule,
      goodRecords({ [AWARD]: change }),
      { file: AWARD, at: "2026-07-01", path: "awarded" },
      { file: AWARD, at: '"7000.00"', path: "price" },
    );
  });
});

it("MA-301 has nothing to say of an award whose opportunity cannot be read", () => {
  const files = goodRecords({ [AWARDED]: swap('"6500.00"', "free") });
  expect(problemsOf(files).map((problem) => problem.rule)).toEqual(["MA-103"]);
  expect(Object.keys(files)).toContain(OPEN);
});
