import type { Messages } from "../en.ts";

/** Les mots de la page du tableau de bord, et des pages d’une équipe, d’une compétence et d’un fournisseur. */

function occasions(nombre: number): string {
  return `${nombre} ${nombre <= 1 ? "occasion" : "occasions"}`;
}

function contrats(nombre: number): string {
  return `${nombre} ${nombre <= 1 ? "contrat" : "contrats"}`;
}

export const dashboard: Messages["dashboard"] = {
  title: "Tableau de bord",
  description:
    "Combien on dépense, pour qui, à quelle vitesse les fournisseurs sont payés, avec quelle équité, et si le public a bien reçu le code.",
  lead: (day) => `Tout est compté à partir des fiches publiques, dans leur état du ${day}.`,
  madeUp: "Démonstration",
  madeUpShort: "Des fiches inventées sont comptées.",
  madeUpLink: "Ce qui est réel",
  madeUpText: (ofOpportunities, ofAwards) =>
    `Les chiffres de cette page comptent ${occasions(ofOpportunities)} et ${contrats(ofAwards)} de pure invention, qui servent d’exemples.`,
  realText: (ofOpportunities, ofAwards) =>
    `Les fiches réelles, elles, sont ${occasions(ofOpportunities)} et ${contrats(ofAwards)}.`,
  realMoney: (price, committed, paid) =>
    `Montant attribué, avant taxes : ${price}. Montant engagé, taxes et frais compris : ${committed}. Montant payé : ${paid}.`,
  glance: "En un coup d’œil",
  contents: "Sur cette page",
  notKnown: "Inconnu",
  nothingYet: "Rien encore",
  how: "Comment c’est compté",
  howThese: "Comment ces chiffres sont comptés",
  knownFor: (text, count, missing) => `connu pour ${missing === 0 && count > 1 ? "les " : ""}${text}`,
  notKnownFor: (missing) => `inconnu pour ${missing}`,
  few: "trop peu pour en dire long",
  lastYear: (year) => `Dépensé en ${year}, dernier exercice complet`,
  lastYearBasis: (count, paid) =>
    `Somme engagée par ${contrats(count)}; payé pendant cet exercice : ${paid}.`,
  thisYear: (year, amount) => `Jusqu’ici en ${year} : ${amount}.`,
  topTeam: "L’équipe qui dépense le plus",
  topTeamBasis: (share, amount) => `${share} de tout ce qui est engagé, soit ${amount}.`,
  noTeam: "Aucun contrat encore",
  toPay: "Combien de temps les fournisseurs attendent d’être payés",
  median: "La moitié n’a pas attendu plus longtemps.",
  standard: (days) => `La norme est de ${days}.`,
  within: (share) => `${share} des paiements la respectent.`,
  codeOpen: "Où se trouve le code",
  codeConfirmed: (share) => `${share} confirmé ouvert`,
  codeUnconfirmed: "Pas encore confirmé",
  codeNone: "Aucun code livré encore",
  codeNamed: (count) =>
    `${count <= 1 ? `${count} livraison nomme son dépôt` : `${count} livraisons nomment leur dépôt`}.`,
  waiting: "Contrats qui attendent une prochaine étape",
  waitingBasis: (overdue) =>
    overdue === 0
      ? "Aucun n’attend depuis trop longtemps."
      : `${overdue} ${overdue === 1 ? "attend" : "attendent"} depuis trop longtemps.`,
  waitingLink: "Ce qui est en attente, et de qui cela dépend",
  questions: "Achats qui méritent une question",
  questionsText: (count) =>
    count === 0
      ? "Aucun nombre ne pose de question."
      : `${count === 1 ? "1 question en tout, qui n’est pas" : `${count} questions en tout, qui ne sont pas`} un constat.`,
  questionsLink: "Lesquels, et pourquoi",
  spend: "Combien a été dépensé?",
  who: "Pour qui?",
  fast: "À quelle vitesse?",
  fair: "Avec quelle équité?",
  code: "A-t-on reçu le code?",
  targets: "Ce que le programme s’était fixé",
  data: "Les données",
  groups: "D’autres façons d’additionner",
  groupRow: { group: "Groupe", awards: "Contrats", committed: "Engagé", paid: "Payé", share: "Part" },
  waits: "En attente maintenant",
  waitsText: "Ce que les contrats attendent en ce moment. Les jours sont des jours ouvrables.",
  noWaits: "Rien n’est en attente, ou personne ne peut le dire.",
  wait: {
    what: "Attente",
    awards: "Contrats",
    overdue: "Depuis trop longtemps",
    longest: "La plus longue, en jours",
  },
  statuses: "Les occasions selon leur état",
  status: { status: "État", count: "Occasions" },
  codeText: "Un programme est allé voir si le dépôt est là, ouvert à tous et sous la licence annoncée.",
  codeLink: "Chaque dépôt, et ce qui a été vu",
  targetsNone: "Le programme ne s’est fixé aucune cible.",
  targetsText:
    "Ce que voulait le plan, ce qui est atteint, et comment on le mesure. Ce qu’aucune fiche ne peut dire est inconnu.",
  targetsReal:
    "Des fiches inventées y sont comptées aussi; ce que donnent les fiches réelles seules figure en dessous, quand elles le disent.",
  target: {
    name: "Quoi",
    target: "Cible",
    reached: "Atteint",
    met: "Réussi",
    how: "Comment on le mesure",
  },
  reach: {
    "more-than": (value) => `plus de ${value}`,
    "at-least": (value) => `au moins ${value}`,
    "at-most": (value) => `au plus ${value}`,
  },
  realOnly: (value) => `Les fiches réelles seules : ${value}`,
  met: "Oui",
  notMet: "Non",
  dataText:
    "Tout est offert en données : chaque chiffre avec sa définition, et le tableau de chaque graphique.",
  dataJson: "Tous les chiffres (JSON)",
  dataCharts: "Les tableaux des graphiques (CSV)",
  businessDays: (text, count) => `${text} ${count < 2 ? "jour ouvrable" : "jours ouvrables"}`,
  ofTeam: {
    kind: "Équipe",
    description: (name) =>
      `Ce qu’achète l’équipe ${name}, de qui, pour combien, et à quelle vitesse elle paie.`,
    none: "Cette équipe n’a encore attribué aucun contrat.",
  },
  ofSkill: {
    kind: "Compétence",
    description: (name) =>
      `Ce qui est acheté et demande la compétence ${name}, pour combien, et à quelle vitesse c’est payé.`,
    none: "Aucun contrat n’a encore demandé cette compétence.",
  },
  ofSupplier: {
    kind: "Fournisseur",
    description: (name) => `Ce pour quoi ${name} a été payé, combien, et à quelle vitesse.`,
    none: "Ce fournisseur n’a aucun contrat.",
  },
  partNumbers: "En chiffres",
  partAwards: "Contrats",
  partOpportunities: "Occasions",
  partOpen: (count) => `${occasions(count)} en tout.`,
  partFollow: "Suivre",
  partAll: "Tout le programme",
};
