import type { OpenDataWords } from "./en.ts";

/** Les mots de la page des données. */
export const openData: OpenDataWords = {
  title: "Données",
  description:
    "Toutes les occasions, tous les contrats, les paiements, les questions et les modifications en données ouvertes, avec le dictionnaire de chaque colonne.",
  lead: "Tout ce que dit ce site vient de fiches publiques. Les voici sous forme de données : à ouvrir dans un tableur, à charger dans un programme, et pour vérifier ce qu’affirment les pages.",
  builtAt: (time: string) => `Telles qu’étaient les fiches le ${time}.`,
  licence: {
    before: "Vous pouvez utiliser, modifier et diffuser ces données selon les conditions de ",
    name: "cette licence ouverte",
    after: ".",
  },
  noLicence:
    "Le programme n’a pas encore dit sous quelle licence ses données peuvent être utilisées. Renseignez-vous avant de les diffuser.",
  madeUp:
    "Certaines lignes sont inventées, pour montrer ce que fait le produit. La colonne « demonstration » les signale : ne les comptez dans aucune somme.",
  tables: "Tableaux",
  tablesText: "Chaque tableau dit la même chose dans tous les formats.",
  table: "Tableau",
  rows: "Lignes",
  columns: (count: number) => `Ce que signifient ses ${count} colonnes`,
  format: { csv: "CSV", json: "JSON", parquet: "Parquet" },
  others: "Autres formats",
  reading: "Comment lire les fichiers",
  readingItems: [
    "Les fichiers CSV sont en UTF-8 avec une marque d’ordre des octets, pour qu’Excel affiche les accents. Les fichiers JSON contiennent une seule liste, à raison d’une ligne du fichier par ligne du tableau.",
    "Les montants sont du texte, tels que les fiches les écrivent : 6500.00. C’est un nombre décimal exact, dans la devise du programme.",
    "Ce qu’on ne sait pas est vide en CSV et sans valeur en JSON. Ce n’est jamais zéro.",
    "Un jour s’écrit 2021-07-12. Une heure comme 2021-07-12 23:59 est à l’horloge du programme; celle qui finit par Z est en temps universel (UTC).",
    "En CSV, les éléments d’une liste sont séparés par des points-virgules. Ce qui a ses propres parties, comme les questions, est en JSON dans sa cellule.",
    "En CSV, une apostrophe précède tout texte qu’un tableur exécuterait comme une formule, ou qui est entouré d’espaces.",
    "Les occasions et les contrats peuvent être importés de nouveau : npm run import en refait les mêmes fiches.",
  ],
  zone: (zone: string) => `L’horloge du programme est celle de ${zone}.`,
  follow: "Les nouveautés par fil et par calendrier",
  followText:
    "Pour apprendre ce qui est nouveau, nul besoin de télécharger : les fils et les calendriers vous l’apportent.",
  followAll: "Tous les fils et calendriers",
  dictionary: "Dictionnaire",
  dictionaryText:
    "Chaque colonne de chaque tableau. Celles qui sont calculées ne figurent dans aucune fiche : elles en sont déduites.",
  types: {
    string: "texte",
    integer: "nombre entier",
    decimal: "nombre décimal, sous forme de texte",
    boolean: "true (vrai) ou false (faux)",
    date: "jour",
    datetime: "instant en temps universel",
    "local-datetime": "heure à l’horloge du programme",
    uri: "adresse",
    list: "liste de textes",
    array: "liste d’éléments, en JSON",
  },
  units: {
    currency: "dans la devise du programme",
    hours: "en heures",
    days: "en jours",
    "business-days": "en jours ouvrables",
  },
  oneOf: (values: string) => `parmi : ${values}`,
  required: "toujours présente",
  computed: "calculée",
  dictionaryLink: "Ce que signifient les colonnes",
};
