import { findingFaults } from "../guardrails/findability.ts";
import { linkedAwards } from "../guardrails/linked-code.ts";
import type { Indicator } from "./indicator.ts";

export const findableCode: Indicator = {
  id: "findable-code",
  rule: "MA-506",
  codes: [],
  of: "repository",
  name: { en: "Code that is hard to find", fr: "Code difficile à trouver" },
  question: {
    en: "Will the next team find this code before it buys the same again?",
    fr: "La prochaine équipe trouvera-t-elle ce code avant de racheter le même ?",
  },
  formula: {
    en: "Number of things that are missing from the repository of delivered code: a README, and a publiccode.yml that is valid. A question is asked from one on. What nobody has seen is not counted.",
    fr: "Nombre d’éléments qui manquent au dépôt du code livré : un README, et un publiccode.yml valide. Une question se pose dès le premier. Ce que personne n’a vu n’est pas compté.",
  },
  expression: "count(not readme, publiccode != valid) > 0",
  inputs: [
    { name: "readme", what: { en: "Whether there is a README", fr: "Présence d’un README" } },
    {
      name: "publiccode",
      what: { en: "State of publiccode.yml", fr: "État de publiccode.yml" },
    },
  ],
  unit: "faults",
  numbers: [],
  innocent: [
    {
      en: "The code is in an inventory already, which cannot be seen from here.",
      fr: "Le code figure déjà dans un répertoire, ce qui ne se voit pas d’ici.",
    },
    {
      en: "The delivery went into a larger repository of others, who describe it in their own way.",
      fr: "La livraison a rejoint un plus grand dépôt, que d’autres décrivent à leur manière.",
    },
  ],
  *measure(register) {
    for (const linked of linkedAwards(register, register.program)) {
      const faults = findingFaults(linked);
      const { award, seen } = linked;
      if (!faults || award.repository === undefined) continue;
      yield {
        subject: { kind: "repository", key: award.repository },
        value: faults.length,
        threshold: 0,
        n: 1,
        tooFew: false,
        flagged: faults.length > 0,
        inputs: [
          { name: "readme", value: String(seen?.facts?.readme?.value ?? "unknown"), records: [award.ref] },
          { name: "publiccode", value: seen?.facts?.publiccode?.value ?? "unknown", records: [award.ref] },
        ],
        told: { file: award.file, path: ["repository"] },
      };
    }
  },
};
