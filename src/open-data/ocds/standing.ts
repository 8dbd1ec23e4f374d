import { contextOf } from "../../payments/context.ts";
import { fold, type FoldedLedger } from "../../payments/ledger.ts";
import type { Award, LedgerEvent } from "../../register/register.ts";
import { stageOf, type Stage } from "../../register/stage.ts";
import type { CalendarDate } from "../../time/calendar.ts";
import type { ContractStatus } from "./model.ts";
import type { Process } from "./process.ts";

/** What a ledger says of a contract at a moment, with the award it is of. */
export interface Standing {
  readonly award: Award;
  readonly status: ContractStatus;
  readonly folded: FoldedLedger;
  /** The last day on which the delivery is due: that of the last extension, else the one that was posted. */
  readonly due: CalendarDate | undefined;
  /** The day on which the contract came to its end, before or after it was fulfilled. */
  readonly ended: CalendarDate | undefined;
  /** The event that ended it before it was fulfilled. */
  readonly dropped: LedgerEvent | undefined;
  /** Whether it was fulfilled and paid in full. */
  readonly isFinished: boolean;
}

/** Where the contract of a process stands; undefined as long as there is an award and no contract. */
export function standingOf(process: Process): Standing | undefined {
  const { award, catalogue, opportunity, at } = process;
  if (!award) return undefined;
  const stage = stageOf(award.ledger);
  if (stage === undefined && award.terms_signed === undefined) return undefined;
  const folded = fold(
    award,
    contextOf({ ...catalogue, opportunities: new Map([[opportunity.ref, opportunity]]) }, at),
  );
  const isFinished = ["paid", "confirmed"].includes(folded.state.stage);
  const dropped =
    stage === "cancelled" || stage === "terminated"
      ? award.ledger.findLast(({ event }) => event === stage)
      : undefined;
  return {
    award,
    status: statusOfContract(award, stage, isFinished),
    folded,
    due: dueOf(award) ?? opportunity.delivery,
    ended: dropped?.date ?? (isFinished ? endOf(award) : undefined),
    dropped,
    isFinished,
  };
}

/**
 * The status in OCDS's words. A contract in force that has ended is “terminated”, whether it was fulfilled or not; one that ended
 * before anything said that it was in force is “cancelled”. That money was committed does not say that anyone has signed.
 */
function statusOfContract(award: Award, stage: Stage | undefined, isFinished: boolean): ContractStatus {
  const isInForce =
    award.terms_signed !== undefined ||
    award.ledger.some(({ event }) => event === "delivered" || event === "accepted");
  if (stage === "terminated" || isFinished) return "terminated";
  if (stage === "cancelled") return isInForce ? "terminated" : "cancelled";
  return isInForce || stage !== "in-progress" ? "active" : "pending";
}

function dueOf(award: Award): CalendarDate | undefined {
  return award.ledger.findLast(({ event, until }) => event === "extended" && until !== undefined)?.until;
}

/** A contract that was paid ended when the work was accepted, or delivered where nobody recorded that it was accepted. */
function endOf(award: Award): CalendarDate | undefined {
  const day = (kind: "accepted" | "delivered"): CalendarDate | undefined =>
    award.ledger.findLast(({ event }) => event === kind)?.date;
  return day("accepted") ?? day("delivered");
}
