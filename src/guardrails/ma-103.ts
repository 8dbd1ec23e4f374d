import { everyFile } from "./judged.ts";
import { foundWhileReading, type Rule } from "./rule.ts";

export const readableValues: Rule = {
  id: "MA-103",
  name: { en: "Values that can be read", fr: "Des valeurs lisibles" },
  level: "error",
  sources: ["proposal"],
  what: {
    en: "What a record cannot be read without is there, and each value is of its kind: money parses exactly, days and times exist, teams and skills are known.",
    fr: "Ce sans quoi une fiche ne peut être lue s’y trouve, et chaque valeur est de son genre : les montants sont exacts, les jours et les heures existent, les équipes et les compétences sont connues.",
  },
  why: {
    en: "A guess about a price or a deadline is worse than a question.",
    fr: "Mieux vaut une question qu’une supposition sur un prix ou une date limite.",
  },
  fix: {
    en: 'Write the value as the message says: a price as "6500.00", a day as 2027-02-01, a time as 2027-02-01 14:30.',
    fr: 'Écrivez la valeur comme le dit le message : un prix « "6500.00" », un jour « 2027-02-01 », une heure « 2027-02-01 14:30 ».',
  },
  judged: everyFile,
  check: foundWhileReading("MA-103"),
};
