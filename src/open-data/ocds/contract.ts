import { contractValue } from "../../payments/totals.ts";
import { contractAmendments } from "./amendments.ts";
import { awardIdOf } from "./award.ts";
import { licenceDocument } from "./documents.ts";
import { implementationOf } from "./implementation.ts";
import { some } from "./json.ts";
import type { ContractPart } from "./model.ts";
import { dayEnds, dayStarts } from "./moments.ts";
import type { Process } from "./process.ts";
import type { Standing } from "./standing.ts";
import { valueOf } from "./value.ts";
import { words } from "./words.ts";

/** What was agreed with the supplier, and what came of it. */
export function contractsOf(process: Process, standing: Standing | undefined): readonly ContractPart[] {
  if (!standing) return [];
  const { opportunity, zone, base } = process;
  const { award, status, due } = standing;
  const value = contractValue(award, process.catalogue.program);
  const signed = award.terms_signed;
  return [
    {
      id: `${award.ref}-contract`,
      awardID: awardIdOf(process),
      ...words("title", opportunity.title, base),
      status,
      period:
        signed || due
          ? { startDate: signed && dayStarts(signed, zone), endDate: due && dayEnds(due, zone) }
          : undefined,
      value: value === undefined ? undefined : valueOf(value, process),
      dateSigned: signed && dayStarts(signed, zone),
      documents: some(licenceDocument(award.licence, process)),
      amendments: some(contractAmendments(process)),
      implementation: implementationOf(process, standing),
    },
  ];
}
