import fc from "fast-check";
import { dashboardOf } from "../../../src/dashboard/make-dashboard.ts";
import type { Dashboard, Grouping } from "../../../src/dashboard/dashboard.ts";
import type { GroupingId } from "../../../src/model/measures.ts";
import { toCents, writeMoney } from "../../../src/model/money.ts";
import type { Register } from "../../../src/register/register.ts";
import { addDays, type CalendarDate } from "../../../src/time/calendar.ts";
import { withPurchases, type PurchaseFacts } from "../../guardrails/support/purchases.ts";
import {
  DELEGATION,
  DELEGATIONS,
  eventFiles,
  PAYMENTS,
  SMOOTH,
  type Line,
} from "../../payments/support/ledger.ts";
import {
  NOW,
  OPEN,
  AWARDED,
  AWARD,
  PROGRAM,
  registerOf,
  goodRecords,
  type Files,
} from "../../register/memory-folder.ts";

/** The programme’s fiscal year in these tests. */
export const FISCAL_YEAR = "fiscal_year: { starts: april }\n";

/** A made-up purchase: what is undefined is left out of its records. */
export interface Made {
  readonly team: "cloud-operations" | "web-accessibility";
  /** A name, or undefined where the supplier is withheld. */
  readonly supplier: string | undefined;
  readonly region: string | undefined;
  readonly firstContract: boolean | undefined;
  readonly kind: string | undefined;
  readonly skills: readonly string[];
  readonly licence: string | undefined;
  readonly method: string | undefined;
  /** In cents; tax undefined where it is not known. */
  readonly price: number;
  readonly tax: number | undefined;
  readonly applications: { readonly received: number; readonly passed: number } | undefined;
  /** Days from 2024-01-01 to posting. */
  readonly posted: number;
  /** How many steps of a smooth life are recorded; undefined where there is no award. */
  readonly steps: number | undefined;
  readonly end: "cancelled" | "terminated" | undefined;
  readonly demonstration: boolean;
}

export const made: fc.Arbitrary<Made> = fc.record({
  team: fc.constantFrom("cloud-operations" as const, "web-accessibility" as const),
  supplier: fc.option(fc.constantFrom("Érable inc.", "ERABLE", "Boréal", "Nord ltée"), { nil: undefined }),
  region: fc.option(fc.constantFrom("QC", "ON", "outside"), { nil: undefined }),
  firstContract: fc.option(fc.boolean(), { nil: undefined }),
  kind: fc.option(fc.constantFrom("freelancer", "non-profit"), { nil: undefined }),
  skills: fc.subarray(["accessibility", "azure-policy", "powershell"]),
  licence: fc.option(fc.constantFrom("MIT", "Apache-2.0"), { nil: undefined }),
  method: fc.option(fc.constantFrom("acquisition-card", "paypal"), { nil: undefined }),
  price: fc.integer({ min: 1, max: 869_565 }),
  tax: fc.option(fc.integer({ min: 0, max: 130_000 }), { nil: undefined }),
  applications: fc.option(
    fc.tuple(fc.nat(9), fc.nat(9)).map(([one, other]) => ({
      received: Math.max(one, other),
      passed: Math.min(one, other),
    })),
    { nil: undefined },
  ),
  posted: fc.integer({ min: 0, max: 900 }),
  steps: fc.option(fc.integer({ min: 0, max: SMOOTH.length }), { nil: undefined }),
  end: fc.option(fc.constantFrom("cancelled" as const, "terminated" as const), { nil: undefined, freq: 4 }),
  demonstration: fc.boolean(),
});

/** The files of purchases, in a programme that keeps the steps; none of the good records' own. */
export function filesOf(purchases: readonly Made[]): Files {
  const facts = Object.fromEntries(purchases.map((one, index) => [refOf(index), factsOf(one)] as const));
  const ledgers = purchases.flatMap((one, index) => Object.entries(ledgerOf(one, refOf(index))));
  const removed = Object.keys(goodRecords()).filter(
    (path) => path === OPEN || path === AWARDED || path === AWARD || /\/000\d-/.test(path),
  );
  return withPurchases(facts, {
    ...Object.fromEntries(removed.map((path) => [path, null])),
    ...Object.fromEntries(ledgers),
    [PROGRAM]: (text) => text + PAYMENTS + FISCAL_YEAR,
    [DELEGATION]: DELEGATIONS.replaceAll("from: 2026", "from: 2023"),
  });
}

export function refOf(index: number): string {
  return `2026-${String(index + 100).padStart(3, "0")}-purchase`;
}

/** What a contract comes to, with all taxes. */
export function totalOf({ price, tax }: Made): number {
  return price + (tax ?? 0);
}

/** The day on which a purchase was awarded. */
export function awardDayOf({ posted }: Made): CalendarDate {
  return addDays("2024-01-01" as CalendarDate, posted + 25);
}

function factsOf(one: Made): PurchaseFacts {
  const posted = addDays("2024-01-01" as CalendarDate, one.posted);
  const flag = one.demonstration ? "demonstration: true" : null;
  const money = (cents: number): string => `"${writeMoney(toCents(cents))}"`;
  return {
    team: one.team,
    opportunity: {
      price: `price: ${money(one.price)}`,
      posted: `posted: ${posted}`,
      closes: `closes: ${addDays(posted, 21)} 14:30`,
      selection: null,
      delivery: null,
      funds_reserved: null,
      amendments: null,
      questions: null,
      licence: null,
      skills: one.skills.length === 0 ? null : `skills: [${one.skills.join(", ")}]`,
      demonstration: flag,
    },
    award:
      one.steps === undefined
        ? null
        : {
            supplier: supplierField(one),
            applications: one.applications
              ? `applications: { received: ${one.applications.received}, passed: ${one.applications.passed} }`
              : null,
            awarded: `awarded: ${awardDayOf(one)}`,
            terms_signed: `terms_signed: ${awardDayOf(one)}`,
            price: `price: ${money(one.price)}`,
            tax: one.tax === undefined ? null : `tax: { region: QC, amount: ${money(one.tax)} }`,
            payment_method: one.method === undefined ? null : `payment_method: ${one.method}`,
            licence: one.licence === undefined ? null : `licence: ${one.licence}`,
            repository: null,
            commit: null,
            demonstration: flag,
          },
  };
}

function supplierField({ supplier, region, firstContract, kind }: Made): string {
  const fields = [
    supplier === undefined ? "withheld: { en: Private, fr: Privé }" : `name: ${supplier}`,
    ...(region === undefined ? [] : [`region: ${region}`]),
    ...(kind === undefined ? [] : [`kind: ${kind}`]),
    ...(firstContract === undefined ? [] : [`first_contract: ${String(firstContract)}`]),
  ];
  return `supplier: { ${fields.join(", ")} }`;
}

function ledgerOf(one: Made, ref: string): Record<string, string> {
  const { steps = 0, end } = one;
  const amount = writeMoney(toCents(totalOf(one)));
  const from = awardDayOf(one);
  // An end may come as long as the work is under way.
  const smooth = end === undefined ? SMOOTH.slice(0, steps) : SMOOTH.slice(0, Math.min(steps, 1));
  const lines: readonly Line[] =
    one.steps === undefined
      ? []
      : [...smooth, ...(end === undefined || smooth.length === 0 ? [] : [{ event: end }])].map(
          (line, index) => ({
            ...line,
            date: addDays(from, 2 * index),
            ...(MOVES.includes(line.event) ? { amount } : {}),
          }),
        );
  return Object.fromEntries(
    Object.entries(eventFiles(lines)).map(([path, text]) => [
      path.replace(/^awards\/[^/]+/, `awards/${ref}`),
      text,
    ]),
  );
}

const MOVES: readonly string[] = ["committed", "invoiced", "certified", "requisitioned", "paid"];

export function registerOfMade(purchases: readonly Made[]): Register {
  return registerOf(filesOf(purchases));
}

export function dashboardOfMade(purchases: readonly Made[]): Dashboard {
  return dashboardOf(registerOfMade(purchases), NOW);
}

export function groupingIn({ spend }: Dashboard, id: GroupingId): Grouping {
  const found = spend.find((one) => one.id === id);
  if (!found) throw new Error(`no grouping ${id}`);
  return found;
}
