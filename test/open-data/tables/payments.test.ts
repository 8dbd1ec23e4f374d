import { describe, expect, it } from "vitest";
import { payments } from "../../../src/open-data/tables/payments.ts";
import type { Cell, Judged } from "../../../src/open-data/tables/table.ts";
import { registerWith, REF, SMOOTH, TOTAL, upTo, type Line } from "../../payments/support/ledger.ts";
import { AWARD, EXCEPTIONS, NOW, swap } from "../../register/memory-folder.ts";
import { csvOf, entriesOf, jsonOf, judged, parseCsv, rowsOf } from "./support/written.ts";

const from = (...args: Parameters<typeof registerWith>): Judged => judged(registerWith(...args), NOW);
const rows = (...args: Parameters<typeof registerWith>): Record<string, Cell>[] =>
  rowsOf(payments, from(...args));

describe("the rows of the payments’ data", () => {
  it("are the events of every ledger, with what is around them", () => {
    const found = rows(SMOOTH);
    expect(found.map(({ number, event }) => [number, event])).toEqual(
      SMOOTH.map(({ event }, index) => [index + 1, event]),
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
      evidence: undefined,
      previous: found[2]?.["sha256"],
      until: undefined,
      "note.en": undefined,
      "note.fr": undefined,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      counted: true,
      broken_rules: undefined,
      excused: false,
      days_since_previous: 1,
      business_days_since_previous: 1,
    });
  });

  it("say what does not count, and which rules it breaks; it is no step", () => {
    const lines: readonly Line[] = [...upTo("accepted"), { event: "paid", previous: "ab".repeat(32) }];
    const last = rows(lines).at(-1);
    expect(last).toMatchObject({ event: "paid", counted: false, days_since_previous: undefined });
    expect(last?.["broken_rules"]).toEqual(expect.arrayContaining(["MA-602", "MA-605"]));
  });

  it("tell what an exception excuses as the award’s page does: it counts, and breaks nothing", () => {
    const ended: readonly Line[] = [{ event: "terminated" }];
    const exception = `- { rule: MA-601, record: ${REF}, reason: { en: Old, fr: Ancien }, approved_by: { en: A, fr: A }, ends: 2031-12-31 }\n`;
    expect(rows(ended)).toMatchObject([{ counted: false, broken_rules: ["MA-601"], excused: false }]);
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
    const csv = csvOf(payments, from(SMOOTH));
    const head = payments.columns.map(({ name }) => name).join();
    expect(csv.startsWith(`\uFEFF${head}\r\n${REF},false,`)).toBe(true);
    expect(csv.split("\r\n")).toHaveLength(SMOOTH.length + 2);
    expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("has what is not known empty, and numbers as they are", () => {
    const [first] = parseCsv(csvOf(payments, from(SMOOTH)));
    expect(first).toMatchObject({
      until: "",
      previous: "",
      amount: TOTAL,
      number: "1",
      days_since_previous: "",
    });
  });
});

describe("payments.json", () => {
  it("has every key in every event, and null where nothing is known", () => {
    const events = entriesOf(payments, from(SMOOTH));
    expect(events).toHaveLength(SMOOTH.length);
    for (const event of events) expect(Object.keys(event)).toEqual(payments.columns.map(({ name }) => name));
    expect(events[0]).toMatchObject({
      demonstration: false,
      amount: TOTAL,
      until: null,
      previous: null,
      number: 1,
    });
  });

  it("is a list without entries where nothing was recorded", () => {
    expect(JSON.parse(jsonOf(payments, from([])))).toEqual({ payments: [] });
  });
});
