import { writeMoney } from "../model/money.ts";
import { toldSteps } from "../payments/excused.ts";
import { foldedLedgers } from "../payments/folded.ts";
import type { FoldedLedger } from "../payments/ledger.ts";
import type { Register } from "../register/register.ts";
import type { Instant } from "../time/calendar.ts";

/** One event of one ledger, as open data has it: flat, in words that no language changes. What is not known is undefined. */
export interface PaymentRow {
  readonly ref: string;
  readonly demonstration: boolean;
  readonly team: string | undefined;
  readonly supplier: string | undefined;
  readonly number: number;
  readonly event: string;
  readonly date: string;
  readonly actor: string | undefined;
  /** As records write money: `6500.00`. */
  readonly amount: string | undefined;
  readonly currency: string | undefined;
  readonly until: string | undefined;
  readonly evidence: string | undefined;
  readonly sha256: string;
  readonly previous: string | undefined;
  readonly counted: boolean;
  readonly broken_rules: string | undefined;
  /** Whether an exception in force excuses the event from a guardrail. */
  readonly excused: boolean;
  readonly days_since_previous: number | undefined;
  readonly business_days_since_previous: number | undefined;
}

/** Every event of every ledger, by ref and number. The same records on the same day give the same rows. */
export function* paymentRows(register: Register, now: Instant): Generator<PaymentRow> {
  const ledgers = [...foldedLedgers(register, now).values()];
  for (const ledger of ledgers.sort((a, b) => (a.award.ref < b.award.ref ? -1 : 1)))
    yield* rowsOf(ledger, register, now);
}

/** As the award's page tells them: what an exception in force excuses is not told as wrong. */
function* rowsOf(ledger: FoldedLedger, register: Register, now: Instant): Generator<PaymentRow> {
  const { award } = ledger;
  for (const { event, faults, refused, excused, passed } of toldSteps(ledger, register, now)) {
    const rules = [...new Set(faults.map(({ rule }) => rule))].sort().join(" ");
    yield {
      ref: award.ref,
      demonstration: award.demonstration === true,
      team: register.opportunities.get(award.ref)?.team,
      supplier: award.supplier.name,
      number: event.number,
      event: event.event,
      date: event.date,
      actor: event.actor,
      amount: event.amount === undefined ? undefined : writeMoney(event.amount),
      currency: event.amount === undefined ? undefined : register.program.currency,
      until: event.until,
      evidence: event.evidence,
      sha256: event.sha256,
      previous: event.previous,
      counted: !refused,
      broken_rules: rules === "" ? undefined : rules,
      excused,
      days_since_previous: passed?.days,
      business_days_since_previous: passed?.businessDays,
    };
  }
}
