import { concentrationOf } from "../guardrails/supplier-shares.ts";
import { DATA_FILES } from "../register/find.ts";
import type { Indicator } from "./indicator.ts";

export const concentration: Indicator = {
  id: "concentration",
  rule: "MA-404",
  codes: ["R040"],
  of: "programme",
  name: { en: "Spend concentrated on few suppliers", fr: "Dépenses concentrées chez peu de fournisseurs" },
  question: {
    en: "How could more suppliers be reached?",
    fr: "Comment pourrait-on joindre plus de fournisseurs ?",
  },
  formula: {
    en: "Sum of the squares of all named suppliers’ shares of the programme’s spend (Herfindahl-Hirschman index), from 0 to 1: 1 for a single supplier, 0.25 for four with equal shares. A question is asked above the programme’s number, where it has at least its number of such awards. Withheld suppliers are left out.",
    fr: "Somme des carrés des parts de tous les fournisseurs nommés dans les dépenses du programme (indice de Herfindahl-Hirschman), de 0 à 1 : 1 pour un seul fournisseur, 0,25 pour quatre à parts égales. Une question se pose au-delà du nombre du programme, s’il compte au moins le nombre de contrats qu’il fixe. Les fournisseurs non divulgués sont laissés de côté.",
  },
  expression:
    "awards >= signals.awards_at_least and sum((supplier.spend / spend) ^ 2) > signals.concentration / 100",
  inputs: [
    { name: "awards", what: { en: "Awards to named suppliers", fr: "Contrats à des fournisseurs nommés" } },
    { name: "suppliers", what: { en: "Named suppliers", fr: "Fournisseurs nommés" } },
    { name: "spend", what: { en: "What these awards come to", fr: "Total de ces contrats" } },
    {
      name: "even",
      what: {
        en: "The index if they all had the same share",
        fr: "L’indice s’ils avaient tous la même part",
      },
    },
  ],
  unit: "index",
  numbers: ["signals.concentration", "signals.awards_at_least"],
  innocent: [
    {
      en: "With few awards the index is high by itself.",
      fr: "Avec peu de contrats, l’indice est élevé de lui-même.",
    },
    {
      en: "The skills that the programme buys are rare.",
      fr: "Les compétences que le programme achète sont rares.",
    },
  ],
  *measure(register) {
    const found = concentrationOf(register, register.program);
    const file = register.files.find(({ path }) => path === DATA_FILES.program);
    if (!found || !file) return;
    yield {
      subject: { kind: "programme", key: "programme" },
      value: found.index,
      threshold: found.from,
      n: found.count,
      tooFew: found.tooFew,
      flagged: found.isConcentrated,
      inputs: [
        { name: "awards", value: found.count, unit: "contracts" },
        { name: "suppliers", value: found.suppliers.size },
        { name: "spend", value: found.spend, unit: "cents" },
        { name: "even", value: found.even, unit: "index" },
      ],
      told: { file, path: ["signals", "concentration"] },
    };
  },
};
