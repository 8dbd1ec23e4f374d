import { sha256 } from "../../../content/sha256.ts";
import type { FetchedPayment } from "../../paypal/fetch-payment.ts";
import type { Facts } from "../facts.ts";
import { REFUSALS } from "../refusal.ts";
import type { CaptureRequest } from "../request.ts";
import { refusedPayment } from "../words/answer.ts";
import { NOTHING, type Decision } from "./decision.ts";
import { mayAsk } from "./may-ask.ts";
import { written } from "./record.ts";
import { settle, type Settled } from "./settle.ts";
import { trackAward } from "./tracking.ts";
import { wantedPayment } from "./wanted.ts";

/** What becomes of a payment that the provider's relay has told of. */
export function decidePayment(facts: Facts, request: CaptureRequest): Decision {
  const { payment, job } = facts;
  const { ref } = request.notice;
  if (job === "read") return { ...NOTHING, job: "capture" };
  const settled: Settled =
    payment?.kind !== "payment"
      ? { kind: "refused", said: [payment?.message ?? REFUSALS["not-asked"]] }
      : !mayAsk(facts, request.sender)
        ? { kind: "refused", said: [REFUSALS["not-permitted"]] }
        : settle(facts, wantedPayment(payment.payment, request.sender, facts));
  if (settled.kind !== "refused") return { ...NOTHING, job: "capture", deeds: written(facts, ref, settled) };
  const { kind, id } = request.notice;
  const said = refusedPayment(sha256(`${kind} ${id}`).slice(0, 12), settled.said);
  const deeds = isPassing(payment) ? [] : trackAward(facts, ref, [said]);
  return { ...NOTHING, job: "capture", deeds, refused: settled.said, failed: true };
}

/** What may be otherwise when the run is started again: it fails, and nobody is told of a payment. */
function isPassing(payment: FetchedPayment | undefined): boolean {
  if (payment === undefined) return true;
  if (payment.kind === "payment") return false;
  return ["unreachable", "refused", "not-readable"].includes(payment.reason);
}
