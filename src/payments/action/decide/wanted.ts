import { sha256 } from "../../../content/sha256.ts";
import { accountKey } from "../../../model/account.ts";
import type { EventKind } from "../../../model/event.ts";
import { writeMoney } from "../../../model/money.ts";
import type { Register } from "../../../register/register.ts";
import { dayAt } from "../../../time/zone.ts";
import { sectionFor } from "../../guards/delegation.ts";
import type { PayPalPayment } from "../../paypal/fetch-payment.ts";
import { standingOf } from "../../standing.ts";
import type { Facts } from "../facts.ts";
import type { RecordRequest } from "../request.ts";
import { isSignature, type Wanted } from "./settle.ts";

/**
 * The event of a form or of inputs. What sections 33 and 34 sign is dated the day on which it is approved, whatever was written: it
 * is the signature that counts.
 */
export function wantedOf(request: RecordRequest, actor: string, { now, register }: Facts): Wanted {
  const { ref, event, written } = request;
  const { date, amount, evidence, until, note } = written;
  const isSigned = sectionFor(event) !== undefined;
  const day = isSigned ? dayAt(now, register.program.time_zone) : date;
  const proposed = { event, date: day, actor, amount, evidence, until, note };
  const words = [amount, evidence, until, note?.en, note?.fr];
  return {
    ref,
    event,
    proposed,
    form: request.form?.issue,
    identity: [event, isSigned ? "" : date, accountKey(actor), ...words],
    ...(isSigned ? { isRecordedAs: isSignature(event, proposed) } : {}),
  };
}

/** The event of a payment that the provider has confirmed: all of it is the provider's word, but for who runs the relay. */
export function wantedPayment(payment: PayPalPayment, sender: string, facts: Facts): Wanted {
  const { kind, id, ref, amount, settled } = payment;
  const evidence = sha256(`paypal ${kind} ${id}`);
  const event = eventOfPayment(payment, facts);
  return {
    ref,
    event,
    proposed: { event, date: settled, actor: sender, amount: writeMoney(amount), evidence },
    identity: ["paypal", kind, id],
    isRecordedAs: (one) => one.evidence === evidence,
  };
}

/** Less than what is owed is a part of it; the guards say what they think of more. */
function eventOfPayment(
  { kind, ref, amount }: PayPalPayment,
  { register, now }: Pick<Facts, "register" | "now">,
): EventKind {
  if (kind === "refund") return "refunded";
  const owed = owedOn(register, ref, now);
  return amount < owed ? "partially-paid" : "paid";
}

function owedOn(register: Register, ref: PayPalPayment["ref"], now: Facts["now"]): number {
  const award = register.awards.get(ref);
  if (!award) return 0;
  const { certified, paid, refunded } = standingOf(award, register, now).state.money;
  return certified - (paid - refunded);
}
