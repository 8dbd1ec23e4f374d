import { paidTotal } from "../../payments/totals.ts";
import { pullRequestDocument, repositoryDocument } from "./documents.ts";
import { some } from "./json.ts";
import { DELIVERY_ID, LABELS } from "./labels.ts";
import type { Document, Implementation, Milestone } from "./model.ts";
import { dayEnds, dayStarts } from "./moments.ts";
import type { Process } from "./process.ts";
import type { Standing } from "./standing.ts";
import { countedPayments, transactionsOf } from "./transactions.ts";
import { valueOf } from "./value.ts";
import { words } from "./words.ts";

/** What has come of a contract; undefined as long as nothing is to be told of it. */
export function implementationOf(process: Process, standing: Standing): Implementation | undefined {
  const { zone, base } = process;
  const { status, ended, dropped, isFinished } = standing;
  if (status === "pending" || status === "cancelled") return undefined;
  const paid = isFinished ? paidTotal({ held: countedPayments(standing) }) : undefined;
  const parts: Implementation = {
    transactions: some(transactionsOf(process, standing)),
    milestones: some(milestonesOf(process, standing)),
    documents: some(documentsOf(process, standing)),
    endDate: ended && dayStarts(ended, zone),
    ...words("endDateDetails", dropped?.note, base),
    finalValue: paid === undefined ? undefined : valueOf(paid, process),
  };
  return Object.values(parts).some((part) => part !== undefined) ? parts : undefined;
}

function milestonesOf({ zone, base }: Process, standing: Standing): readonly Milestone[] {
  const { due, ended, award, folded } = standing;
  const { delivered, accepted } = folded.state.days;
  const title = words("title", LABELS.delivery, base);
  const dueDate = due && dayEnds(due, zone);
  const delivery: readonly Milestone[] = delivered
    ? [
        {
          id: DELIVERY_ID,
          type: "delivery",
          ...title,
          dueDate,
          dateMet: dayStarts(delivered, zone),
          status: "met",
        },
      ]
    : dueDate === undefined
      ? []
      : [
          {
            id: DELIVERY_ID,
            type: "delivery",
            ...title,
            dueDate,
            status: ended && !isDelivered(award) ? "notMet" : "scheduled",
          },
        ];
  return accepted
    ? [
        ...delivery,
        {
          id: "acceptance",
          type: "approval",
          ...words("title", LABELS.acceptance, base),
          dateMet: dayStarts(accepted, zone),
          status: "met",
        },
      ]
    : delivery;
}

function isDelivered({ ledger }: Standing["award"]): boolean {
  return ledger.some(({ event }) => event === "delivered" || event === "accepted");
}

/** The code itself, once it is delivered. */
function documentsOf(process: Process, { award, folded }: Standing): readonly Document[] {
  if (folded.state.days.delivered === undefined && award.commit === undefined) return [];
  return [
    ...repositoryDocument(award.repository ?? process.opportunity.repository, process, award.commit),
    ...pullRequestDocument(award.pull_request, process),
  ];
}
