import { everyFile } from "./judged.ts";
import { foundWhileReading, type Rule } from "./rule.ts";

export const placeAndName: Rule = {
  id: "MA-101",
  name: { en: "Place and name of a record", fr: "Place et nom d’une fiche" },
  level: "error",
  sources: ["proposal"],
  what: {
    en: "A record’s file stands where its kind lives, under a name that is valid and not taken; it is a plain text file of at most 64 KB; an award answers an opportunity that exists.",
    fr: "Le fichier d’une fiche se trouve là où vivent celles de son genre, sous un nom valide et libre ; c’est un fichier de texte d’au plus 64 Ko ; un contrat répond à une occasion qui existe.",
  },
  why: {
    en: "The name is the record’s permanent address: on the site, in feeds and in open data.",
    fr: "Le nom est l’adresse permanente de la fiche : sur le site, dans les fils et dans les données ouvertes.",
  },
  fix: {
    en: "Move or rename the file, or give it the next free number of its year. Links are not followed, and no record is larger than 64 KB.",
    fr: "Déplacez ou renommez le fichier, ou donnez-lui le prochain numéro libre de son année. Les liens ne sont pas suivis et aucune fiche ne dépasse 64 Ko.",
  },
  judged: everyFile,
  check: foundWhileReading("MA-101"),
};
