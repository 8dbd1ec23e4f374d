import { everyFile } from "./judged.ts";
import { foundWhileReading, type Rule } from "./rule.ts";

export const knownFields: Rule = {
  id: "MA-102",
  name: { en: "Known fields only", fr: "Champs connus seulement" },
  level: "error",
  sources: ["proposal"],
  what: {
    en: "A record has only the fields of the record format.",
    fr: "Une fiche n’a que les champs du format des fiches.",
  },
  why: {
    en: "A misspelt field would be silently ignored, and with it what it says.",
    fr: "Un champ mal orthographié serait ignoré sans bruit, avec ce qu’il dit.",
  },
  fix: {
    en: "Correct the name of the field, or remove it. The record format lists every field; an editor that knows the schemas suggests them.",
    fr: "Corrigez le nom du champ ou retirez-le. Le format des fiches énumère tous les champs ; un éditeur qui connaît les schémas les propose.",
  },
  judged: everyFile,
  check: foundWhileReading("MA-102"),
};
