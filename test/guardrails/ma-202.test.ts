import { describe, expect, it } from "vitest";
import {
  expectOnly,
  goodRecords,
  OPEN,
  problemsOf,
  PROGRAM,
  swap,
  swaps,
} from "../register/memory-folder.ts";

const rule = "MA-202";
const level = "warning";

const worth = (price: string, hours: string) =>
  swaps(['"6500.00"', `"${price}"`], ["hours: 60", `hours: ${hours}`]);

describe("MA-202: a fair price for the work", () => {
  it.each([
    ["60 hours and 10 beside them at exactly $60", "4200.00", "60"],
    ["no hours, and the 10 beside them", "600.00", "0"],
  ])("lets pass: %s", (_, price, hours) => {
    expectOnly(goodRecords({ [OPEN]: worth(price, hours) }));
  });

  it("warns of a cent less", () => {
    expectOnly(goodRecords({ [OPEN]: worth("4199.99", "60") }), {
      rule,
      level,
      file: OPEN,
      at: '"4199.99"',
      path: "price",
    });
  });

  it("says what the hours come to, and what to offer or to ask for", () => {
    const [problem] = problemsOf(goodRecords({ [OPEN]: worth("3500.00", "60") }));
    expect([problem?.message, problem?.tip]).toEqual([
      {
        en: "60 hours of work and 10 of overhead come to $4,200 at $60 an hour; the price is $3,500.",
        fr: "60 heures de travail et 10 heures de gestion reviennent à 4\u00a0200\u00a0$, à 60\u00a0$ l’heure ; le prix est de 3\u00a0500\u00a0$.",
      },
      {
        en: "Offer at least $4,200, or ask for at most 48 hours of work.",
        fr: "Offrez au moins 4\u00a0200\u00a0$, ou demandez au plus 48 heures de travail.",
      },
    ]);
  });

  it("offers no price that the limit does not allow", () => {
    const change = swaps(["delivery: 2027-02-26", "delivery: 2027-08-26"]);
    const files = goodRecords({ [OPEN]: (text) => change(worth("8000.00", "140")(text)) });
    expect(problemsOf(files).map(({ rule: one, tip }) => [one, tip])).toEqual([
      [
        rule,
        {
          en: "That is more than the limit allows: ask for at most 134 hours of work.",
          fr: "C’est plus que ce que permet la limite : demandez au plus 134 heures de travail.",
        },
      ],
    ]);
  });

  it("has nothing to judge where the hours are not known, which is for MA-216 to say", () => {
    const files = goodRecords({ [OPEN]: swaps(["hours: 60\n", ""], ['"6500.00"', '"1.00"']) });
    expect(problemsOf(files).map((problem) => problem.rule)).toEqual(["MA-216"]);
  });

  it("is no rule of a programme without a rate", () => {
    const change = (text: string): string => text.replace(/^effort:.*\n/m, "");
    expectOnly(goodRecords({ [PROGRAM]: change, [OPEN]: swap('"6500.00"', '"1.00"') }));
  });
});
