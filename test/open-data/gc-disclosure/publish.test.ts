import path from "node:path";
import fc from "fast-check";
import Papa from "papaparse";
import { afterEach, describe, expect, it } from "vitest";
import { textOfCell } from "../../../src/content/csv-text.ts";
import { CONTRACT_COLUMNS, YEARLY_COLUMNS } from "../../../src/open-data/gc-disclosure/columns.ts";
import { disclosureFiles } from "../../../src/open-data/gc-disclosure/publish.ts";
import { openFolder } from "../../../src/register/disk.ts";
import { loadRegister } from "../../../src/register/load.ts";
import type { Register } from "../../../src/register/register.ts";
import { instantOf, type Instant } from "../../../src/time/calendar.ts";
import { faultsAsShown } from "../../i18n/french-faults.ts";
import { recordsWith, SMOOTH, upTo, type Line } from "../../payments/support/ledger.ts";
import { AWARD, AWARDED, NOW, PROGRAM, registerOf, type Change } from "../../register/memory-folder.ts";
import { sharedSchema, without } from "../../repositories/shared-schemas.ts";
import { contractRow, yearlyRow } from "./templates.ts";

const DISCLOSURE = "open_data: { disclosure: { organization: esdc-edsc } }\n";
const PAYMENTS = "payments: { pay_within: 30, told_within: 15, waiting: 5, remind_after: [5, 10, 20] }\n";

/** The good records, whose one award of $7,473.38 was made on 2026-07-16, with changes. */
function register(changes: Readonly<Record<string, Change>> = {}, lines: readonly Line[] = SMOOTH): Register {
  return registerOf(recordsWith(lines, { [PROGRAM]: (text) => text + PAYMENTS + DISCLOSURE, ...changes }));
}

const grown = (
  ...amendments: readonly (readonly [date: string, amount: string])[]
): ((text: string) => string) => {
  const list = amendments
    .map(
      ([date, amount]) =>
        `  - { date: ${date}, amount: "${amount}", reason: { en: More work, fr: Plus de travail } }\n`,
    )
    .join("");
  return (text) => text.replace("payment_method:", `amendments:\n${list}payment_method:`);
};

interface Report {
  readonly demonstration_records_left_out: number;
  readonly years: readonly {
    readonly year: string;
    readonly complete: boolean;
    readonly contracts: readonly string[];
  }[];
  readonly contracts: readonly {
    readonly reference_number: string;
    readonly confirm: readonly {
      readonly column: string;
      readonly note: { readonly en: string; readonly fr: string };
    }[];
  }[];
  readonly left_out: readonly {
    readonly record: string;
    readonly reason: { readonly en: string; readonly fr: string };
  }[];
}

function published(from: Register, now: Instant = NOW) {
  const [yearly, contracts, report] = disclosureFiles(from, now).map(({ text }) => text);
  const rows = (text = "") =>
    Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
  return { years: rows(yearly), contracts: rows(contracts), report: JSON.parse(report ?? "") as Report };
}

describe("the yearly row of contracts of $10,000 and under", () => {
  it("has a calendar year’s contracts, with all taxes, and its purchases by card", () => {
    const { years, contracts } = published(register());
    expect(contracts).toEqual([]);
    expect(years).toEqual([
      {
        year: "2026",
        contract_goods_number_of: "0",
        contracts_goods_original_value: "0.00",
        contracts_goods_amendment_value: "0.00",
        contract_service_number_of: "1",
        contracts_service_original_value: "7473.38",
        contracts_service_amendment_value: "0.00",
        contract_construction_number_of: "0",
        contracts_construction_original_value: "0.00",
        contracts_construction_amendment_value: "0.00",
        acquisition_card_transactions_number_of: "1",
        acquisition_card_transactions_total_value: "7473.38",
      },
    ]);
  });

  it("counts no payment by card that the ledger’s rules do not let count, and none of another method", () => {
    const early = published(register({}, [...upTo("accepted"), { event: "paid" }])).years;
    const paypal = published(
      register({ [AWARD]: (text) => text.replace("acquisition-card", "paypal") }),
    ).years;
    for (const [row] of [early, paypal])
      expect(row).toMatchObject({
        contract_service_number_of: "1",
        acquisition_card_transactions_number_of: "0",
        acquisition_card_transactions_total_value: "0.00",
      });
  });

  it("takes what came back off the value of the purchases", () => {
    const [row] = published(register({}, [...upTo("paid"), { event: "refunded", amount: "473.38" }])).years;
    expect(row).toMatchObject({
      acquisition_card_transactions_number_of: "1",
      acquisition_card_transactions_total_value: "7000.00",
    });
  });

  it("is below nothing, and still a number, in a year in which more came back than was bought", () => {
    const { years } = published(
      register({}, [...upTo("paid"), { event: "refunded", amount: "473.38", date: "2027-01-08" }]),
    );
    expect(years.map((row) => [row["year"], row["acquisition_card_transactions_total_value"]])).toEqual([
      ["2026", "7473.38"],
      ["2027", "-473.38"],
    ]);
  });

  it("has amendments up to the threshold in the year in which they were made", () => {
    const { years, contracts } = published(
      register({ [AWARD]: grown(["2026-08-01", "500.00"], ["2027-01-04", "250.50"]) }),
    );
    expect(contracts).toEqual([]);
    expect(
      years.map((row) => [
        row["year"],
        row["contract_service_number_of"],
        row["contracts_service_amendment_value"],
      ]),
    ).toEqual([
      ["2026", "1", "500.00"],
      ["2027", "0", "250.50"],
    ]);
  });

  it("says whether its year is over", () => {
    const { report } = published(register({ [AWARD]: grown(["2027-01-04", "250.50"]) }));
    expect(report.years.map(({ year, complete, contracts }) => [year, complete, contracts.length])).toEqual([
      ["2026", true, 1],
      ["2027", false, 0],
    ]);
  });
});

describe("the rows of contracts over $10,000", () => {
  it("have a contract that an amendment took over it, as amended, in the quarter of the amendment", () => {
    const { years, contracts } = published(
      register({ [AWARD]: grown(["2026-08-01", "500.00"], ["2026-11-02", "2026.63"]) }),
    );
    expect(contracts).toHaveLength(1);
    expect(contracts[0]).toMatchObject({
      reference_number: "2026-004-azure-policies-A2",
      procurement_id: "2026-004-azure-policies",
      vendor_name: "Érable Logiciel inc.",
      buyer_name: "NA",
      contract_date: "2026-07-16",
      contract_period_start: "2026-07-17",
      delivery_date: "2026-08-14",
      contract_value: "10000.01",
      original_value: "7473.38",
      amendment_value: "2026.63",
      comments_en: "More work",
      comments_fr: "Plus de travail",
      country_of_vendor: "CA",
      number_of_bids: "4",
      instrument_type: "A",
      award_criteria: "0",
      reporting_period: "2026-2027-Q3",
    });
    // The contract itself is told there and no more in its year's row; the first amendment is.
    expect(years[0]).toMatchObject({
      contract_service_number_of: "0",
      contracts_service_original_value: "0.00",
      contracts_service_amendment_value: "500.00",
    });
  });

  it("have nothing at exactly $10,000, and leave the row of an earlier year as it was disclosed", () => {
    expect(published(register({ [AWARD]: grown(["2026-08-01", "2526.62"]) })).contracts).toEqual([]);
    const later = published(register({ [AWARD]: grown(["2027-01-04", "2526.63"]) }));
    expect(later.contracts).toHaveLength(1);
    expect(later.years.map((row) => [row["year"], row["contract_service_number_of"]])).toEqual([
      ["2026", "1"],
    ]);
  });

  it("have a contract that was over it from the start as a contract", () => {
    const { years, contracts } = published(
      register({
        [AWARD]: (text) => text.replace('"6500.00"', '"9500.00"').replace('"973.38"', '"1422.63"'),
      }),
    );
    expect(contracts).toMatchObject([
      {
        instrument_type: "C",
        contract_value: "10922.63",
        amendment_value: "0.00",
        reporting_period: "2026-2027-Q2",
      },
    ]);
    expect(years[0]).toMatchObject({ contract_service_number_of: "0" });
  });

  it("come with what an officer must confirm, in both languages, for every column that the template asks for", () => {
    const { report, contracts } = published(register({ [AWARD]: grown(["2026-11-02", "3000.00"]) }));
    const [told] = report.contracts;
    const columns = told?.confirm.map(({ column }) => column) ?? [];
    expect(columns).toEqual(
      expect.arrayContaining([
        "procurement_id",
        "contract_value",
        "vendor_postal_code",
        "economic_object_code",
        "trade_agreement",
      ]),
    );
    for (const column of columns) expect(Object.keys(contracts[0] ?? {})).toContain(column);
    expect(
      told?.confirm.find(({ note }) => note.en.startsWith("It was paid by acquisition card")),
    ).toBeDefined();
    for (const { note } of told?.confirm ?? []) {
      expect(note.en).not.toBe("");
      expect(faultsAsShown(note.fr)).toEqual([]);
    }
  });

  it("have the codes that the programme gives", () => {
    const disclosure =
      'open_data: { disclosure: { organization: esdc-edsc, economic_object: { code: "0473", description: { en: Consultants, fr: Experts-conseils } }, commodity_code: D302A } }\n';
    const { contracts, report } = published(
      register({
        [PROGRAM]: (text) => text + PAYMENTS + disclosure,
        [AWARD]: grown(["2026-11-02", "3000.00"]),
      }),
    );
    expect(contracts[0]).toMatchObject({
      economic_object_code: "0473",
      description_en: "Consultants",
      description_fr: "Experts-conseils",
      commodity_code: "D302A",
    });
    expect(report.contracts[0]?.confirm.map(({ column }) => column)).not.toContain("commodity_code");
  });
});

describe("what is disclosed", () => {
  it("is nothing where the programme discloses nothing this way", () => {
    expect(disclosureFiles(registerOf(recordsWith(SMOOTH)), NOW)).toEqual([]);
  });

  it("is never a record that is made up", () => {
    for (const file of [AWARD, AWARDED]) {
      const made = published(
        register({ [file]: (text: string) => text.replace("---\n", "---\ndemonstration: true\n") }),
      );
      expect([made.years, made.contracts, made.report.left_out]).toEqual([[], [], []]);
      expect(made.report.demonstration_records_left_out).toBe(1);
    }
  });

  it.each<[string, Readonly<Record<string, Change>>, RegExp]>([
    ["the tax", { [AWARD]: (text) => text.replace(/^tax:\n(?: {2}.*\n)+/m, "") }, /how much tax/],
    [
      "the day",
      { [AWARD]: (text) => text.replace(/^(?:awarded|terms_signed): .*\n/gm, "") },
      /when the contract was awarded/,
    ],
    [
      "the currency",
      { [PROGRAM]: (text) => `${text.replace("CAD", "USD")}${PAYMENTS}${DISCLOSURE}` },
      /another than the Canadian dollar/,
    ],
  ])("is no record that cannot be, for %s, and the report says why", (_, changes, reason) => {
    const lines: readonly Line[] = [{ event: "delivered" }];
    const { years, contracts, report } = published(register(changes, lines));
    expect([years, contracts]).toEqual([[], []]);
    expect(report.left_out).toMatchObject([
      { record: "2026-004-azure-policies", reason: { en: expect.stringMatching(reason) } },
    ]);
    for (const { reason: why } of report.left_out) expect(faultsAsShown(why.fr)).toEqual([]);
  });

  it("has the columns of the template in their order, and no cell that a spreadsheet runs", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[=+@' -]?[a-z"\n,;=é]{1,12}$/), (name) => {
        const base = register({ [AWARD]: grown(["2026-11-02", "3000.00"]) });
        const awards = new Map(
          [...base.awards].map(([ref, award]) => [ref, { ...award, supplier: { name } }]),
        );
        const text = disclosureFiles({ ...base, awards }, NOW)[1]?.text ?? "";
        const [head, row] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
        expect(head).toEqual(CONTRACT_COLUMNS);
        expect(textOfCell(row?.[2] ?? "")).toBe(name);
        expect(/^[=+@-]/.test(row?.[2] ?? "")).toBe(false);
      }),
    );
  });

  it("tells every cent of every contract and amendment once, whatever they are", () => {
    const amendments = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 170 }), fc.integer({ min: 1, max: 1_200_000 })),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(amendments, (made) => {
        const list = made.map(([days, cents]): [string, string] => [
          new Date(Date.UTC(2026, 6, 20 + days)).toISOString().slice(0, 10),
          (cents / 100).toFixed(2),
        ]);
        const { years, contracts } = published(register(list.length > 0 ? { [AWARD]: grown(...list) } : {}));
        const cents = (text: string | undefined): number => Math.round(Number(text ?? "0") * 100);
        const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
        const told = sum([
          ...years.map((row) => cents(row["contracts_service_amendment_value"])),
          ...contracts.map((row) => cents(row["amendment_value"])),
        ]);
        expect(told).toBe(sum(made.map(([, amount]) => amount)));
        for (const row of years) yearlyRow.parse(row);
        for (const row of contracts) contractRow.parse(row);
      }),
      { numRuns: 60 },
    );
  });
});

describe("the pilot’s real record", () => {
  it("is left out of every sum, for neither its tax nor its day was ever published, and nothing that is made up is in", async () => {
    const loaded = loadRegister(openFolder("."));
    if (loaded.kind !== "register") throw new Error("there is no programme");
    for (const { path: name, text } of disclosureFiles(
      loaded.register,
      instantOf(Date.parse("2026-11-23T15:00:00Z")),
    ))
      await expect(text).toMatchFileSnapshot(path.join("golden", path.basename(name)));
    const { report } = published(loaded.register);
    expect(report.left_out.map(({ record }) => record)).toEqual(
      Array(2).fill("2021-001-azure-marketplace-policies"),
    );
  });
});

describe("the same records", () => {
  const zone = process.env["TZ"];
  afterEach(() => {
    process.env["TZ"] = zone;
  });

  it("are the same bytes in any time zone", () => {
    const made = ["Pacific/Kiritimati", "America/St_Johns", "UTC"].map((name) => {
      process.env["TZ"] = name;
      return disclosureFiles(register(), NOW);
    });
    expect(made[1]).toEqual(made[0]);
    expect(made[2]).toEqual(made[0]);
  });
});

const TEMPLATES = ["gc/contractsa.json", "gc/contracts.json", "gc/quarter.yaml"] as const;
const MISSING = TEMPLATES.map(without).find((text) => text !== "") ?? "";

describe.skipIf(MISSING !== "")(`the government’s own templates${MISSING}`, () => {
  interface Field {
    readonly datastore_id: string;
    readonly datastore_type: string;
    readonly choices?: Readonly<Record<string, unknown>>;
  }
  const fields = (name: string): readonly Field[] =>
    (JSON.parse(sharedSchema(name)) as { resources: { fields: readonly Field[] }[] }).resources[0]?.fields ??
    [];

  it("have these columns in this order", () => {
    expect(fields("gc/contractsa.json").map(({ datastore_id: id }) => id)).toEqual(YEARLY_COLUMNS);
    expect(fields("gc/contracts.json").map(({ datastore_id: id }) => id)).toEqual(CONTRACT_COLUMNS);
  });

  it("know every code and every quarter that a row has", () => {
    const quarters = sharedSchema("gc/quarter.yaml");
    const { contracts } = published(
      register({
        [AWARD]: grown(["2026-08-01", "3000.00"], ["2026-12-31", "20000.00"], ["2027-01-01", "12000.00"]),
      }),
    );
    expect(contracts).toHaveLength(3);
    for (const row of contracts) {
      contractRow.parse(row);
      expect(quarters).toContain(`\n${String(row["reporting_period"])}:`);
      for (const { datastore_id: id, choices } of fields("gc/contracts.json"))
        if (choices && row[id] !== "") expect(Object.keys(choices)).toContain(row[id]);
    }
  });
});
