import type { Ref } from "../model/ref.ts";
import type { Register } from "../register/register.ts";
import type { CalendarDate, Instant } from "../time/calendar.ts";
import { contextOf } from "./context.ts";
import { fold, type FoldedLedger } from "./ledger.ts";

/** Several rules and views ask of one register: its ledgers are folded once a day. A register never changes. */
const KNOWN = new WeakMap<Register, { readonly today: CalendarDate; readonly ledgers: Ledgers }>();

type Ledgers = ReadonlyMap<Ref, FoldedLedger>;

/** What every ledger of a register comes to on the day of an instant. */
export function foldedLedgers(register: Register, now: Instant): Ledgers {
  const context = contextOf(register, now);
  const known = KNOWN.get(register);
  if (known?.today === context.today) return known.ledgers;
  const ledgers = new Map([...register.awards].map(([ref, award]) => [ref, fold(award, context)]));
  KNOWN.set(register, { today: context.today, ledgers });
  return ledgers;
}
