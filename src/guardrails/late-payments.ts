import type { RecordFile } from "../content/record-file.ts";
import type { Ref } from "../model/ref.ts";
import { foldedLedgers } from "../payments/folded.ts";
import { interestOf, type Interest } from "../payments/interest.ts";
import { isInDoubt, type FoldedLedger } from "../payments/ledger.ts";
import type { Register } from "../register/register.ts";
import type { Instant } from "../time/calendar.ts";
import { dayAt } from "../time/zone.ts";

/** How long a supplier waited, or waits, for its money (MA-607). */
export interface PaymentTime extends Interest {
  readonly ref: Ref;
  /** Unpaid, with a ledger of which nobody can say how far it is: then nothing is asked. */
  readonly isInDoubt: boolean;
  readonly isLate: boolean;
  /** The payment that came late; as long as there is none, the last event, after which it should have come. */
  readonly told: RecordFile;
}

/** Of every award whose days count. */
export function paymentTimes(register: Register, now: Instant): PaymentTime[] {
  const today = dayAt(now, register.program.time_zone);
  return [...foldedLedgers(register, now)].flatMap(([ref, folded]) => {
    const interest = interestOf(folded, register.program, today);
    if (!interest) return [];
    const doubt = interest.paid === undefined && isInDoubt(folded);
    return [
      {
        ...interest,
        ref,
        isInDoubt: doubt,
        isLate: interest.daysLate > 0 && !doubt,
        told: toldAt(folded, interest),
      },
    ];
  });
}

function toldAt({ award: { file, ledger }, state }: FoldedLedger, { paid }: Interest): RecordFile {
  const payment = state.held.findLast((one) => paid !== undefined && one.event === "paid");
  return (payment ?? ledger.at(-1))?.file ?? file;
}
