import { hadAllOthersFail } from "../guardrails/competition.ts";
import { datedAwards } from "../guardrails/dated-awards.ts";
import type { Indicator } from "./indicator.ts";

export const othersFailed: Indicator = {
  id: "others-failed",
  rule: "MA-405",
  codes: ["R035"],
  of: "award",
  name: {
    en: "All applications failed but the winner’s",
    fr: "Toutes les candidatures écartées sauf la gagnante",
  },
  question: {
    en: "Which criteria did the others not meet, and were these clear to them?",
    fr: "Quels critères les autres n’ont-ils pas remplis, et ces critères étaient-ils clairs pour tous ?",
  },
  formula: {
    en: "Number of applications that passed. A question is asked at one, where there were at least two applications.",
    fr: "Nombre de candidatures conformes. Une question se pose s’il n’y en a qu’une, alors qu’au moins deux ont été reçues.",
  },
  expression: "applications.received >= 2 and applications.passed == 1",
  inputs: [
    { name: "received", what: { en: "Applications received", fr: "Candidatures reçues" } },
    { name: "passed", what: { en: "Applications that passed", fr: "Candidatures conformes" } },
  ],
  unit: "applications",
  numbers: ["signals.applications_at_least"],
  innocent: [
    {
      en: "A small job with a pass-or-fail test may well leave one.",
      fr: "Pour un petit travail, une épreuve réussie ou non peut très bien n’en laisser qu’une.",
    },
    {
      en: "Applications came that had nothing to do with the work.",
      fr: "Des candidatures sans rapport avec le travail sont arrivées.",
    },
  ],
  *measure(register) {
    if (register.program.signals?.applications_at_least === undefined) return;
    for (const { award } of datedAwards(register)) {
      const { received, passed } = award.applications ?? {};
      // Of one application there are no others: that is another question.
      if (received !== undefined && received < 2) continue;
      yield {
        subject: { kind: "award", key: award.ref },
        value: passed,
        threshold: 1,
        n: received ?? 0,
        tooFew: false,
        flagged: hadAllOthersFail(award),
        inputs: [
          { name: "received", value: received, unit: "applications", records: [award.ref] },
          { name: "passed", value: passed, unit: "applications", records: [award.ref] },
        ],
        told: { file: award.file, path: ["applications", "passed"] },
      };
    }
  },
};
