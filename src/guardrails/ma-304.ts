import { problemAt } from "../content/record-file.ts";
import type { FieldPath } from "../content/yaml-place.ts";
import type { Bilingual } from "../model/locale.ts";
import type { Program } from "../model/program.ts";
import type { Problem } from "../problems/problem.ts";
import type { Award } from "../register/register.ts";
import { awards } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const selectionOnRecord: Rule = {
  id: "MA-304",
  name: { en: "The selection is on record", fr: "La sélection est consignée" },
  level: "error",
  sources: ["pilot"],
  numbers: ["price"],
  what: {
    en: "At least one application passed, and no more than were received. Where the price is fixed, both numbers are there, and where more than one passed, the award says that the winner was drawn and on what evidence.",
    fr: "Au moins une candidature a été retenue, et pas plus qu’il n’en est arrivé. Si le prix est fixe, les deux nombres y figurent et, si plusieurs ont été retenues, le contrat dit que le gagnant a été tiré au sort et sur quelle preuve.",
  },
  why: {
    en: "Among equals only a draw is fair, and a draw that nobody can look up might as well not have been. Where suppliers bid below a ceiling, the price decides.",
    fr: "Entre égaux, seul un tirage au sort est équitable, et un tirage que personne ne peut vérifier pourrait aussi bien ne pas avoir eu lieu. Là où les fournisseurs proposent un prix sous un plafond, c’est le prix qui tranche.",
  },
  fix: {
    en: "Add or correct the numbers of applications, or add the method and the evidence of the draw under “selection”.",
    fr: "Ajoutez ou corrigez le nombre de candidatures, ou ajoutez la méthode et la preuve du tirage sous « selection ».",
  },
  judged: awards(),
  check: (register, program) =>
    [...register.awards.values()].flatMap((award) => [
      ...noNumbers(award, program),
      ...impossibleNumbers(award),
      ...undocumented(award, program),
    ]),
};

/** Where suppliers bid, as in older programmes, prices decide; here nobody could tell whether a draw was needed. */
function noNumbers({ file, applications }: Award, program: Program): Problem[] {
  if (applications || program.price === "ceiling") return [];
  const message = {
    en: "The award does not say how many applications came, and how many passed.",
    fr: "Le contrat ne dit pas combien de candidatures sont arrivées, ni combien ont été retenues.",
  };
  const tip = {
    en: "Add “applications” with “received” and “passed”.",
    fr: "Ajoutez « applications » avec « received » et « passed ».",
  };
  return [problemAt(file, ["applications"], { ...FAULT, message, tip })];
}

function impossibleNumbers({ file, applications }: Award): Problem[] {
  if (!applications) return [];
  const { received, passed } = applications;
  if (passed > received) {
    const message = {
      en: `${passed} applications passed, but only ${received} came.`,
      fr: `${passed} candidatures ont été retenues, mais il n’en est arrivé que ${received}.`,
    };
    return [problemAt(file, ["applications", "passed"], { ...FAULT, message, tip: CORRECT })];
  }
  if (passed === 0) {
    const message = {
      en: "No application passed, and yet there is an award.",
      fr: "Aucune candidature n’a été retenue, et pourtant il y a un contrat.",
    };
    return [problemAt(file, ["applications", "passed"], { ...FAULT, message, tip: CORRECT })];
  }
  return [];
}

function undocumented({ file, applications, selection }: Award, program: Program): Problem[] {
  if (!applications || applications.passed < 2 || program.price === "ceiling") return [];
  const { passed } = applications;
  const problem = (path: FieldPath, message: Bilingual): Problem[] => [
    problemAt(file, path, { ...FAULT, message, tip: DRAW }),
  ];
  if (!selection) {
    return problem(["selection"], {
      en: `${passed} applications passed, but the award does not say how the winner was found.`,
      fr: `${passed} candidatures ont été retenues, mais le contrat ne dit pas comment le gagnant a été choisi.`,
    });
  }
  if (selection.method === "only-passing") {
    return problem(["selection", "method"], {
      en: `The winner is said to be the only one that passed, but ${passed} did.`,
      fr: `Le gagnant serait le seul à avoir été retenu, mais ${passed} l’ont été.`,
    });
  }
  if (selection.method !== "draw") {
    return problem(["selection", "method"], {
      en: `${passed} applications passed at a fixed price, so the winner is drawn; the award says “${selection.method}”.`,
      fr: `${passed} candidatures ont été retenues à prix fixe : le gagnant est tiré au sort, mais le contrat dit « ${selection.method} ».`,
    });
  }
  if (selection.evidence) return [];
  return problem(["selection"], {
    en: `${passed} applications passed, but there is no evidence of how the winner was found.`,
    fr: `${passed} candidatures ont été retenues, mais rien n’atteste comment le gagnant a été choisi.`,
  });
}

const FAULT = { rule: "MA-304", level: "error" } as const;

const CORRECT: Bilingual = { en: "Correct the numbers.", fr: "Corrigez les nombres." };

const DRAW: Bilingual = {
  en: "Give “selection” with the method (draw) and the evidence: when, before whom, and where the minutes are. If there was no draw, have an exception with the reason approved in _data/exceptions.yml.",
  fr: "Donnez « selection » avec la méthode (draw) et la preuve : quand, devant qui, et où se trouve le procès-verbal. S’il n’y a pas eu de tirage, faites approuver une exception motivée dans _data/exceptions.yml.",
};
