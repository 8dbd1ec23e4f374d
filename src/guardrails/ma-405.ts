import { problemAt } from "../content/record-file.ts";
import { decimalIn } from "../i18n/numbers.ts";
import type { Problem } from "../problems/problem.ts";
import type { Award } from "../register/register.ts";
import {
  hadAllOthersFail,
  hadSingleApplication,
  teamApplications,
  type TeamApplications,
} from "./competition.ts";
import { datedAwards } from "./dated-awards.ts";
import { answeredAwards, where } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const competed: Rule = {
  id: "MA-405",
  name: { en: "Few applications", fr: "Peu de candidatures" },
  level: "signal",
  sources: ["red-flags"],
  what: {
    en: "A question is asked where an award had a single application, where all applications but the winner’s failed, and where a team’s average of applications is under the programme’s number.",
    fr: "Une question se pose lorsqu’un contrat n’a eu qu’une candidature, lorsque toutes ont échoué sauf celle qui a gagné, et lorsque la moyenne des candidatures d’une équipe est sous le nombre du programme.",
  },
  why: {
    en: "Without a second application there was no competition. The reason is often harmless: a rare skill, a short notice, a holiday; and a pass-or-fail test of a small job may well leave one.",
    fr: "Sans seconde candidature, il n’y a pas eu de concurrence. La raison est souvent anodine : une compétence rare, un bref préavis, des vacances ; et une épreuve réussie ou non, pour un petit travail, peut très bien n’en laisser qu’une.",
  },
  fix: {
    en: "Ask whether the opportunity was open long enough, was told to those who could do it, and asked for no more than it needed.",
    fr: "Demandez si l’occasion est restée ouverte assez longtemps, a été annoncée à ceux qui pouvaient s’en charger, et n’exigeait rien de trop.",
  },
  numbers: ["signals.applications_at_least", "signals.awards_at_least"],
  judged: where(
    ({ signals }) => signals?.applications_at_least !== undefined,
    answeredAwards(({ applications }) => applications !== undefined),
  ),
  check: (register, program) => {
    if (program.signals?.applications_at_least === undefined) return [];
    const low = teamApplications(register, program).filter(({ isLow }) => isLow);
    return [
      ...datedAwards(register).flatMap(({ award }) => [...single(award), ...allOthersFailed(award)]),
      ...low.map(lowAverage),
    ];
  },
};

function single(award: Award): Problem[] {
  const { file, applications } = award;
  if (!applications || !hadSingleApplication(award)) return [];
  return [
    problemAt(file, ["applications", "received"], {
      rule: "MA-405",
      level: "signal",
      message: {
        en: `The number of applications for this award was ${applications.received}.`,
        fr: `Le nombre de candidatures pour ce contrat était de ${applications.received}.`,
      },
      tip: ASK_AROUND,
    }),
  ];
}

function allOthersFailed(award: Award): Problem[] {
  const { file, applications } = award;
  if (!applications || !hadAllOthersFail(award)) return [];
  const { received } = applications;
  return [
    problemAt(file, ["applications", "passed"], {
      rule: "MA-405",
      level: "signal",
      message: {
        en: `Of ${received} applications, all but the winner’s failed.`,
        fr: `Sur ${received} candidatures, toutes ont échoué sauf celle qui a gagné.`,
      },
      tip: {
        en: "Ask which criteria the others failed, and whether those were clear to them.",
        fr: "Demandez quels critères les autres n’ont pas remplis, et si ceux-ci étaient clairs pour elles.",
      },
    }),
  ];
}

/** Told at the team's latest award that gives the number of its applications. */
function lowAverage({ awards, received, least }: TeamApplications): Problem {
  const { award } = awards.at(-1) ?? awards[0];
  const said = decimalIn(received / awards.length, 1);
  return problemAt(award.file, ["applications"], {
    rule: "MA-405",
    level: "signal",
    message: {
      en: `This team’s ${awards.length} awards had ${received} applications, ${said.en} on average; fewer than ${least} is little competition.`,
      fr: `Les ${awards.length} contrats de cette équipe ont eu ${received} candidatures, ${said.fr} en moyenne ; moins de ${least}, c’est peu de concurrence.`,
    },
    tip: ASK_AROUND,
  });
}

const ASK_AROUND = {
  en: "Ask whether the opportunity was open long enough, was told to those who could do it, and asked for no more than it needed.",
  fr: "Demandez si l’occasion est restée ouverte assez longtemps, a été annoncée à ceux qui pouvaient s’en charger, et n’exigeait rien de trop.",
};
