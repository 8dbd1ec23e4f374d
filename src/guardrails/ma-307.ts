import { problemAt } from "../content/record-file.ts";
import type { Bilingual } from "../model/locale.ts";
import { awards } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const deliveredCode: Rule = {
  id: "MA-307",
  name: { en: "Where the delivered code is", fr: "Où se trouve le code livré" },
  level: "error",
  sources: ["pilot"],
  what: {
    en: "Once a delivery is recorded, the award names the licence, the repository and the commit that was delivered.",
    fr: "Dès qu’une livraison est consignée, le contrat nomme la licence, le dépôt et le commit qui a été livré.",
  },
  why: {
    en: "The code is the point of the purchase: everyone can find it, use it, and see what was paid for.",
    fr: "Le code est la raison d’être de l’achat : tous peuvent le trouver, l’utiliser et voir ce qui a été payé.",
  },
  fix: {
    en: "Add the licence, the repository and the commit to the award.",
    fr: "Ajoutez au contrat la licence, le dépôt et le commit.",
  },
  judged: awards(({ ledger }) => ledger.some(({ event }) => event === "delivered")),
  check: (register) =>
    [...register.awards.values()].flatMap((award) => {
      const delivery = award.ledger.find(({ event }) => event === "delivered");
      if (!delivery) return [];
      return FIELDS.filter(({ field }) => award[field] === undefined).map(({ field, name }) =>
        problemAt(award.file, [field], {
          rule: "MA-307",
          level: "error",
          message: {
            en: `Delivered on ${delivery.date}, but the award does not name ${name.en}.`,
            fr: `Livré le ${delivery.date}, mais le contrat ne nomme pas ${name.fr}.`,
          },
          tip: { en: `Add “${field}”.`, fr: `Ajoutez « ${field} ».` },
        }),
      );
    }),
};

const FIELDS = [
  { field: "licence", name: { en: "the licence", fr: "la licence" } },
  { field: "repository", name: { en: "the repository", fr: "le dépôt" } },
  { field: "commit", name: { en: "the commit", fr: "le commit" } },
] as const satisfies readonly { readonly field: string; readonly name: Bilingual }[];
