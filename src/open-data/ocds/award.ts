import { pageDocuments } from "./documents.ts";
import { LABELS } from "./labels.ts";
import type { AwardPart } from "./model.ts";
import { dayEnds, dayStarts } from "./moments.ts";
import { supplierOf } from "./parties.ts";
import type { Process } from "./process.ts";
import { valueOf } from "./value.ts";
import { words } from "./words.ts";

export function awardIdOf({ opportunity: { ref } }: Process): string {
  return `${ref}-award`;
}

/**
 * Who was chosen, and for which price, before tax: that of the tender. It stays in force whatever becomes of the contract, for OCDS
 * allows no contract on an award that is not.
 */
export function awardsOf(process: Process): readonly AwardPart[] {
  const { award, opportunity, zone, base } = process;
  const supplier = supplierOf(process);
  if (!award || !supplier) return [];
  const { ref, price, selection, awarded } = award;
  return [
    {
      id: awardIdOf(process),
      ...words("title", opportunity.title, base),
      ...words("description", selection?.evidence, base),
      status: "active",
      // The planned day is no day of an award.
      date: awarded && dayStarts(awarded, zone),
      value: valueOf(price, process),
      suppliers: [supplier],
      contractPeriod: opportunity.delivery && { endDate: dayEnds(opportunity.delivery, zone) },
      documents: pageDocuments(
        process,
        { kind: "award", ref },
        { id: "award", documentType: "awardNotice", title: LABELS.awardPage },
      ),
    },
  ];
}
