import { problemAt, type RecordFile } from "../content/record-file.ts";
import type { Problem } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";
import { isLicenceId, isOpen } from "../register/approved-licence.ts";
import { licenceMeant } from "../register/licence-meant.ts";
import { awards, both, opportunities } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const openLicence: Rule = {
  id: "MA-210",
  name: { en: "Open licence", fr: "Licence libre" },
  level: "error",
  sources: ["pilot"],
  what: {
    en: "The licence is an SPDX id of a licence that the Open Source Initiative has approved.",
    fr: "La licence est un identifiant SPDX d’une licence approuvée par l’Open Source Initiative.",
  },
  why: {
    en: "The programme buys code that everyone may use, study, change and share.",
    fr: "Le programme achète du code que chacun peut utiliser, étudier, modifier et partager.",
  },
  fix: {
    en: "Choose a licence from the list of the Open Source Initiative by its SPDX id, such as MIT or Apache-2.0. Code for an existing repository takes its licence.",
    fr: "Choisissez une licence approuvée par l’Open Source Initiative et donnez son identifiant SPDX, comme MIT ou Apache-2.0. Le code destiné à un dépôt existant prend la licence de ce dépôt.",
  },
  numbers: ["licences.default"],
  judged: both(
    opportunities(({ licence }) => licence !== undefined),
    awards(({ licence }) => licence !== undefined),
  ),
  check: (register) => [
    ...[...register.opportunities.values()].flatMap(({ file, licence }) => problemsOf(file, licence)),
    ...[...register.awards.values()].flatMap(({ file, licence }) => problemsOf(file, licence)),
  ],
};

function problemsOf(file: RecordFile, licence: string | undefined): Problem[] {
  if (licence === undefined || isOpen(licence)) return [];
  const known = isLicenceId(licence);
  const near = licenceMeant(licence);
  return [
    problemAt(file, ["licence"], {
      rule: "MA-210",
      level: "error",
      message: known
        ? {
            en: `${quote(licence)} is not approved by the Open Source Initiative.`,
            fr: `${quote(licence)} n’est pas approuvée par l’Open Source Initiative.`,
          }
        : {
            en: `“${quote(licence)}” is not an SPDX licence id.`,
            fr: `« ${quote(licence)} » n’est pas un identifiant de licence SPDX.`,
          },
      tip:
        !known && near !== undefined
          ? { en: `Did you mean “${near}”?`, fr: `Vouliez-vous écrire « ${near} » ?` }
          : {
              en: "Choose an approved one, such as MIT, Apache-2.0 or GPL-3.0-or-later.",
              fr: "Choisissez-en une approuvée, comme MIT, Apache-2.0 ou GPL-3.0-or-later.",
            },
    }),
  ];
}
