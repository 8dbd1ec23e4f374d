import { hadSingleApplication } from "../guardrails/competition.ts";
import { datedAwards } from "../guardrails/dated-awards.ts";
import type { Indicator } from "./indicator.ts";

export const singleApplication: Indicator = {
  id: "single-application",
  rule: "MA-405",
  codes: ["R018"],
  of: "award",
  name: { en: "A single application", fr: "Une seule candidature" },
  question: {
    en: "Why did nobody else apply?",
    fr: "Pourquoi personne d’autre ne s’est-il porté candidat ?",
  },
  formula: {
    en: "Number of applications for the award. A question is asked at one, or none. Where the record does not say it, the value is not known.",
    fr: "Nombre de candidatures pour le contrat. Une question se pose s’il y en a une, ou aucune. Si la fiche ne le dit pas, la valeur n’est pas connue.",
  },
  expression: "applications.received < 2",
  inputs: [
    { name: "received", what: { en: "Applications received", fr: "Candidatures reçues" } },
    { name: "passed", what: { en: "Applications that passed", fr: "Candidatures conformes" } },
  ],
  unit: "applications",
  numbers: ["signals.applications_at_least"],
  innocent: [
    {
      en: "The work needs a rare skill.",
      fr: "Le travail demande une compétence rare.",
    },
    {
      en: "The price is low for the work, or the opportunity fell into a holiday.",
      fr: "Le prix est bas pour le travail, ou l’occasion est tombée pendant des vacances.",
    },
  ],
  *measure(register) {
    if (register.program.signals?.applications_at_least === undefined) return;
    for (const { award } of datedAwards(register)) {
      const { received, passed } = award.applications ?? {};
      yield {
        subject: { kind: "award", key: award.ref },
        value: received,
        threshold: 2,
        n: received ?? 0,
        tooFew: false,
        flagged: hadSingleApplication(award),
        inputs: [
          { name: "received", value: received, unit: "applications", records: [award.ref] },
          { name: "passed", value: passed, unit: "applications", records: [award.ref] },
        ],
        told: { file: award.file, path: ["applications", "received"] },
      };
    }
  },
};
