import fc from "fast-check";
import type { Register } from "../../../src/register/register.ts";
import {
  CONFIRMED,
  confirmations,
  EXCEPTIONS,
  fact,
  PROGRAM,
  registerOf,
  REPOSITORIES,
  swaps,
} from "../../register/memory-folder.ts";
import { withPurchases, type PurchaseFacts } from "../../guardrails/support/purchases.ts";

/** What one purchase has, as the property chose it. */
interface Choice {
  readonly team: string;
  readonly supplier: string;
  readonly price: string;
  readonly posted: number;
  readonly open: number;
  readonly toAward: number;
  readonly toSign: number | null;
  readonly received: number | null;
  readonly passed: number;
  readonly repository: string;
  readonly answered: string;
  readonly hasLedger: boolean;
  readonly hours: number | null;
  /** How the contract ended, and after how many days. */
  readonly end: readonly ["terminated" | "paid", number];
  readonly excused: string | null;
}

const choice: fc.Arbitrary<Choice> = fc.record({
  team: fc.constantFrom("cloud-operations", "web-accessibility"),
  // Two of them are one, and one is nobody.
  supplier: fc.constantFrom("Acme", "ACME inc.", "Bleu", "Cyan", "Drab ltée", ""),
  price: fc.constantFrom("900.00", "2500.00", "4000.00", "8000.00", "9100.00"),
  posted: fc.integer({ min: 0, max: 900 }),
  open: fc.integer({ min: 3, max: 24 }),
  toAward: fc.integer({ min: 0, max: 24 }),
  toSign: fc.option(fc.integer({ min: 0, max: 14 })),
  received: fc.option(fc.integer({ min: 0, max: 4 })),
  passed: fc.integer({ min: 1, max: 3 }),
  repository: fc.constantFrom("azure-policies", "One.git", "two"),
  answered: fc.constantFrom("early", "late", "never"),
  hasLedger: fc.boolean(),
  hours: fc.option(fc.integer({ min: 5, max: 180 })),
  end: fc.tuple(fc.constantFrom("terminated", "paid"), fc.integer({ min: 1, max: 60 })),
  excused: fc.option(fc.constantFrom("MA-401", "MA-404", "MA-405")),
});

/** Registers of up to sixteen purchases over three years, with everything about which an indicator asks. */
export const anyRegister: fc.Arbitrary<Register> = fc
  .array(choice, { maxLength: 16 })
  .map((choices) => registerOf(filesOf(choices)));

function filesOf(choices: readonly Choice[]): ReturnType<typeof withPurchases> {
  const purchases = choices.map((one, index): [string, PurchaseFacts] => [refOf(index), factsOf(one)]);
  const exceptions = choices.flatMap(({ excused }, index) =>
    excused === null
      ? []
      : [
          `- { rule: ${excused}, record: ${refOf(index)}, reason: { en: Why, fr: Raison }, approved_by: { en: A, fr: B }, ends: 2030-01-01 }`,
        ],
  );
  return withPurchases(Object.fromEntries(purchases), {
    [PROGRAM]: swaps(
      ["no_closing_on: [friday]", "no_closing_on: [friday], award_after_closing: 10, sign_after_award: 5"],
      [
        "concentration: 25 }",
        "concentration: 25, applications_at_least: 2 }\npayments: { steps: false, pay_within: 30, told_within: 15, waiting: 5 }",
      ],
    ),
    // What was seen of one of the repositories: nobody would find its code.
    [REPOSITORIES]: confirmations({
      ...CONFIRMED,
      facts: { ...CONFIRMED.facts, readme: fact(false), publiccode: fact("absent") },
    }),
    ...(exceptions.length > 0 ? { [EXCEPTIONS]: `${exceptions.join("\n")}\n` } : {}),
  });
}

function refOf(index: number): string {
  return `2026-${100 + index}-work`;
}

function factsOf(one: Choice): PurchaseFacts {
  const closes = one.posted + one.open;
  const awarded = closes + one.toAward;
  const asked = day(one.posted + 1);
  const answer =
    one.answered === "never"
      ? ""
      : `, answered: ${day(one.answered === "early" ? one.posted + 2 : closes + 2)}, answer: { en: Yes, fr: Oui }`;
  return {
    team: one.team,
    price: one.price,
    opportunity: {
      posted: `posted: ${day(one.posted)}`,
      closes: `closes: ${day(closes)} 14:00`,
      selection: one.hours === null ? null : `selection: ${day(closes + 1)}`,
      delivery: one.hours === null ? null : `delivery: ${day(closes + 20)}`,
      hours: one.hours === null ? null : `hours: ${one.hours}`,
      amendments: null,
      questions: `questions: [{ asked: ${asked}, question: { en: What, fr: Quoi }${answer} }]`,
    },
    award: {
      supplier:
        one.supplier === ""
          ? "supplier: { withheld: { en: No, fr: Non } }"
          : `supplier: { name: "${one.supplier}" }`,
      applications:
        one.received === null ? null : `applications: { received: ${one.received}, passed: ${one.passed} }`,
      awarded: `awarded: ${day(awarded)}`,
      terms_signed: one.toSign === null ? null : `terms_signed: ${day(awarded + one.toSign)}`,
      ...(one.answered === "late" ? { commit: null } : {}),
      tax: 'tax: { region: QC, amount: "0.00" }',
      repository: `repository: https://github.com/example-gov/${one.repository}`,
    },
    ledger: one.hasLedger ? ledgerOf(one, awarded + 9) : {},
  };
}

/** A whole life, with every amount right: delivered and paid, or delivered and terminated. */
function ledgerOf({ price, end: [end, days] }: Choice, from: number): Record<string, string> {
  const event = (name: string, at: number, amount = false): string =>
    `---\nevent: ${name}\ndate: ${day(at)}\n${amount ? `amount: "${price}"\n` : ""}---\n`;
  const begun = {
    "0001-committed": event("committed", from, true),
    "0002-delivered": event("delivered", from),
  };
  if (end === "terminated") return { ...begun, "0003-terminated": event("terminated", from + days) };
  return {
    ...begun,
    "0003-accepted": event("accepted", from),
    "0004-invoiced": event("invoiced", from, true),
    "0005-certified": event("certified", from),
    "0006-paid": event("paid", from + days, true),
  };
}

/** Days from the first of January 2024. */
function day(number: number): string {
  return new Date(Date.UTC(2024, 0, 1 + number)).toISOString().slice(0, 10);
}
