import { describe, expect, it } from "vitest";
import type { Dashboard } from "../../src/dashboard/dashboard.ts";
import { dashboardOf, dashboardOfPurchases, fiscalYearStarts } from "../../src/dashboard/make-dashboard.ts";
import { purchasesOf } from "../../src/dashboard/purchases.ts";
import { standings } from "../../src/payments/standing.ts";
import {
  confirmations,
  CONFIRMED,
  AWARD,
  AWARDED,
  goodRecords,
  NOW,
  PROGRAM,
  REPOSITORIES,
  registerOf,
  swap,
  type Change,
} from "../register/memory-folder.ts";
import { withPurchases } from "../guardrails/support/purchases.ts";
import { registerWith, SMOOTH, TOTAL, upTo, type Line } from "../payments/support/ledger.ts";
import { withCommitFacts, withFacts } from "../guardrails/support/linked-code.ts";
import { groupingIn } from "./support/purchases.ts";

const CENTS = Number(TOTAL.replace(".", ""));

const dashboardWith = (lines: readonly Line[], changes: Readonly<Record<string, Change>> = {}): Dashboard =>
  dashboardOf(registerWith(lines, changes), NOW);

describe("what was committed", () => {
  const withoutTax = { [AWARD]: (text: string) => text.replace(/^tax:\n(?: .*\n)+/m, "") };

  it("is what the ledger commits, also where it grew", () => {
    const grown: readonly Line[] = [
      { event: "committed", amount: "7000.00" },
      { event: "committed", amount: "473.38" },
    ];
    expect(dashboardWith(grown).headline.committed.value).toBe(CENTS);
  });

  it("is the award’s price with all taxes as long as the ledger is silent", () => {
    expect(dashboardWith([]).headline.committed).toMatchObject({ value: CENTS, n: 1, missing: 0 });
  });

  it("is not known where neither says it: suppliers charge tax, and the award does not say how much", () => {
    expect(dashboardWith([], withoutTax).headline.committed).toMatchObject({ value: undefined, missing: 1 });
    expect(dashboardWith([], withoutTax).headline.price.value).toBe(650_000);
  });

  it("is the price where the programme’s suppliers charge no tax", () => {
    const changes = { ...withoutTax, [PROGRAM]: (text: string) => text.replace(/^taxes:\n(?: .*\n)+/m, "") };
    expect(dashboardOf(registerOf(goodRecords(changes)), NOW).headline.committed.value).toBe(747_338);
    const files = goodRecords({
      ...changes,
      [AWARD]: (text) => text.replace(/^tax:\n(?: .*\n)+/m, ""),
      ...Object.fromEntries(
        Object.keys(goodRecords())
          .filter((path) => /\/000\d-/.test(path))
          .map((path) => [path, null]),
      ),
    });
    expect(dashboardOf(registerOf(files), NOW).headline.committed.value).toBe(650_000);
  });

  it("tells what of it was for contracts that were cancelled or terminated", () => {
    const { ended, committed } = dashboardWith([...upTo("committed"), { event: "terminated" }]).headline;
    expect([ended.value, committed.value]).toEqual([CENTS, CENTS]);
    expect(dashboardWith(SMOOTH).headline.ended.value).toBeUndefined();
  });
});

describe("what was paid", () => {
  it("has partial payments in it, and less what came back, each in the period of its own day", () => {
    const lines: readonly Line[] = [
      ...upTo("requisitioned"),
      { event: "partially-paid", amount: "7000.00", date: "2026-09-30" },
      { event: "paid", amount: "473.38", date: "2026-10-01" },
      { event: "refunded", amount: "73.38", date: "2027-01-04", note: "Why" },
    ];
    const dashboard = dashboardWith(lines, {
      [PROGRAM]: (text) => `${text}payments: { pay_within: 30 }\nfiscal_year: { starts: april }\n`,
    });
    expect(dashboard.headline.paid.value).toBe(740_000);
    expect(
      groupingIn(dashboard, "quarter").rows.map(({ key, paid, awards }) => [key, paid.value, paid.n, awards]),
    ).toEqual([
      ["2026-2027-Q2", 700_000, 1, 1],
      ["2026-2027-Q3", 47_338, 1, 0],
      ["2026-2027-Q4", -7_338, 1, 0],
    ]);
  });

  it("does not count what a guardrail refuses", () => {
    expect(dashboardWith([...upTo("accepted"), { event: "paid" }]).headline.paid.value).toBe(0);
  });

  it("is not known where a payment has no amount", () => {
    const withoutAmount = SMOOTH.map((line) => (line.event === "paid" ? { ...line, amount: null } : line));
    const { paid } = dashboardOf(
      registerWith(withoutAmount, { [PROGRAM]: (text) => `${text}payments: { steps: false }\n` }),
      NOW,
    ).headline;
    expect(paid).toMatchObject({ value: undefined, n: 0, missing: 1 });
  });

  it("is not known where a programme records some steps only, and tells of no payment", () => {
    const some = { [PROGRAM]: (text: string) => `${text}payments: { steps: false }\n` };
    expect(dashboardOf(registerWith(upTo("accepted"), some), NOW).headline.paid.value).toBeUndefined();
    const whole = dashboardWith(upTo("accepted"));
    expect(whole.headline.paid).toMatchObject({ value: 0, n: 1 });
  });
});

describe("suppliers", () => {
  const dashboardOfSuppliers = (...suppliers: readonly string[]): Dashboard =>
    dashboardOf(
      registerOf(
        withPurchases(
          Object.fromEntries(
            suppliers.map((supplier, index) => [
              `2026-${101 + index}-more`,
              { award: { supplier: `supplier: { ${supplier} }` } },
            ]),
          ),
        ),
      ),
      NOW,
    );

  it("are one under all spellings of a name, and those who are withheld are told apart", () => {
    const { suppliers, spend } = dashboardOfSuppliers(
      "name: ERABLE LOGICIEL",
      "name: Boréal",
      "withheld: { en: Private, fr: Privé }",
      "withheld: { en: Private, fr: Privé }",
    );
    expect(suppliers.unique).toMatchObject({ value: 2, n: 3, missing: 2 });
    expect(suppliers.withheld.value).toBe(2);
    const rows = spend.find(({ id }) => id === "supplier")?.rows ?? [];
    expect(rows.map(({ kind, key, awards }) => [kind, key, awards])).toEqual([
      ["named", "erablelogiciel", 2],
      ["named", "boreal", 1],
      ["withheld", "", 2],
    ]);
    // Two thirds and one third of what was committed to those who are named.
    expect(suppliers.concentration.value).toBeCloseTo(5 / 9, 12);
    expect(suppliers.topShare.value).toBeCloseTo(2 / 3, 12);
    expect(suppliers.top).toEqual({ key: "erablelogiciel", name: "Érable Logiciel inc." });
  });

  it("are new to government where one of their awards was the first; each who is withheld counts by award", () => {
    const { newToGovernment, smallOrFreelance } = dashboardOfSuppliers(
      "name: Érable Logiciel, first_contract: true, kind: freelancer",
      "name: Boréal, first_contract: false, kind: non-profit",
      "withheld: { en: Private, fr: Privé }, first_contract: false",
      "withheld: { en: Private, fr: Privé }",
    ).suppliers;
    expect(newToGovernment).toMatchObject({ value: 1 / 3, n: 3, missing: 1 });
    expect(smallOrFreelance).toMatchObject({ value: 1 / 2, n: 2, missing: 2 });
  });
});

describe("stages", () => {
  it("are counted in calendar and in business days, and a step before the one that it follows is not", () => {
    const { stages } = dashboardWith(SMOOTH, {
      [AWARD]: swap("terms_signed: 2026-07-17", "terms_signed: 2026-07-20"),
    });
    const told = Object.fromEntries(
      stages.map(({ from, to, days, businessDays }) => [
        `${from}-${to}`,
        [days.median, businessDays.median, days.n, days.missing],
      ]),
    );
    expect(told).toEqual({
      "need-posted": [4, 2, 1, 0],
      "posted-closed": [21, 15, 1, 0],
      "closed-selected": [3, 3, 1, 0],
      "selected-signed": [4, 2, 1, 0],
      // Delivered on the 18th, two days before the signature.
      "signed-delivered": [undefined, undefined, 0, 1],
      "delivered-accepted": [1, 0, 1, 0],
      "accepted-invoiced": [1, 1, 1, 0],
      "invoiced-certified": [1, 1, 1, 0],
      "certified-paid": [2, 2, 1, 0],
    });
  });

  it("know nothing of what is still to come", () => {
    const before = dashboardOf(registerWith(SMOOTH), Date.parse("2026-07-10T12:00:00Z") as typeof NOW);
    const open = before.stages.find(({ from }) => from === "posted");
    expect(open?.days).toMatchObject({ n: 0, missing: 1 });
  });
});

describe("time to pay", () => {
  const paidOn = (date: string): Dashboard["payTime"] =>
    dashboardWith(upTo("paid").map((line) => (line.event === "paid" ? { ...line, date } : line))).payTime;

  it("is within the standard on its last day, and not on the day after", () => {
    expect(paidOn("2026-08-19")).toMatchObject({
      standard: 30,
      median: { value: 30 },
      withinStandard: { value: 1, n: 1 },
    });
    expect(paidOn("2026-08-20")).toMatchObject({
      median: { value: 31 },
      withinStandard: { value: 0, n: 1 },
      rows: [{ days: 31, within: false, from: "2026-07-20", paid: "2026-08-20" }],
    });
  });

  it("tells what waits now, from whom, for how long, and what is late", () => {
    const { waiting, overdue, late, waits } = dashboardWith(upTo("invoiced")).payTime;
    expect([waiting.value, overdue.value, late.value]).toEqual([1, 1, 1]);
    expect(waits).toMatchObject([{ for: "certified", on: "certifier", awards: 1, overdue: 1 }]);
    expect(waits[0]?.name.en).toBe("Waiting for the certification, from the certifier");
    expect(dashboardWith(SMOOTH).payTime.waiting.value).toBe(0);
  });
});

describe("code", () => {
  const codeOf = (files: Parameters<typeof registerOf>[0], now = NOW): Dashboard["code"] =>
    dashboardOf(registerOf(files), now).code;

  it("is confirmed open where everyone can read it, with the delivered commit and its declared licence", () => {
    expect(codeOf(goodRecords())).toMatchObject({
      delivered: { value: 1 },
      confirmedOpen: { value: 1, n: 1, missing: 0 },
      repositories: { value: 1 },
      forks: { value: undefined, missing: 1 },
      reused: { value: undefined, missing: 1 },
    });
  });

  it("is not where it is private, its commit is elsewhere, or its licence another one", () => {
    const no = { value: 0, n: 1 };
    const seen = { seen: "2027-01-20T08:00:00Z", how: "github-graphql" as const };
    expect(codeOf(withFacts({ public: { value: false, ...seen } })).confirmedOpen).toMatchObject(no);
    expect(codeOf(withCommitFacts({ reachable: { value: false, ...seen } })).confirmedOpen).toMatchObject(no);
    expect(
      codeOf(withCommitFacts({ licence: { value: "Apache-2.0", ...seen } })).confirmedOpen,
    ).toMatchObject(no);
    expect(codeOf(withCommitFacts({ licence: { value: null, ...seen } })).repositories.value).toBe(0);
  });

  it("is not known where nobody has looked lately, or the record is made up", () => {
    const none = { value: undefined, n: 0, missing: 1 };
    expect(codeOf(goodRecords({ [REPOSITORIES]: null })).confirmedOpen).toMatchObject(none);
    const old = confirmations({ ...CONFIRMED, checked: "2026-12-20T08:00:00Z" });
    expect(codeOf(goodRecords({ [REPOSITORIES]: old })).confirmedOpen).toMatchObject(none);
    const madeUp = swap("\n---\n", "\ndemonstration: true\n---\n");
    expect(codeOf(goodRecords({ [AWARD]: madeUp })).confirmedOpen).toMatchObject({ n: 0, missing: 0 });
  });

  it("counts its forks and who else uses it", () => {
    const seen = { seen: "2027-01-20T08:00:00Z", how: "github-graphql" as const };
    const files = withFacts(
      { forks: { value: 3, ...seen } },
      { [AWARD]: swap("licence: MIT", "licence: MIT\nreused_by:\n  - name: { en: A city, fr: Une ville }") },
    );
    expect(codeOf(files)).toMatchObject({ forks: { value: 3 }, reused: { value: 1, n: 1 } });
  });
});

describe("targets", () => {
  const TARGETS =
    "targets: { applications: 4, opportunities: 2, signed: 100, splitting: 0, days_to_pay: 3 }\n";
  const PROGRAM_OF = `payments: { pay_within: 30, told_within: 15, waiting: 5 }\n${TARGETS}`;

  it("are those that the programme set: more than, at least, at most", () => {
    const register = registerWith(SMOOTH, { [PROGRAM]: (text) => text + PROGRAM_OF });
    const { targets } = dashboardOf(register, NOW, { split: new Set() });
    expect(
      targets.map(({ id, reach, target, reached, met }) => [id, reach, target, reached.value, met]),
    ).toEqual([
      ["applications", "more-than", 4, 4, false],
      ["opportunities", "at-least", 2, 2, true],
      ["signed", "at-least", 1, 1, true],
      ["splitting", "at-most", 0, 0, true],
      ["days_to_pay", "at-most", 3, 3, true],
    ]);
  });

  it("do not know of splitting where nobody has judged, and count the awards that are flagged where somebody has", () => {
    const register = registerWith(SMOOTH, { [PROGRAM]: (text) => text + PROGRAM_OF });
    const splitting = (split?: ReadonlySet<(typeof refs)[number]>): unknown =>
      dashboardOf(register, NOW, split && { split }).targets.find(({ id }) => id === "splitting")?.reached;
    const refs = [...register.awards.keys()];
    expect(splitting()).toMatchObject({ value: undefined, n: 0, missing: 1 });
    expect(splitting(new Set(refs))).toMatchObject({ value: 1, n: 1 });
  });
});

describe("a dashboard", () => {
  it("tells the same where whoever asks has folded the ledgers already", () => {
    const register = registerWith(SMOOTH);
    expect(dashboardOf(register, NOW, { standings: standings(register, NOW) })).toEqual(
      dashboardOf(register, NOW),
    );
  });

  it("can be made of a part of the purchases, such as those of one team", () => {
    const register = registerWith(SMOOTH);
    const part = purchasesOf(register, NOW).filter(
      ({ opportunity }) => opportunity.team === "web-accessibility",
    );
    const { headline, records } = dashboardOfPurchases(part, register, NOW);
    expect([headline.awards.value, records.opportunities]).toEqual([0, 1]);
  });

  it("takes the year of the calendar where the programme does not say when its own begins", () => {
    expect(fiscalYearStarts({})).toBe(1);
    expect(fiscalYearStarts({ fiscal_year: { starts: "october" } })).toBe(10);
    expect(groupingIn(dashboardOf(registerOf(goodRecords()), NOW), "fiscal-year").rows).toMatchObject([
      { key: "2026", from: "2026-01-01", to: "2026-12-31", label: { en: "2026", fr: "2026" } },
    ]);
  });

  it("names its quarters in both languages", () => {
    const april = { [PROGRAM]: (text: string) => `${text}fiscal_year: { starts: april }\n` };
    const rows = groupingIn(dashboardOf(registerOf(goodRecords(april)), NOW), "quarter").rows;
    expect(rows[0]?.label).toEqual({
      en: "Q2 of 2026-2027 (July to September 2026)",
      fr: "T2 de 2026-2027 (juillet à septembre 2026)",
    });
  });

  it("counts an opportunity whose day of posting is to come only when it has come", () => {
    const later = goodRecords({ [AWARDED]: (text) => text });
    const before = Date.parse("2027-01-10T17:00:00Z") as typeof NOW;
    expect(dashboardOf(registerOf(later), before).headline.opportunities.value).toBe(1);
    expect(dashboardOf(registerOf(later), NOW).headline.opportunities.value).toBe(2);
  });
});
