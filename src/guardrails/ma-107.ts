import { everyFile } from "./judged.ts";
import { foundWhileReading, type Rule } from "./rule.ts";

export const plainYaml: Rule = {
  id: "MA-107",
  name: { en: "Plain YAML", fr: "Du YAML simple" },
  level: "error",
  sources: ["proposal"],
  what: {
    en: "The fields are valid YAML without anchors, aliases, tags or fields written twice.",
    fr: "Les champs sont du YAML valide, sans ancres, alias, étiquettes ni champs écrits deux fois.",
  },
  why: {
    en: "A person and every program must read the same thing in a record.",
    fr: "Une personne et tout programme doivent lire la même chose dans une fiche.",
  },
  fix: {
    en: "Write every value out where it stands, once, in plain YAML between two lines of ---.",
    fr: "Écrivez chaque valeur à sa place, une seule fois, en YAML simple entre deux lignes « --- ».",
  },
  judged: everyFile,
  check: foundWhileReading("MA-107"),
};
