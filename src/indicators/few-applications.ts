import { teamApplications } from "../guardrails/competition.ts";
import type { Indicator } from "./indicator.ts";

export const fewApplications: Indicator = {
  id: "few-applications",
  rule: "MA-405",
  codes: ["R019"],
  of: "team",
  name: { en: "Few applications on average", fr: "Peu de candidatures en moyenne" },
  question: {
    en: "Do those who could do this team’s work hear of its opportunities?",
    fr: "Ceux qui pourraient faire le travail de cette équipe entendent-ils parler de ses occasions ?",
  },
  formula: {
    en: "Mean number of applications for a team’s awards that give it. A question is asked below the programme’s number, in teams with at least its number of such awards.",
    fr: "Nombre moyen de candidatures pour les contrats d’une équipe qui le donnent. Une question se pose en deçà du nombre du programme, dans les équipes qui comptent au moins le nombre de contrats qu’il fixe.",
  },
  expression: "awards >= signals.awards_at_least and received / awards < signals.applications_at_least",
  inputs: [
    { name: "received", what: { en: "Applications received", fr: "Candidatures reçues" } },
    {
      name: "awards",
      what: { en: "Awards that give their number", fr: "Contrats qui en donnent le nombre" },
    },
  ],
  unit: "applications",
  numbers: ["signals.applications_at_least", "signals.awards_at_least"],
  innocent: [
    {
      en: "The team buys what few people can do.",
      fr: "L’équipe achète ce que peu de gens savent faire.",
    },
    {
      en: "The programme is new, and few have heard of it.",
      fr: "Le programme est nouveau, et peu de gens le connaissent.",
    },
  ],
  *measure(register) {
    for (const { team, awards, received, least, tooFew, isLow } of teamApplications(
      register,
      register.program,
    )) {
      yield {
        subject: { kind: "team", key: team },
        value: received / awards.length,
        threshold: least,
        n: awards.length,
        tooFew,
        flagged: isLow,
        inputs: [
          {
            name: "received",
            value: received,
            unit: "applications",
            records: awards.map(({ award }) => award.ref),
          },
          { name: "awards", value: awards.length, unit: "contracts" },
        ],
        told: { file: (awards.at(-1) ?? awards[0]).award.file, path: ["applications"] },
      };
    }
  },
};
