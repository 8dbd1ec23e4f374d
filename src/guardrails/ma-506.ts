import { problemAt } from "../content/record-file.ts";
import type { Bilingual } from "../model/locale.ts";
import { findingFaults, type FindingFault } from "./findability.ts";
import { linkedAwards } from "./linked-code.ts";
import { linkedCode } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const findableCode: Rule = {
  id: "MA-506",
  name: { en: "Code that can be found", fr: "Du code qu’on trouve" },
  level: "signal",
  sources: ["proposal"],
  what: {
    en: "The repository of delivered code has a README, and a publiccode.yml that is valid. Whether it is in an inventory cannot be seen from here. Demonstrations are left out: their code is made up.",
    fr: "Le dépôt du code livré contient un README, et un publiccode.yml valide. S’il figure dans un répertoire, cela ne se voit pas d’ici. Les démonstrations sont laissées de côté : leur code est inventé.",
  },
  why: {
    en: "Code that nobody finds is bought again by the next team. Inventories look for publiccode.yml by themselves.",
    fr: "Du code que personne ne trouve, l’équipe suivante le rachète. Les répertoires cherchent d’eux-mêmes publiccode.yml.",
  },
  fix: {
    en: "Copy the publiccode.yml from the award’s page into the repository, or the entry beside it into the inventory of open code.",
    fr: "Copiez dans le dépôt le publiccode.yml qui figure sur la page du contrat, ou l’entrée qui l’accompagne dans le répertoire de code ouvert.",
  },
  judged: linkedCode((linked) => findingFaults(linked) !== undefined),
  check: (register, program) =>
    linkedAwards(register, program).flatMap((linked) =>
      (findingFaults(linked) ?? []).map((fault) =>
        problemAt(linked.award.file, ["repository"], {
          rule: "MA-506",
          level: "signal",
          message: SAID[fault],
          tip: {
            en: "What is to be copied is on the award’s page. If the code is in an inventory already, all is well.",
            fr: "Ce qu’il faut copier figure sur la page du contrat. Si le code est déjà dans un répertoire, tout va bien.",
          },
        }),
      ),
    ),
};

const SAID: Record<FindingFault, Bilingual> = {
  "no-readme": {
    en: "The repository has no README that says what the code is for.",
    fr: "Le dépôt n’a pas de README qui dise à quoi sert le code.",
  },
  "no-publiccode": {
    en: "The repository has no publiccode.yml by which inventories could find it.",
    fr: "Le dépôt n’a pas de publiccode.yml qui permettrait aux répertoires de le trouver.",
  },
  "invalid-publiccode": {
    en: "The repository’s publiccode.yml is not valid, so inventories leave it out.",
    fr: "Le publiccode.yml du dépôt n’est pas valide ; les répertoires n’en tiennent donc pas compte.",
  },
};
