import type { Milestone } from "../model.ts";
import { unless, type ConsistencyRule } from "./rule.ts";

/** Tender, award and contract agree: an award ends its tender, and no contract stands on an award that is not in force. */
export const statusesAgree: ConsistencyRule = ({ content: { tender, awards = [], contracts = [] } }) => [
  ...unless(awards.length === 0 || tender.status === "complete", "statuses-agree", "tender/status", {
    en: `There is an award, and the tender is “${tender.status}”.`,
    fr: `Il y a un contrat attribué, et l’appel est « ${tender.status} ».`,
  }),
  ...unless(tender.status !== "complete" || awards.length > 0, "statuses-agree", "awards", {
    en: "The tender is complete without an award.",
    fr: "L’appel est terminé sans attribution.",
  }),
  ...contracts.flatMap(({ awardID, status, implementation }) => [
    ...unless(
      awards.some(({ id, status }) => id === awardID && status === "active"),
      "statuses-agree",
      "contracts/awardID",
      {
        en: `The contract’s award (${awardID}) is not there, or not in force.`,
        fr: `L’attribution du contrat (${awardID}) n’est pas là, ou n’est pas en vigueur.`,
      },
    ),
    ...unless(
      !implementation?.transactions || status === "active" || status === "terminated",
      "statuses-agree",
      "contracts/implementation/transactions",
      {
        en: `Payments were made on a contract that is “${status}”.`,
        fr: `Des paiements ont été faits au titre d’un contrat « ${status} ».`,
      },
    ),
  ]),
];

/** A milestone that is met says when, and one that is not does not. */
export const milestonesAgree: ConsistencyRule = ({ content: { planning, contracts = [] } }) =>
  [
    ...(planning?.milestones ?? []),
    ...contracts.flatMap(({ implementation }) => implementation?.milestones ?? []),
  ].flatMap((milestone: Partial<Milestone>) =>
    unless(
      (milestone.status === "met") === (milestone.dateMet !== undefined),
      "milestones-agree",
      "milestones",
      {
        en: `A milestone is “${milestone.status}”, and its day is ${milestone.dateMet ?? "not there"}.`,
        fr: `Un jalon est « ${milestone.status} », et son jour est ${milestone.dateMet ?? "absent"}.`,
      },
    ),
  );
