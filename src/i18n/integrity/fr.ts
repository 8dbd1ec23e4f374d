import type { IntegrityWords } from "./en.ts";

/** Les mots de la page sur l’intégrité : « signal » n’y veut jamais dire « faute ». */
export const integrityFr: IntegrityWords = {
  lead: "Qui achète ici avec l’argent du public doit montrer que tout s’est fait équitablement. Cette page réunit ce qu’un programme peut vérifier de chaque fiche : les règles et ce qu’elles ont trouvé, les nombres qui méritent peut-être une question, et la manière de tout vérifier vous-même.",
  careful:
    "Un signal est une question, jamais une accusation. Un nombre peut avoir une bonne raison qu’aucune fiche ne dit ; les explications qui viennent d’abord à l’esprit figurent à côté de chacun, tout comme la réponse de l’acheteur, s’il en a donné une.",
  onThisPage: "Sur cette page",
  sections: {
    questions: "Les questions que posent les fiches",
    guardrails: "Ce que les garde-fous ont trouvé",
    exceptions: "Les exceptions",
    repositories: "La preuve du code ouvert",
    checks: "La dernière vérification de chaque chose",
    verify: "Vérifiez vous-même",
  },
  questionsNow: (questions, records) =>
    questions === 0
      ? "En ce moment, aucun nombre ne pose de question."
      : `En ce moment, ${questions === 1 ? "un nombre pose une question" : `${questions} nombres posent une question`} ; ${questions === 1 ? "il repose" : "ils reposent"} sur ${records === 1 ? "une fiche" : `${records} fiches`}.`,
  nowAsked: "Ce qui se demande en ce moment",
  nothingYet:
    "Il n’y a pas encore de fiche, si bien que rien n’a pu être mesuré. Ce qui sera demandé figure ici malgré tout.",
  summary: "Chaque indicateur : combien de valeurs mesurées, et combien posent une question",
  indicator: "Indicateur",
  measured: "Mesurées",
  asking: "Posent une question",
  tooFew: "Trop peu pour le dire",
  data: "Toutes les valeurs, leurs données et les réponses (JSON)",
  formula: "Le calcul",
  expression: "Pour les machines",
  numbers: "Les nombres du programme",
  notSet: "non fixé : ce programme ne pose pas la question",
  guardrail: "Garde-fou",
  redFlags: "Signaux d’alerte de l’Open Contracting Partnership",
  innocent: "Ce qui peut l’expliquer",
  measuredOf: (count, unknown) =>
    count === 0
      ? "Rien n’a pu être mesuré pour l’instant."
      : `${count === 1 ? "Une valeur mesurée" : `${count} valeurs mesurées`}${unknown === 0 ? "" : `, dont ${unknown} ${unknown === 1 ? "n’est pas connue" : "ne sont pas connues"}`}.`,
  details: "Le calcul, et ce qui peut l’expliquer",
  asksNothing: "Aucune ne pose de question.",
  quietReadings: (name) => `${name} : les valeurs qui ne posent pas de question`,
  flaggedReadings: (name) => `${name} : les valeurs qui posent une question`,
  about: "Au sujet de",
  value: "Valeur",
  threshold: "Comparée à",
  n: "Repose sur (n)",
  inputs: "D’après",
  reply: "La réponse de l’acheteur",
  noReply: "Aucune pour l’instant",
  replyOf: (date) => `Réponse du ${date} :`,
  excused: (ends) => `Exception jusqu’au ${ends} :`,
  approvedBy: (who) => `Approbation : ${who}`,
  verdict: { asks: "pose une question", quiet: "pas de question", "too-few": "trop peu pour le dire" },
  more: (count) =>
    count === 1 ? "Les données en contiennent une de plus." : `Les données en contiennent ${count} de plus.`,
  notKnown: "pas connue",
  within: (subject, whole) => `${subject}, ${whole}`,
  programme: "Le programme entier",
  ofTeam: (team) => `équipe : ${team}`,
  forRepository: (repository) => `dépôt : ${repository}`,
  moreInputs: (count) => `et ${count} de plus`,
  unit: {
    "business days": (value, isOne) => `${value} ${isOne ? "jour ouvrable" : "jours ouvrables"}`,
    days: (value, isOne) => `${value} ${isOne ? "jour" : "jours"}`,
    "hours a week": (value, isOne) => `${value} ${isOne ? "heure" : "heures"} par semaine`,
    applications: (value, isOne) => `${value} ${isOne ? "candidature" : "candidatures"}`,
    questions: (value, isOne) => `${value} ${isOne ? "question" : "questions"}`,
    contracts: (value, isOne) => `${value} ${isOne ? "contrat" : "contrats"}`,
    faults: (value) => `${value} à fournir`,
  },
  guardrailsText:
    "Chaque garde-fou juge les fiches qui contiennent ce sur quoi il porte. S’il n’en a jugé aucune, ne rien trouver ne veut rien dire.",
  guardrailsTable:
    "Les garde-fous qui ont trouvé quelque chose, le nombre de fiches que chacun a jugées, et le nombre d’endroits où il l’a trouvé",
  allQuiet: "Aucun garde-fou n’a rien trouvé.",
  foundNothing: (count) =>
    count === 1 ? "Un garde-fou qui n’a rien trouvé" : `${count} garde-fous qui n’ont rien trouvé`,
  judged: "Jugé",
  judgedOf: {
    file: (count) => `${count} ${count < 2 ? "fichier" : "fichiers"}`,
    opportunity: (count) => `${count} ${count < 2 ? "occasion" : "occasions"}`,
    award: (count) => `${count} ${count < 2 ? "contrat" : "contrats"}`,
    event: (count) => `${count} ${count < 2 ? "événement" : "événements"}`,
    exception: (count) => `${count} ${count < 2 ? "exception" : "exceptions"}`,
  },
  judgedNone: "Rien",
  judgedChanges: "Chaque changement, avant sa fusion",
  alsoChanges: "et chaque changement",
  found: { error: "Erreurs", warning: "Avertissements", signal: "Signaux" },
  excusedColumn: "Dispenses",
  noExceptions: "Aucune fiche n’est dispensée d’un garde-fou.",
  exceptionsText:
    "Ce qu’une fiche a le droit d’enfreindre, pourquoi, qui l’a approuvé, et jusqu’à quand. Ce qui est dispensé reste sur cette page.",
  exceptionsTable: "Les exceptions en vigueur",
  record: "Fiche",
  reason: "Raison",
  approver: "Approbation",
  ends: "Prend fin le",
  checksTable: "Chaque vérification, sa dernière date et son résultat",
  check: "Vérification",
  when: "Date",
  result: "Résultat",
  checks: {
    guardrails: "Tous les garde-fous, sur toutes les fiches",
    guardrailsResult: (errors, warnings, signals) =>
      `${errors} ${errors < 2 ? "erreur" : "erreurs"}, ${warnings} ${warnings < 2 ? "avertissement" : "avertissements"}, ${signals} ${signals < 2 ? "signal" : "signaux"}`,
    ledger: "La chaîne des registres de paiement",
    ledgerWhole: (ledgers, events, linked) =>
      ledgers === 0
        ? "Aucun registre n’est encore ouvert."
        : `Intacte, dans ${ledgers === 1 ? "un registre" : `${ledgers} registres`} de ${events} ${events === 1 ? "événement" : "événements"} en tout : ${linked === 0 ? "aucun ne nomme l’empreinte SHA-256 de celui qui le précède" : linked === 1 ? "un seul nomme l’empreinte SHA-256 de celui qui le précède, et elle est juste" : `${linked} nomment l’empreinte SHA-256 de celui qui les précède, et toutes sont justes`}.`,
    ledgerBroken: (faults) =>
      `Rompue à ${faults === 1 ? "un endroit" : `${faults} endroits`} : voyez le garde-fou MA-605.`,
    repositories: "Les dépôts cités, demandés à leurs hôtes",
    repositoriesResult: (confirmed, asked) =>
      `${confirmed} sur ${asked} ${confirmed < 2 ? "confirmé" : "confirmés"} à la dernière vérification`,
    repositoriesNever: "Personne n’a encore vérifié.",
    repositoriesOldest: (date) => `La plus ancienne vérification date du ${date}.`,
    never: "Jamais",
  },
  verifyText:
    "Rien ici n’est à croire sur parole. Les fiches, les règles et le programme qui a fait cette page sont publics ; ces commandes refont les mêmes vérifications sur votre ordinateur. Il y faut Git et Node.js 20 ou une version plus récente.",
  verify: {
    clone: "Procurez-vous les fiches et le programme, avec tout leur historique.",
    cloneUnknown:
      "Ce programme ne dit pas où se trouve son dépôt : demandez-le, et placez-vous dans son dossier.",
    check: "Jugez chaque fiche par chaque garde-fou. Ce qui s’affiche est ce que cette page compte.",
    build: "Fabriquez ce site vous-même, cette page comprise, dans le dossier _site.",
    ledger:
      "Calculez l’empreinte SHA-256 de chaque événement des registres. Chacune est le « previous » de l’événement suivant du même contrat.",
    ledgerPrevious: "Voyez quelle empreinte SHA-256 chaque événement nomme.",
    history: "Lisez qui a changé quel contrat ou registre, et quand.",
    objects: "Faites recalculer par Git l’empreinte de tout ce qu’il conserve, historique compris.",
    repositories: "Interrogez de nouveau les hôtes des dépôts cités.",
  },
  onRecord: {
    title: "Les questions que pose cette fiche",
    text: "Des nombres de cette fiche, ou d’un ensemble dont elle fait partie, qui méritent peut-être une question. Une question n’est pas une accusation.",
    why: "le calcul, et ce qui peut l’expliquer",
  },
};
