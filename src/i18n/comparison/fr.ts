import type { Messages } from "../en.ts";

/** Les mots de la page qui met deux programmes côte à côte. */

export const comparisonFr: Messages["comparison"] = {
  title: "Comparer deux programmes",
  description: "Les résultats de ce programme et d’un autre, côte à côte, mesure par mesure.",
  lead: "Les résultats de ce programme et d’un autre, mesure par mesure. Chaque chiffre est calculé de la même façon, à partir du fichier où chaque programme publie les siens.",
  careful: "Avant de comparer",
  cautions: [
    "Les programmes n’achètent pas les mêmes choses et n’ont ni les mêmes limites, ni les mêmes taxes, ni les mêmes exercices, ni les mêmes lois. Un écart invite à poser une question; ce n’est pas un verdict.",
    "Chaque chiffre porte sur toutes les fiches que son programme a publiées, quel que soit le nombre d’années.",
    "Ce qu’un programme n’inscrit pas est inconnu, et non nul.",
    "Sous chaque chiffre figure le nombre de fiches dont il est tiré (n). Un écart tiré de peu de fiches peut être le fruit du hasard; il est signalé.",
    "Les montants en deux monnaies figurent côte à côte : ils ne sont jamais convertis ni soustraits.",
  ],
  kept: "À côté des programmes conservés ici",
  none: "Aucun autre programme n’est conservé ici.",
  keep: "Pour en conserver un, déposez son dashboard.json dans le dossier _data/compare du dépôt et dites, dans sources.yml, d’où il vient.",
  sourceNotKnown: "Rien n’indique d’où viennent ces chiffres.",
  keptAs: "Le fichier tel que conservé :",
  own: "À côté d’un fichier de votre choix",
  ownText:
    "Choisissez le dashboard.json d’un autre programme : son site l’offre à /data/dashboard.json. Votre navigateur lit le fichier et ne l’envoie à personne.",
  withoutScript:
    "Pour lire un fichier de votre choix, cette page a besoin de JavaScript. Les chiffres de ce programme se trouvent dans",
  choose: "Le dashboard.json de l’autre programme",
  shown: (one, other) => `Affichés ci-dessous : ${one} et ${other}.`,
  cannotBeRead: (file) => `${file} ne peut pas être affiché.`,
  at: (line, column) => `Ligne ${line}, colonne ${column} :`,
  notLoaded:
    "Ce qui lit le fichier n’a pas pu être chargé. Vérifiez la connexion et choisissez de nouveau le fichier.",
  notReadable: (file) => `Votre navigateur n’a pas pu lire ${file}. Choisissez-le de nouveau.`,
  reading: (file) => `Lecture de ${file}…`,
  ownNotLoaded: "Les chiffres de ce programme n’ont pas pu être chargés. Choisissez de nouveau le fichier.",
  together: (one, other) => `${one} et ${other}`,
  programmes: "Les deux programmes",
  knownOfBoth: "Mesures connues des deux côtés",
  programme: "Programme",
  department: "Responsable",
  years: "Exercices où des contrats ont été attribués",
  fromTo: (from, to) => `du ${from} au ${to}`,
  asOf: "Chiffres établis le",
  currency: "Monnaie des montants",
  standard: "Son délai de paiement",
  records: "Contrats comptés",
  madeUp: (count) => `dont ${count} ${count < 2 ? "fictif" : "fictifs"}`,
  madeUpNote: (name, madeUp, awards) =>
    `${name} compte des fiches de pure invention, qui servent d’exemples (${madeUp} de ses ${awards} contrats). Ses chiffres ne sont donc pas ici les résultats d’un vrai programme.`,
  measure: "Mesure",
  difference: "Écart",
  differenceText:
    "L’écart est le second chiffre moins le premier. Entre parenthèses : le second divisé par le premier.",
  fromFew: "tiré de peu de fiches",
  points: (value) => `${value} points`,
  times: (value) => `${value} fois`,
  twoCurrencies: "deux monnaies",
  notCompared: "sans comparaison",
  knownOfOne: (count) =>
    count < 2
      ? `${count} mesure n’est connue que d’un côté`
      : `${count} mesures ne sont connues que d’un côté`,
  unknownToBoth: (names) => `Inconnu des deux côtés : ${names}.`,
  definitions: "Comment ces chiffres sont calculés",
  seeComparison: "Comparer avec un autre programme",
};
