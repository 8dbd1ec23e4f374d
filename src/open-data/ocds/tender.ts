import { statusOf } from "../../register/status.ts";
import { tenderAmendments } from "./amendments.ts";
import { licenceDocument, pageDocuments, repositoryDocument } from "./documents.ts";
import { enquiriesOf } from "./enquiries.ts";
import { some } from "./json.ts";
import { LABELS } from "./labels.ts";
import type { Document, Item, Tender, TenderStatus } from "./model.ts";
import { dayEnds, zoned } from "./moments.ts";
import { teamOf } from "./parties.ts";
import type { Process } from "./process.ts";
import { valueOf } from "./value.ts";
import { words } from "./words.ts";

/** The skills of a programme are a list of its own, by the keys of `_data/skills.yml`. */
const SKILLS_SCHEME = "x-skills";

/** What a team asks for, and how the asking goes. Its value is the posted price, before tax. */
export function tenderOf(process: Process): Tender {
  const { opportunity, zone, base, catalogue } = process;
  const { opensAt, closesAt, questionsClose, selection, delivery } = opportunity;
  const enquiries = enquiriesOf(process);
  return {
    id: opportunity.ref,
    ...words("title", opportunity.title, base),
    ...words("description", opportunity.summary, base),
    status: tenderStatus(process),
    procuringEntity: teamOf(process),
    items: [itemOf(process)],
    value: valueOf(opportunity.price, process),
    // What a micro-acquisition is: anyone may apply, and work is what is bought.
    procurementMethod: "open",
    procurementMethodDetails: opportunity.demonstration
      ? "Demonstration: made up, nothing is bought. / Démonstration : fiche inventée, rien n’est acheté."
      : catalogue.program.name[base],
    mainProcurementCategory: "services",
    tenderPeriod: { startDate: zoned(opensAt, zone), endDate: zoned(closesAt, zone) },
    enquiryPeriod: questionsClose && {
      startDate: zoned(opensAt, zone),
      endDate: zoned(questionsClose.at, zone),
    },
    // That no question is recorded does not say that nobody asked.
    hasEnquiries: enquiries.length > 0 ? true : undefined,
    awardPeriod: selection && { startDate: zoned(closesAt, zone), endDate: dayEnds(selection, zone) },
    contractPeriod: delivery && { endDate: dayEnds(delivery, zone) },
    documents: documentsOf(process),
    amendments: some(tenderAmendments(process)),
    enquiries: some(enquiries),
  };
}

/** The status in OCDS's words; a tender that led to an award is complete, whatever became of the award. */
function tenderStatus({ opportunity, award, at, zone, happened }: Process): TenderStatus {
  const status = statusOf(opportunity, award, at, zone);
  switch (status) {
    case "draft":
      return "planning";
    case "upcoming":
      return "planned";
    case "open":
    case "evaluating":
      return "active";
    case "closed-without-award":
      return "unsuccessful";
    case "cancelled":
      // A contract may be cancelled too, after a tender that is complete.
      return happened(opportunity.cancelled?.date) ? "cancelled" : "complete";
    default:
      return "complete";
  }
}

/** The one piece of code that is bought, by the skills that it takes. */
function itemOf({ opportunity, catalogue, base }: Process): Item {
  return {
    id: "1",
    ...words("description", opportunity.title, base),
    additionalClassifications: some(
      (opportunity.skills ?? []).map((skill) => ({
        scheme: SKILLS_SCHEME,
        id: skill,
        ...words("description", catalogue.skills.get(skill)?.name, base),
      })),
    ),
  };
}

function documentsOf(process: Process): readonly Document[] {
  const { opportunity, happened } = process;
  const { ref, cancelled, closed_without_award: none } = opportunity;
  const page = { kind: "opportunity", ref } as const;
  return [
    ...pageDocuments(process, page, {
      id: "notice",
      documentType: "tenderNotice",
      title: LABELS.opportunityPage,
    }),
    ...licenceDocument(opportunity.licence, process),
    ...repositoryDocument(opportunity.repository, process),
    ...(cancelled && happened(cancelled.date)
      ? pageDocuments(process, page, {
          id: "cancellation",
          documentType: "cancellationDetails",
          title: LABELS.cancellation,
          description: cancelled.reason,
        })
      : []),
    ...(none && happened(none.date)
      ? pageDocuments(process, page, {
          id: "no-award",
          documentType: "evaluationReports",
          title: LABELS.noAward,
          description: none.reason,
        })
      : []),
  ];
}
