import { problemAt } from "../content/record-file.ts";
import type { Bilingual } from "../model/locale.ts";
import type { Program } from "../model/program.ts";
import type { Opportunity } from "../register/register.ts";
import { opportunities, where } from "./judged.ts";
import type { Rule } from "./rule.ts";

type PostingField = NonNullable<NonNullable<Program["posting"]>["fields"]>[number];

export const nothingLeftOut: Rule = {
  id: "MA-216",
  name: {
    en: "Nothing that a vendor needs is left out",
    fr: "Rien de ce qu’il faut au fournisseur ne manque",
  },
  level: "error",
  sources: ["pilot"],
  what: {
    en: "An opportunity has every field that the programme asks for, and its text in every language, drafts included: when their day comes they open by themselves.",
    fr: "Une occasion a tous les champs que demande le programme, et son texte dans chaque langue, les ébauches comprises : leur jour venu, elles s’ouvrent d’elles-mêmes.",
  },
  why: {
    en: "Who must ask for what is missing loses days, and who does not ask misjudges the work.",
    fr: "Qui doit demander ce qui manque perd des jours, et qui ne demande pas se trompe sur le travail.",
  },
  fix: {
    en: "Add the field that the message names. Where the fact is lost, as in an old record, the programme can approve an exception.",
    fr: "Ajoutez le champ que nomme le message. Si le fait est perdu, comme dans une vieille fiche, le programme peut approuver une exception.",
  },
  numbers: ["posting.fields"],
  judged: where(({ posting }) => (posting?.fields ?? []).length > 0, opportunities()),
  check: (register, { posting }) => {
    const wanted = posting?.fields ?? [];
    return [...register.opportunities.values()].flatMap((opportunity) =>
      wanted
        .filter((field) => isMissing(opportunity, field))
        .map((field) =>
          problemAt(opportunity.file, [field], {
            rule: "MA-216",
            level: "error",
            message: {
              en: `Vendors need “${field}”, which is missing: ${SAID[field].en}.`,
              fr: `Les fournisseurs ont besoin de « ${field} », qui manque : ${SAID[field].fr}.`,
            },
            tip:
              field === "body"
                ? {
                    en: "Write it below the second line ---, in every language of the programme.",
                    fr: "Écrivez-le sous la seconde ligne ---, dans chaque langue du programme.",
                  }
                : { en: `Add “${field}:”.`, fr: `Ajoutez « ${field}: ».` },
          }),
        ),
    );
  },
};

/** A language that is missing of what is there is for MA-104 to say. */
function isMissing(opportunity: Opportunity, field: PostingField): boolean {
  if (field === "body") return opportunity.file.body.trim() === "";
  const value = opportunity[field];
  return value === undefined || (Array.isArray(value) && value.length === 0);
}

const SAID: Record<PostingField, Bilingual> = {
  summary: {
    en: "what it is about, in two or three sentences",
    fr: "de quoi il s’agit, en deux ou trois phrases",
  },
  contact: {
    en: "the address for questions and applications",
    fr: "l’adresse pour les questions et les candidatures",
  },
  skills: { en: "what the work takes", fr: "ce que le travail demande de savoir" },
  selection: { en: "the day on which the supplier is chosen", fr: "le jour du choix du fournisseur" },
  delivery: { en: "the day on which the code is due", fr: "le jour où le code doit être livré" },
  hours: { en: "the estimate behind the price", fr: "l’estimation qui fonde le prix" },
  licence: { en: "under which licence the code will be", fr: "la licence sous laquelle sera le code" },
  body: { en: "the text that tells what is wanted", fr: "le texte qui dit ce qui est demandé" },
};
