import fc from "fast-check";
import Papa from "papaparse";
import { afterEach, describe, expect, it } from "vitest";
import { frenchMessage } from "../../src/i18n/typography.ts";
import { PAYMENT_COLUMNS } from "../../src/open-data/payment-columns.ts";
import { paymentRows, type PaymentRow } from "../../src/open-data/payment-rows.ts";
import { paymentsCsv } from "../../src/open-data/payments-csv.ts";
import { paymentsJson } from "../../src/open-data/payments-json.ts";
import { AWARD, EXCEPTIONS, NOW, swap } from "../register/memory-folder.ts";
import { faultsAsShown } from "../i18n/french-faults.ts";
import { registerWith, REF, SMOOTH, TOTAL, upTo, type Line } from "../payments/support/ledger.ts";

const rows = (...args: Parameters<typeof registerWith>): PaymentRow[] => [
  ...paymentRows(registerWith(...args), NOW),
];

const parsed = (csv: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: true }).data;

describe("the rows of the payments’ data", () => {
  it("are the events of every ledger, with what is around them", () => {
    const found = rows(SMOOTH);
    expect(found.map(({ number, event }) => `${number} ${event}`)).toEqual(
      SMOOTH.map(({ event }, index) => `${index + 1} ${event}`),
    );
    expect(found[3]).toEqual({
      ref: REF,
      demonstration: false,
      team: "cloud-operations",
      supplier: "Érable Logiciel inc.",
      number: 4,
      event: "invoiced",
      date: "2026-07-20",
      actor: "supplier",
      amount: TOTAL,
      currency: "CAD",
      until: undefined,
      evidence: undefined,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      previous: found[2]?.sha256,
      counted: true,
      broken_rules: undefined,
      excused: false,
      days_since_previous: 1,
      business_days_since_previous: 1,
    });
  });

  it("say what does not count, and which rules it breaks; it is no step", () => {
    const lines: readonly Line[] = [...upTo("accepted"), { event: "paid", previous: "ab".repeat(32) }];
    expect(rows(lines).at(-1)).toMatchObject({
      event: "paid",
      counted: false,
      broken_rules: expect.stringMatching(/^MA-602 (?:MA-\d{3} )?MA-605$/),
      days_since_previous: undefined,
    });
  });

  it("tell what an exception excuses as the award’s page does: it counts, and breaks nothing", () => {
    const ended: readonly Line[] = [{ event: "terminated" }];
    const exception = `- { rule: MA-601, record: ${REF}, reason: { en: Old, fr: Ancien }, approved_by: { en: A, fr: A }, ends: 2031-12-31 }\n`;
    expect(rows(ended)).toMatchObject([{ counted: false, broken_rules: "MA-601", excused: false }]);
    expect(rows(ended, { [EXCEPTIONS]: exception })).toMatchObject([
      { counted: true, broken_rules: undefined, excused: true },
    ]);
  });

  it("leave what is not known undefined, and name no supplier that is withheld", () => {
    const withheld = swap("name: Érable Logiciel inc.", "withheld: { en: Private, fr: Privé }");
    expect(rows([{ event: "committed", actor: null }], { [AWARD]: withheld })[0]).toMatchObject({
      actor: undefined,
      supplier: undefined,
    });
  });
});

describe("payments.csv", () => {
  it("can be opened by Excel: a mark of its encoding, CRLF, a head", () => {
    const csv = paymentsCsv(rows(SMOOTH));
    expect(csv.startsWith(`\uFEFF${PAYMENT_COLUMNS.map(({ name }) => name).join()}\r\n${REF},false,`)).toBe(
      true,
    );
    expect(csv.split("\r\n")).toHaveLength(SMOOTH.length + 2);
    expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("has what is not known empty, and numbers as they are", () => {
    const [first] = parsed(paymentsCsv(rows(SMOOTH)));
    expect(first).toMatchObject({
      until: "",
      previous: "",
      amount: TOTAL,
      number: "1",
      days_since_previous: "",
    });
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\u200b=1", "＝1", "＋1", "－1", "＠A"])(
    "lets nothing run that is called %j",
    (name) => {
      const csv = paymentsCsv(rows(SMOOTH).map((row) => ({ ...row, supplier: name })));
      expect(parsed(csv)[0]?.["supplier"]).toBe(`'${name}`);
    },
  );

  it("gives every text back, but for an apostrophe before a formula", () => {
    const [row] = rows(SMOOTH);
    if (!row) throw new Error("there is no row");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (supplier) => {
        const [found] = parsed(paymentsCsv([{ ...row, supplier }]));
        expect([supplier, `'${supplier}`]).toContain(found?.["supplier"]);
        expect(/^[=+\-@]/.test(found?.["supplier"] ?? "")).toBe(false);
      }),
    );
  });

  it("has a head alone where nothing was recorded", () => {
    expect(parsed(paymentsCsv([]))).toEqual([]);
    expect(paymentsCsv([]).trimEnd().split("\r\n")).toHaveLength(1);
  });
});

describe("payments.json", () => {
  it("has every key in every event, and null where nothing is known", () => {
    const { events } = JSON.parse(paymentsJson(rows(SMOOTH))) as { events: Record<string, unknown>[] };
    expect(events).toHaveLength(SMOOTH.length);
    for (const event of events) expect(Object.keys(event)).toEqual(PAYMENT_COLUMNS.map(({ name }) => name));
    expect(events[0]).toMatchObject({
      demonstration: false,
      amount: TOTAL,
      until: null,
      previous: null,
      number: 1,
    });
  });

  it("says the same as the table", () => {
    const found = rows(SMOOTH);
    const { events } = JSON.parse(paymentsJson(found)) as { events: Record<string, unknown>[] };
    const asText = events.map((event) =>
      Object.fromEntries(
        Object.entries(event).map(([key, value]) => [
          key,
          typeof value === "string" ? value : value === null ? "" : JSON.stringify(value),
        ]),
      ),
    );
    expect(parsed(paymentsCsv(found))).toEqual(asText);
  });

  it("is a list without entries where nothing was recorded", () => {
    expect(JSON.parse(paymentsJson([]))).toEqual({ events: [] });
  });
});

describe("both", () => {
  const zone = process.env["TZ"];
  afterEach(() => {
    process.env["TZ"] = zone;
  });

  it("are the same bytes on every machine", () => {
    const made = ["Pacific/Kiritimati", "America/St_Johns", "UTC"].map((name) => {
      process.env["TZ"] = name;
      return [paymentsCsv(rows(SMOOTH)), paymentsJson(rows(SMOOTH))];
    });
    expect(made[1]).toEqual(made[0]);
    expect(made[2]).toEqual(made[0]);
  });

  it("have columns that are explained in both languages", () => {
    for (const { about } of PAYMENT_COLUMNS) {
      expect(about.en).not.toBe("");
      expect(faultsAsShown(frenchMessage(about.fr))).toEqual([]);
    }
    expect(new Set(PAYMENT_COLUMNS.map(({ name }) => name)).size).toBe(PAYMENT_COLUMNS.length);
  });
});
