import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { datasetOf } from "../../src/client-explorer/dataset.ts";
import { formatValue } from "../../src/client-explorer/format.ts";
import { showView, type Shown } from "../../src/client-explorer/shown.ts";
import { choicesOf } from "../../src/client-explorer/choices.ts";
import { SupplierNames } from "../../src/client-explorer/suppliers.ts";
import { START_VIEW, type View } from "../../src/client-explorer/view.ts";
import { WORDS } from "../../src/client-explorer/words.ts";
import { NO_AWARD, NOT_KNOWN, WITHHELD, type ExplorerColumns } from "../../src/model/explorer.ts";
import type { Locale } from "../../src/model/locale.ts";
import type { CalendarDate } from "../../src/time/calendar.ts";
import { faultsAsShown } from "../i18n/french-faults.ts";
import { anyView, manyAwards } from "./support/columns.ts";

const NOTHING = { purchase: [], quarter: [], value: [] };

/** Four purchases: two of one team, one of another that is made up, and one without an award. */
const FEW: ExplorerColumns = {
  version: 1,
  as_of: "2026-11-23" as CalendarDate,
  currency: "CAD",
  fiscal_year_starts: 4,
  first_quarter: { year: 2025, quarter: 3 },
  quarters: 4,
  small_below: 5,
  names: {
    team: [
      ["maps", "Maps", "Cartes"],
      ["forms", "Forms", "Formulaires"],
    ],
    skill: [
      ["python", "Python"],
      ["r", "R"],
    ],
    supplier: [
      ["erable", "Érable inc."],
      ["maple", "Maple Code"],
    ],
    region: [["ON", "Ontario"]],
    licence: [["MIT", "MIT"]],
    "payment-method": [],
    status: [
      ["open", "Open", "Ouverte"],
      ["paid", "Paid", "Payée"],
    ],
  },
  skill_sets: [[0, 1], [0], []],
  purchases: {
    team: [0, 0, 1, 0],
    skill: [0, 1, 2, 1],
    supplier: [0, WITHHELD, 1, NO_AWARD],
    region: [0, NOT_KNOWN, 0, NO_AWARD],
    licence: [0, 0, 0, 0],
    "payment-method": [NOT_KNOWN, NOT_KNOWN, NOT_KNOWN, NO_AWARD],
    status: [1, 1, 1, 0],
    "made-up": [0, 0, 1, 0],
  },
  facts: {
    opportunities: { purchase: [0, 1, 1, 1], quarter: [0, 0, 2, 3] },
    awards: { purchase: [0, 1, 1], quarter: [0, 1, 3] },
    price: NOTHING,
    committed: { purchase: [0, 1, 1], quarter: [0, 3, 3], value: [650_000, null, 200_050] },
    paid: { purchase: [0, 0, 1], quarter: [0, 3, NOT_KNOWN], value: [700_000, -50_000, null] },
    applications: { purchase: [0, 1, 1], quarter: [0, 1, 3], value: [4, 7, 7] },
    "days-to-pay": { purchase: [0, 2], quarter: [0, 3], value: [1, 12] },
  },
};

const dataset = datasetOf(FEW);

function shownOf(view: Partial<View>, locale: Locale = "en"): Shown {
  return showView(dataset, { ...START_VIEW, ...view }, { locale, words: WORDS[locale], currency: "CAD" });
}

const cells = ({ rows, whole }: Shown): string[] =>
  [...rows, whole].map(({ name, text }) => `${name}: ${text}`);

describe("what is shown of a view", () => {
  it("has the group with the most first, and what has no name last", () => {
    const shown = shownOf({ measure: "committed", split: "supplier" });
    expect(cells(shown)).toEqual([
      "Érable inc.: $6,500",
      "Maple Code: $2,000.50",
      "Name not published: Not known",
      "In all: $8,500.50",
    ]);
    expect(shown.title).toBe("Money committed by supplier");
    expect(shown.finding).toBe("The most: Érable inc., $6,500 of $8,500.50 in all.");
    expect(shown.header).toEqual({
      group: "Supplier",
      value: "Money committed (CAD)",
      known: "Awards counted",
      unknown: "Not known",
    });
  });

  it("has every quarter from the first to the last, and money that came back", () => {
    expect(cells(shownOf({ measure: "paid", split: "quarter" }))).toEqual([
      "Q3 2025-2026: $7,000",
      "Q4 2025-2026: $0",
      "Q1 2026-2027: $0",
      "Q2 2026-2027: -$500",
      "Day not known: Not known",
      "In all: $6,500",
    ]);
  });

  it("has the middle of days, and of nothing a dash", () => {
    const shown = shownOf({ measure: "days-to-pay", split: "quarter" });
    expect(cells(shown)).toEqual([
      "Q3 2025-2026: 1 day",
      "Q4 2025-2026: –",
      "Q1 2026-2027: –",
      "Q2 2026-2027: 12 days",
      "Median of all: 6.5 days",
    ]);
    expect(shown.finding).toBe("The highest: Q2 2026-2027, 12 days. The median of all is 6.5 days.");
  });

  it("says so in French as French does", () => {
    const shown = shownOf({ measure: "committed", split: "team" }, "fr");
    expect(shown.title).toBe("Fonds engagés par équipe");
    expect(cells(shown).map((cell) => cell.replaceAll("\u00a0", " "))).toEqual([
      "Cartes: 6 500 $",
      "Formulaires: 2 000,50 $",
      "En tout: 8 500,50 $",
    ]);
    expect(shown.finding.replaceAll("\u00a0", " ")).toBe(
      "Le plus élevé : Cartes, 6 500 $ sur 8 500,50 $ en tout.",
    );
  });

  it("says what is alike, what is alone, and what is not there", () => {
    expect(shownOf({ measure: "applications-each", split: "region" }).finding).toBe(
      "The highest: Ontario, 5.5. The median of all is 7.",
    );
    expect(shownOf({ measure: "awards", split: "supplier" }).finding).toBe(
      "2 groups have the most, 1 each; 3 in all.",
    );
    expect(shownOf({ measure: "awards", split: "payment-method" }).finding).toBe(
      "All of it is one group: Not known, 3.",
    );
    expect(shownOf({ measure: "price" }).finding).toBe("No record fits this choice.");
    expect(shownOf({ filters: new Map([["supplier", WITHHELD]]) }).finding).toBe(
      "Records fit this choice, and their numbers are not known.",
    );
  });

  it("says plainly what is made up, overlapping, not known, left out and few", () => {
    expect(shownOf({ measure: "opportunities", split: "skill", madeUp: true }).notes).toEqual([
      "Made-up records are counted: 1 of 4 opportunities comes from demonstration records, where nothing was bought or paid.",
      "An opportunity that asks for several skills counts under each of them: these groups overlap.",
      "Only 4 opportunities, which is fewer than 5: too few to say much about what comes next.",
    ]);
    expect(shownOf({ measure: "paid", from: 0, madeUp: false }).notes).toEqual([
      "1 payment without a known day is left out of this period.",
      "Only 2 payments, which is fewer than 5: too few to say much about what comes next.",
    ]);
    expect(shownOf({ measure: "committed", madeUp: false }).notes[0]).toBe(
      "1 award more fits this choice, and its number is not known. It is in no sum.",
    );
  });

  it("says the period and each filter", () => {
    const filters = new Map([
      ["team", 0],
      ["supplier", WITHHELD],
    ] as const);
    expect(shownOf({ from: 1, filters }).subtitle).toBe(
      "From Q4 2025-2026 to Q2 2026-2027 · Team: Maps · Supplier: Name not published",
    );
    expect(shownOf({}).subtitle).toBe("All of the time");
  });

  it("leads from a year to its quarters, from a quarter to its teams, and from a team to its years", () => {
    const [year] = shownOf({ measure: "awards", split: "fiscal-year" }).rows;
    expect(year?.next).toMatchObject({ split: "quarter", from: 0, to: 1 });
    const [quarter] = shownOf({ measure: "awards", split: "quarter" }).rows;
    expect(quarter?.next).toMatchObject({ split: "team", from: 0, to: 0 });
    const [team] = shownOf({ measure: "awards", split: "team" }).rows;
    expect(team?.next).toMatchObject({ split: "fiscal-year", filters: new Map([["team", 0]]) });
  });

  it("shows the others as one row, which leads to more of them", () => {
    const many = datasetOf(manyAwards(300));
    const { rows } = showView(
      many,
      { ...START_VIEW, split: "supplier" },
      { locale: "en", words: WORDS.en, currency: "CAD" },
    );
    expect(rows.at(-1)?.name).toMatch(/^All others \(\d+\)$/);
    expect(rows.at(-1)?.next?.most).toBe(25);
  });

  it("has no hole in its words, and French typography in French", () => {
    fc.assert(
      fc.property(anyView, ({ dataset: own, view }) => {
        // Names are of the records; the words around them are ours.
        const names = Object.fromEntries(
          Object.entries(own.columns.names).map(([name, list]) => [name, list.map(() => ["x", "x"])]),
        ) as unknown as ExplorerColumns["names"];
        const shown = showView({ ...own, columns: { ...own.columns, names } }, view, {
          locale: "fr",
          words: WORDS.fr,
          currency: "CAD",
        });
        const texts = [
          shown.title,
          shown.subtitle,
          shown.finding,
          ...shown.notes,
          // A year and the number beside it are two: no space between them is one within a number.
          ...cells(shown).map((one) => one.replace(": ", " | ")),
        ];
        expect(texts.flatMap(faultsAsShown)).toEqual([]);
        expect(texts.filter((text) => /undefined|NaN|null|\[object/.test(text))).toEqual([]);
      }),
    );
  });
});

describe("a value", () => {
  const telling = { locale: "en", words: WORDS.en, currency: "CAD" } as const;

  it.each([
    [undefined, 3, "Not known"],
    [undefined, 0, "–"],
    [0, 0, "$0"],
    [123_456_789, 0, "$1,234,567.89"],
  ])("%s with %s not known is %s", (value, unknown, text) => {
    expect(formatValue({ value, unknown }, "cents", telling)).toBe(text);
  });
});

describe("the name of a supplier that is typed", () => {
  const suppliers = new SupplierNames(FEW, choicesOf(dataset), "en", WORDS.en);

  it.each([
    ["Érable inc.", 0],
    ["erable INC.", 0],
    [" maple code ", 1],
    ["Name not published", WITHHELD],
    ["maple", undefined],
    ["", undefined],
  ])("%j is found", (text, code) => {
    expect(suppliers.find(text)).toBe(code);
  });

  it("is proposed by its parts, its beginning first", () => {
    expect(suppliers.proposed("e")[0]).toBe("Érable inc.");
    expect(suppliers.proposed("code")).toEqual(["Maple Code"]);
    expect(suppliers.proposed("zzz")).toEqual([]);
  });
});
