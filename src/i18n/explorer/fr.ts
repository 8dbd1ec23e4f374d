import type { ExplorerWords } from "./words.ts";

const contracts = (text: string, count: number): string => `${text} ${count < 2 ? "contrat" : "contrats"}`;

/** Without their no-break spaces, which the dictionary and the script give them. */
export const explorerFr: ExplorerWords = {
  title: "Explorateur",
  description:
    "Posez vos propres questions aux fiches : ce qui est mesuré, selon quoi, sur quelle période, en graphique, en tableau et en fichier.",
  lead: "Posez vos propres questions aux fiches : choisissez ce qui est mesuré, selon quoi et sur quelle période.",
  seeExplorer: "Posez vos propres questions aux fiches",
  open: "Ouvrir l’explorateur",
  openText:
    "Il charge un script et un fichier de données, tous deux de ce site, et seulement si vous le demandez. Votre choix s’inscrit dans l’adresse : vous pouvez la garder et l’envoyer.",
  withoutScript: "L’explorateur a besoin de JavaScript. Sans lui, les mêmes nombres sont ici :",
  elsewhere: "Sans l’explorateur",
  allNumbers: "Tous les achats en colonnes, que lit l’explorateur",
  columns: "Comment le fichier est fait",
  meanings: "Ce qui est mesuré",
  heading: "Votre question",
  loading: "Les données se chargent.",
  notLoaded: "Les données n’ont pas pu être chargées. Rechargez la page, ou prenez les fichiers ci-dessous.",

  question: "Quoi montrer",
  measure: "Mesure",
  split: "Selon",
  from: "De",
  to: "À",
  first: "Le début",
  last: "La fin",
  most: "Nombre maximal de groupes",
  filters: "N’en compter qu’une partie",
  any: "Tout",
  supplierHint: "Tapez une partie du nom, puis choisissez parmi les noms proposés.",
  noSupplier: (name) =>
    `Aucun fournisseur ne s’appelle « ${name} ». Choisissez un des noms proposés pendant que vous tapez.`,
  madeUp: "Fiches inventées",
  withMadeUp: "Avec",
  withoutMadeUp: "Sans",
  reset: "Recommencer",
  misread: (names) =>
    `L’adresse demande quelque chose que ces fiches n’ont pas, et il n’en est pas tenu compte : ${names}.`,

  measures: {
    committed: {
      name: "Fonds engagés",
      meaning:
        "Ce à quoi les contrats engagent le programme, avec toutes les taxes, les frais et les modifications, même si un contrat a pris fin avant terme. Dans le temps, selon le jour d’attribution.",
    },
    paid: {
      name: "Montants payés",
      meaning:
        "Ce qui a été payé, moins ce qui a été remboursé. Dans le temps, selon le jour de chaque paiement.",
    },
    price: {
      name: "Prix des contrats",
      meaning:
        "Les prix des contrats à leur attribution, avant taxes. Dans le temps, selon le jour d’attribution.",
    },
    awards: {
      name: "Contrats",
      meaning: "Le nombre de contrats attribués. Dans le temps, selon le jour d’attribution.",
    },
    opportunities: {
      name: "Occasions",
      meaning: "Le nombre d’occasions publiées. Dans le temps, selon le jour de publication.",
    },
    applications: {
      name: "Candidatures",
      meaning:
        "Le nombre de candidatures reçues pour les contrats attribués. Dans le temps, selon le jour d’attribution.",
    },
    "applications-each": {
      name: "Candidatures par contrat",
      meaning:
        "La médiane : la moitié des contrats en ont eu autant ou moins, l’autre moitié autant ou plus. Dans le temps, selon le jour d’attribution.",
    },
    "days-to-pay": {
      name: "Délai de paiement",
      meaning:
        "La médiane des jours civils entre la facture ou l’acceptation, selon la plus tardive des deux, et le dernier paiement. Dans le temps, selon le jour de ce paiement.",
    },
  },
  splits: {
    "fiscal-year": { name: "Exercice", by: "par exercice" },
    quarter: { name: "Trimestre", by: "par trimestre" },
    team: { name: "Équipe", by: "par équipe" },
    skill: { name: "Compétence", by: "par compétence" },
    supplier: { name: "Fournisseur", by: "par fournisseur" },
    region: { name: "Région du fournisseur", by: "par région" },
    licence: { name: "Licence", by: "par licence" },
    "payment-method": { name: "Mode de paiement", by: "par mode de paiement" },
    status: { name: "État", by: "par état" },
  },
  facts: {
    opportunities: {
      header: "Occasions comptées",
      count: (text, count) => `${text} ${count < 2 ? "occasion" : "occasions"}`,
    },
    awards: { header: "Contrats comptés", count: contracts },
    price: { header: "Contrats comptés", count: contracts },
    committed: { header: "Contrats comptés", count: contracts },
    paid: {
      header: "Paiements comptés",
      count: (text, count) => `${text} ${count < 2 ? "paiement" : "paiements"}`,
    },
    applications: { header: "Contrats comptés", count: contracts },
    "days-to-pay": { header: "Contrats comptés", count: contracts },
  },
  quarter: (number, year) => `T${number} ${year}`,
  period: (from, to) => `De ${from} à ${to}`,
  chosen: (attribute, value) => `${attribute} : ${value}`,
  noPeriod: "Toute la période",
  notKnown: "Inconnu",
  notDated: "Jour inconnu",
  noAward: "Sans contrat",
  withheld: "Nom non publié",
  others: (count) => `Tous les autres (${count})`,
  days: (text, count) => `${text} ${count < 2 ? "jour" : "jours"}`,

  mostIs: (group, value, whole) => `Le plus élevé : ${group}, ${value} sur ${whole} en tout.`,
  middleIs: (group, value, whole) =>
    `Le plus élevé : ${group}, ${value}. La médiane de l’ensemble est de ${whole}.`,
  oneGroup: (group, value) => `Le tout tient en un seul groupe : ${group}, ${value}.`,
  shared: (groups, value, whole) =>
    `${groups} groupes ont le nombre le plus élevé, ${value} chacun; ${whole} en tout.`,
  sharedMiddle: (groups, value, whole) =>
    `${groups} groupes ont le nombre le plus élevé, ${value} chacun. La médiane de l’ensemble est de ${whole}.`,
  nothing: "Aucune fiche ne correspond à ce choix.",
  noneKnown: "Des fiches correspondent à ce choix, mais leurs nombres sont inconnus.",
  groupsCounted: (text, count) => `${text} ${count < 2 ? "groupe" : "groupes"}.`,
  madeUpCounted: (text, all, count) =>
    `Les fiches inventées comptent : ${text} sur ${all} ${count < 2 ? "vient" : "viennent"} de fiches de démonstration, où rien n’a été acheté ni payé.`,
  undated: (text, count) =>
    `Sans jour connu, ${text} ne ${count < 2 ? "compte" : "comptent"} pas dans cette période.`,
  overlapping:
    "Une occasion qui demande plusieurs compétences compte pour chacune d’elles : ces groupes se chevauchent.",
  someUnknown: (text, count) =>
    count < 2
      ? `${text} de plus correspond à ce choix, mais son nombre est inconnu. Il n’entre dans aucune somme.`
      : `${text} de plus correspondent à ce choix, mais leurs nombres sont inconnus. Ils n’entrent dans aucune somme.`,
  small: (text, below) =>
    `Il n’y a que ${text}, soit moins de ${below} : cela dit peu de ce qui viendra ensuite.`,

  chart: "Graphique",
  chartText: "Le tableau ci-dessous présente les mêmes nombres.",
  table: "Tableau",
  tableText:
    "Les flèches passent d’une ligne à l’autre et montrent chacune dans le graphique. La touche Entrée, ou un clic sur une barre, ouvre ce groupe : un exercice par trimestre, un trimestre par équipe, tout autre groupe par exercice.",
  unknown: "Inconnus",
  whole: "En tout",
  middleOfAll: "Médiane de l’ensemble",
  downloadCsv: "Télécharger le tableau (CSV)",
  downloadPng: "Télécharger le graphique (PNG)",
  saved: (file) => `Enregistré : ${file}`,
  asOf: (day) => `Fiches au ${day}`,
};
