import type { Messages } from "../en.ts";

/** Les mots des graphiques, dans la forme que l’anglais leur donne. */

function contrats(nombre: number): string {
  return `${nombre} ${nombre <= 1 ? "contrat" : "contrats"}`;
}

/** Au premier trimestre, mais en 2026-2027. */
function pendant(quand: string): string {
  return `${/^T\d/.test(quand) ? "au" : "en"} ${quand}`;
}

export const charts: Messages["charts"] = {
  table: "Les chiffres",
  tableOf: (title) => `Les chiffres : ${title}`,
  csv: "Télécharger en CSV",
  link: "Lien vers ce graphique",
  about: (title, what) => `${what} : ${title}`,
  shownRows: (shown, all) => `${shown} lignes sur ${all} sont affichées; le fichier CSV les contient toutes.`,
  nothing: "Rien à montrer pour l’instant",
  period: (from, to) => `du ${from} au ${to}`,
  until: (day) => `jusqu’au ${day}`,
  notKnown: "inconnu",
  none: "aucun",
  others: (count) => `${count} autres`,
  few: (count) =>
    count === 1
      ? "Cela ne repose que sur une seule fiche, qui ne dit rien de la suivante."
      : `Cela ne repose que sur ${count} fiches : trop peu pour dire quoi que ce soit de la suivante.`,
  days: (text, count) => `${text} ${count < 2 ? "jour" : "jours"}`,
  columns: {
    awards: "Contrats",
    committed: "Engagé",
    paid: "Payé",
    share: "Part",
    payments: "Paiements",
  },
  overTime: {
    title: "Les dépenses au fil du temps",
    measure: (period) =>
      `Montants engagés, à la date du contrat, et payés, à la date du paiement, toutes taxes comprises, ${period}`,
    measureYears: (period) =>
      `Montants engagés, à la date du contrat, et payés, à la date du paiement, toutes taxes comprises, par exercice, ${period}`,
    quarter: "Trimestre",
    year: "Exercice",
    quarterName: (quarter) => `T${quarter}`,
    quarterOf: (quarter, year) => `T${quarter} de ${year}`,
    committed: "Engagé",
    paid: "Payé",
    empty: "Aucun contrat n’a été attribué : aucune somme n’est engagée.",
    only: (amount, when) => `Les ${amount} ont tous été engagés ${pendant(when)}`,
    equal: (amount, count) => `La même somme a été engagée dans chacune des ${count} périodes : ${amount}`,
    peak: (amount, when, share) =>
      `C’est ${pendant(when)} qu’a été engagée la plus grande somme : ${amount}, soit ${share} du total`,
    total: (committed, count) => `En tout, ${committed} ont été engagés pour ${contrats(count)}.`,
    paidTotal: (paid) => `La somme payée est de ${paid}.`,
    inYear: (amount, year) => `${amount} en ${year}`,
    trend: (last, before) => `Dans les derniers exercices terminés, ce fut ${before}, puis ${last}.`,
    unknown: (count) =>
      `Pour ${count <= 1 ? "une période" : `${count} périodes`}, un montant est inconnu; un point d’interrogation tient lieu de colonne.`,
    running: (when) => `${/^T\d/.test(when) ? "Le" : "L’exercice"} ${when} n’est pas terminé.`,
    none: (count) => `Rien n’a été engagé dans ${count <= 1 ? "une période" : `${count} périodes`}.`,
  },
  byTeam: {
    title: "Les dépenses par équipe",
    measure: (period) => `Montants engagés, toutes taxes comprises, ${period}`,
    name: "Équipe",
    empty: "Aucune équipe n’a encore attribué de contrat.",
    only: (name, amount) => `Les ${amount} ont tous été dépensés par une seule équipe : ${name}`,
    equal: (count, amount) => `${count} équipes ont dépensé la même somme : ${amount} chacune`,
    first: (name, share, amount) => `L’équipe qui dépense le plus est ${name} : ${share} de ${amount}`,
    tie: (count, share, amount) => `${count} équipes dépensent le plus, chacune ${share} de ${amount}`,
  },
  bySkill: {
    title: "Les dépenses par compétence",
    measure: (period) =>
      `Montants engagés, toutes taxes comprises, pour des travaux qui demandent la compétence, ${period}`,
    name: "Compétence",
    empty: "Aucun contrat ne nomme encore de compétence.",
    only: (name, amount) => `Une seule compétence a été demandée : ${name}, pour ${amount}`,
    equal: (count, amount) => `${count} compétences ont été demandées à parts égales : ${amount} chacune`,
    first: (name, share, amount) =>
      `La compétence la plus payée est ${name} : ${share} de ${amount} la demandaient`,
    tie: (count, share, amount) =>
      `${count} compétences sont les plus payées : chacune était demandée pour ${share} de ${amount}`,
    overlapping:
      "Un contrat qui demande plusieurs compétences compte en entier pour chacune : la somme des barres dépasse donc le total.",
  },
  spread: {
    firstLast: (first, last) => `Les montants vont de ${first} à ${last}.`,
    unrecorded: (count) => `Pour ${contrats(count)}, cela n’est pas consigné.`,
    unknown: (count) =>
      `Le montant est inconnu pour ${count <= 1 ? "une ligne" : `${count} lignes`}; la barre manque alors.`,
  },
  flow: {
    title: "De l’occasion au paiement",
    measure: (period) => `Occasions parvenues à chaque étape, ${period}`,
    empty: "Aucune occasion n’a encore été publiée.",
    headline: (paid, posted) =>
      paid === 0
        ? `${posted <= 1 ? "Une occasion a été publiée" : `${posted} occasions ont été publiées`}; aucune n’en est encore au paiement`
        : `${paid} ${posted <= 1 ? "occasion" : "occasions"} sur ${posted} ${paid <= 1 ? "est allée" : "sont allées"} jusqu’au paiement`,
    of: (count, all) => `${count} sur ${all}`,
    drop: (lost, from, to) =>
      `C’est entre « ${from} » et « ${to} » que l’écart est le plus grand : ${lost} de moins.`,
    noDrop: "Toutes les occasions sont passées par toutes les étapes.",
    underWay: (count) => (count <= 1 ? "Une est en cours." : `${count} sont en cours.`),
    ended: (cancelled, terminated, without) =>
      `Annulées : ${cancelled}; résiliées : ${terminated}; fermées sans contrat : ${without}.`,
    step: "Étape",
    reached: "Y sont parvenues",
    here: "Y sont encore",
    cancelled: "Annulées à cette étape",
    terminated: "Résiliées à cette étape",
    without: "Fermées sans contrat",
  },
  stages: {
    title: "Les jours par étape",
    measure: (period) => `Jours civils d’un jalon au suivant, ${period}`,
    empty: "Aucun achat n’a encore franchi deux étapes dont les jours sont connus.",
    planKept: (name, days, plan) => `${name} : une médiane de ${days}, pour un plan de ${plan}`,
    planMissed: (name, days, plan) => `${name} : une médiane de ${days}, au-delà du plan de ${plan}`,
    longest: (name, days) => `L’étape la plus longue : ${name}, avec une médiane de ${days}`,
    range: "La moitié centrale",
    median: "Médiane",
    plan: "Plan",
    traditional: "Voie traditionnelle",
    reading: (name, low, high) =>
      `C’est l’étape « ${name} » qui varie le plus : la moitié des valeurs se situe entre ${low} et ${high} jours.`,
    aims: (name, plan, traditional) =>
      `Pour « ${name} », le plan est de ${plan}; la voie traditionnelle prend ${traditional}.`,
    unknown: (count) => `On ne sait rien ${count <= 1 ? "d’une étape" : `de ${count} étapes`}.`,
    stage: "Étape",
    n: "n",
    missing: "Inconnu pour",
    lower: "Premier quartile",
    upper: "Troisième quartile",
    business: "Médiane en jours ouvrables",
  },
  payTime: {
    title: "Le délai de paiement",
    measure: (period) =>
      `Jours civils de la facture ou de l’acceptation, selon la dernière des deux, jusqu’au dernier paiement; une marque par contrat, ${period}`,
    measureMany: (period) =>
      `Jours civils de la facture ou de l’acceptation, selon la dernière des deux, jusqu’au dernier paiement, ${period}. Un cercle représente les contrats qui l’entourent : plus il est grand, plus ils sont nombreux`,
    empty: "Aucun contrat n’a encore été payé en entier, ou le délai est inconnu.",
    one: (days) => `Le seul paiement connu a pris ${days}`,
    equal: (count, days) => `Chacun des ${count} paiements a pris ${days}`,
    half: (days) => `La moitié des paiements ont pris ${days} ou moins`,
    halfWithin: (days, kept, standard) =>
      `La moitié des paiements ont pris ${days} ou moins; ${kept} respectent la norme de ${standard}`,
    standard: (days) => `Norme : ${days}`,
    planned: (days) => `Plan : ${days}`,
    longest: (days, title) => `Le plus long a pris ${days} : ${title}.`,
    late: (count, beyond) => {
      if (count === 0) return "Aucun n’est arrivé en retard.";
      const marques = beyond === 0 ? "les losanges" : "les losanges ou, hors de l’échelle, les triangles";
      return `${count} ${count === 1 ? "est arrivé" : "sont arrivés"} en retard : ce sont ${marques}.`;
    },
    trend: (first, second) =>
      `La médiane de la première moitié des paiements est de ${first}, celle de la seconde, de ${second}.`,
    farOff: (count) =>
      count <= 1
        ? "Un paiement dépasse l’échelle; c’est le triangle, à son sommet."
        : `${count} paiements dépassent l’échelle; ce sont les triangles, à son sommet.`,
    unknown: (count) =>
      `Le délai est inconnu pour ${contrats(count)}, qui ${count <= 1 ? "n’est pas dessiné" : "ne sont pas dessinés"}.`,
    award: "Contrat",
    team: "Équipe",
    from: "Compté à partir du",
    paid: "Payé en entier le",
    days: "Jours",
    within: "Norme respectée",
    yes: "Oui",
    no: "Non",
  },
  applications: {
    title: "Les candidatures",
    measure: (period) => `Occasions selon le nombre de candidatures reçues, ${period}`,
    empty: "Aucun contrat ne dit combien il y a eu de candidatures.",
    one: (count) =>
      `La seule occasion dont on le sache a reçu ${count} ${count <= 1 ? "candidature" : "candidatures"}`,
    equal: (n, count) =>
      `Chacune des ${n} occasions a reçu ${count} ${count <= 1 ? "candidature" : "candidatures"}`,
    median: (median, n) => `La moitié de ${n} occasions ont reçu ${median} candidatures ou plus`,
    single: (count) =>
      count === 0
        ? "Aucune n’a reçu qu’une seule candidature."
        : `${count} n’${count === 1 ? "en a reçu" : "en ont reçu"} qu’une, et il n’y a pas là de concurrence.`,
    most: (count) => `Le maximum est de ${count}.`,
    pass: (share) => `${share} des candidatures ont passé l’évaluation.`,
    unknown: (count) => `Le nombre est inconnu pour ${contrats(count)}.`,
    received: "Candidatures reçues",
    opportunities: "Occasions",
    bin: (from, to) => `${from} à ${to}`,
  },
  concentration: {
    title: "La concentration",
    measure: (period) => `Part des montants engagés auprès des plus grands fournisseurs, ${period}`,
    empty: "Aucun fournisseur n’est encore nommé.",
    one: (name) => `Toutes les dépenses dont on connaît le fournisseur sont allées à un seul : ${name}`,
    equal: (count) => `Les dépenses sont réparties également : ${count} fournisseurs ont la même part`,
    headline: (share, half, all) =>
      half === 1
        ? `Un fournisseur sur ${all} a ${share} des dépenses`
        : `Le plus grand fournisseur a ${share} des dépenses; la moitié va à ${half} fournisseurs sur ${all}`,
    reading: (name, share) => `Le plus grand est ${name}, avec ${share}.`,
    three: (share) => `Les trois plus grands ont ensemble ${share}.`,
    withheld: (count) =>
      `${contrats(count)} dont le fournisseur n’est pas publié ${count <= 1 ? "n’est pas compté" : "ne sont pas comptés"}.`,
    equalLine: "si tous avaient la même part",
    across: "fournisseurs, les plus grands d’abord",
    rank: "Rang",
    supplier: "Fournisseur",
    cumulated: "Part avec les précédents",
  },
};
