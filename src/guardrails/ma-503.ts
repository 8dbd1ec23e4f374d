import { problemAt } from "../content/record-file.ts";
import type { Bilingual } from "../model/locale.ts";
import type { CommitFacts } from "../model/repositories.ts";
import { quote } from "../problems/quote.ts";
import { licenceOfAward } from "../repositories/declared-licence.ts";
import { sameLicence } from "../repositories/same-licence.ts";
import { linkedAwards } from "./linked-code.ts";
import { linkedCode } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const declaredLicence: Rule = {
  id: "MA-503",
  name: { en: "The declared licence", fr: "La licence déclarée" },
  level: "error",
  sources: ["pilot"],
  what: {
    en: "The licence file at the delivered commit is that of the licence which the award declares. A licence that cannot be told is not taken for the right one. Whether the GNU licences hold “only” or also in later versions stands outside their text, and is not compared. Demonstrations are left out: their code is made up.",
    fr: "Le fichier de licence, au commit livré, est celui de la licence que le contrat déclare. Une licence qu’on ne peut pas reconnaître n’est pas tenue pour la bonne. Si une licence GNU vaut « seulement » dans sa version ou aussi dans les suivantes, cela figure ailleurs que dans son texte et n’est pas comparé. Les démonstrations sont laissées de côté : leur code est inventé.",
  },
  why: {
    en: "It is the licence in the repository that gives people their rights, not the one in our records.",
    fr: "C’est la licence du dépôt qui donne leurs droits aux gens, pas celle de nos fiches.",
  },
  fix: {
    en: "Have the whole text of the declared licence added to the repository as LICENSE, and name the commit that has it; or correct the award.",
    fr: "Faites ajouter au dépôt, dans LICENSE, le texte entier de la licence déclarée et nommez le commit qui le contient ; ou corrigez le contrat.",
  },
  judged: linkedCode(
    ({ award, commit }, { opportunities }) =>
      commit?.facts !== undefined && licenceOfAward(award, opportunities.get(award.ref)) !== undefined,
  ),
  check: (register, program) =>
    linkedAwards(register, program).flatMap(({ award, commit }) => {
      const declared = licenceOfAward(award, register.opportunities.get(award.ref));
      if (declared === undefined || commit?.facts === undefined) return [];
      const message = faultOf(declared, commit.facts);
      return message
        ? [problemAt(award.file, ["licence"], { rule: "MA-503", level: "error", message, tip: TIP })]
        : [];
    }),
};

function faultOf(declared: string, { licence, licence_file: file }: CommitFacts): Bilingual | undefined {
  const found = licence?.value;
  if (typeof found === "string") {
    if (sameLicence(declared, found)) return undefined;
    return {
      en: `The award declares ${quote(declared)}, but the licence file at the delivered commit is ${quote(found)}.`,
      fr: `Le contrat déclare ${quote(declared)}, mais le fichier de licence du commit livré est celui de ${quote(found)}.`,
    };
  }
  return file?.value === null
    ? {
        en: `The award declares ${quote(declared)}, but there is no licence file at the delivered commit.`,
        fr: `Le contrat déclare ${quote(declared)}, mais le commit livré ne contient aucun fichier de licence.`,
      }
    : {
        en: `The award declares ${quote(declared)}, but which licence the delivered commit has could not be told.`,
        fr: `Le contrat déclare ${quote(declared)}, mais la licence du commit livré n’a pas pu être reconnue.`,
      };
}

const TIP: Bilingual = {
  en: "Add the whole text of the declared licence to the repository as LICENSE, or correct the award.",
  fr: "Ajoutez au dépôt, dans LICENSE, le texte entier de la licence déclarée, ou corrigez le contrat.",
};
