import type { Bilingual } from "./locale.ts";

/** What each field of a record is for, by its path, as an editor tells whoever writes it. */
type Descriptions = Readonly<Record<string, Bilingual>>;

/** `opportunities/<ref>.md` */
export const OPPORTUNITY: Descriptions = {
  "": {
    en: "What a team wants to buy: the fields of opportunities/<ref>.md",
    fr: "Ce qu’une équipe veut acheter : les champs de opportunities/<ref>.md",
  },
  title: { en: "What the code is for, in a few words", fr: "À quoi sert le code, en quelques mots" },
  summary: { en: "One or two sentences for the list", fr: "Une ou deux phrases pour la liste" },
  team: { en: "Who buys: a key of _data/teams.yml", fr: "Qui achète : une clé de _data/teams.yml" },
  contact: {
    en: "The e-mail address of a role, not of a person",
    fr: "L’adresse électronique d’un rôle, pas celle d’une personne",
  },
  price: {
    en: 'The price before tax, as text: "6500.00"',
    fr: 'Le prix avant taxes, sous forme de texte : "6500.00"',
  },
  skills: {
    en: "What vendors follow: keys of _data/skills.yml",
    fr: "Ce que suivent les fournisseurs : des clés de _data/skills.yml",
  },
  "skills[]": { en: "A key of _data/skills.yml", fr: "Une clé de _data/skills.yml" },
  posted: { en: "The day it is posted", fr: "Le jour de la publication" },
  closes: {
    en: "When applications end, on the clock of the programme: 2027-02-24 14:00",
    fr: "Quand les candidatures prennent fin, à l’heure du programme : 2027-02-24 14:00",
  },
  questions_close: {
    en: "Only where questions end later than the programme’s rule says",
    fr: "Seulement si les questions prennent fin plus tard que ne le dit la règle du programme",
  },
  selection: { en: "The day by which the supplier is chosen", fr: "Le jour où le fournisseur sera choisi" },
  delivery: { en: "The day by which the code is delivered", fr: "Le jour où le code sera livré" },
  hours: { en: "The estimate of work behind the price", fr: "L’estimation du travail derrière le prix" },
  licence: {
    en: "The SPDX id of the code’s open licence, such as MIT",
    fr: "L’identifiant SPDX de la licence libre du code, comme MIT",
  },
  repository: { en: "Where the code will land, once known", fr: "Où ira le code, une fois l’endroit connu" },
  funds_reserved: {
    en: "The day the money was committed; without it, this is a draft",
    fr: "Le jour où les fonds ont été engagés ; sans lui, c’est une ébauche",
  },
  attestations: {
    en: "What the team declares before it posts: all three",
    fr: "Ce que l’équipe atteste avant de publier : les trois",
  },
  amendments: { en: "What changed after posting", fr: "Ce qui a changé après la publication" },
  "amendments[].date": { en: "The day of the change", fr: "Le jour du changement" },
  "amendments[].field": { en: "The field that changed", fr: "Le champ qui a changé" },
  "amendments[].from": { en: "What it said before", fr: "Ce qu’il disait avant" },
  "amendments[].to": { en: "What it says now", fr: "Ce qu’il dit maintenant" },
  "amendments[].reason": { en: "Why it changed", fr: "Pourquoi il a changé" },
  questions: {
    en: "What vendors asked, for everyone to read",
    fr: "Ce que les fournisseurs ont demandé, au vu de tous",
  },
  "questions[].asked": { en: "The day it was asked", fr: "Le jour de la question" },
  "questions[].answered": { en: "The day it was answered", fr: "Le jour de la réponse" },
  "questions[].question": { en: "The question, without a name", fr: "La question, sans nom" },
  "questions[].answer": { en: "The answer", fr: "La réponse" },
  cancelled: { en: "It is not bought after all", fr: "Finalement, on n’achète pas" },
  "cancelled.date": { en: "The day of the decision", fr: "Le jour de la décision" },
  "cancelled.reason": { en: "Why", fr: "Pourquoi" },
  closed_without_award: { en: "Nobody won: the decision", fr: "Personne ne l’a emporté : la décision" },
  "closed_without_award.date": { en: "The day of the decision", fr: "Le jour de la décision" },
  "closed_without_award.reason": { en: "Why", fr: "Pourquoi" },
  repeats: { en: "The opportunity that this one runs again", fr: "L’occasion que celle-ci reprend" },
  replies: {
    en: "What the team says to questions of the integrity page",
    fr: "Ce que l’équipe répond aux questions de la page sur l’intégrité",
  },
  "replies[].rule": { en: "The guardrail whose question it is", fr: "Le garde-fou qui pose la question" },
  "replies[].date": { en: "The day of the reply", fr: "Le jour de la réponse" },
  "replies[].reply": { en: "The reply", fr: "La réponse" },
  demonstration: { en: "Made up, to show the product", fr: "Inventée, pour montrer le produit" },
};

/** `awards/<ref>/award.md` */
export const AWARD: Descriptions = {
  "": {
    en: "Who won an opportunity: the fields of awards/<ref>/award.md",
    fr: "Qui a remporté une occasion : les champs de awards/<ref>/award.md",
  },
  supplier: { en: "Who won", fr: "Qui l’a emporté" },
  "supplier.name": { en: "The supplier’s name", fr: "Le nom du fournisseur" },
  "supplier.withheld": { en: "Why the name is not published", fr: "Pourquoi le nom n’est pas publié" },
  "supplier.kind": { en: "What kind of supplier it is", fr: "Le genre de fournisseur" },
  "supplier.region": {
    en: "Where the supplier is: a key of the programme’s taxes, or “outside”, such as in another country",
    fr: "Où est le fournisseur : une clé des taxes du programme, ou « outside », comme dans un autre pays",
  },
  "supplier.first_contract": {
    en: "Whether it is the supplier’s first contract with a government",
    fr: "Si c’est le premier contrat du fournisseur avec une administration",
  },
  applications: { en: "How many applied", fr: "Combien ont postulé" },
  "applications.received": { en: "Applications that came in time", fr: "Candidatures arrivées à temps" },
  "applications.passed": { en: "Those that met the criteria", fr: "Celles qui répondaient aux critères" },
  selection: { en: "How the winner was found", fr: "Comment le gagnant a été trouvé" },
  "selection.method": { en: "The way", fr: "La manière" },
  "selection.evidence": { en: "How anyone can verify it", fr: "Comment chacun peut le vérifier" },
  awarded: { en: "The day the winner was chosen", fr: "Le jour où le gagnant a été choisi" },
  terms_signed: { en: "The day the terms were signed", fr: "Le jour où les conditions ont été signées" },
  price: {
    en: "The price before tax, which is the posted one",
    fr: "Le prix avant taxes, celui de l’occasion",
  },
  tax: { en: "The tax that the supplier charges", fr: "La taxe que perçoit le fournisseur" },
  "tax.region": { en: "A key of the programme’s taxes", fr: "Une clé des taxes du programme" },
  "tax.amount": { en: "The tax, to the cent", fr: "La taxe, au cent près" },
  fees: { en: "Fees beside the price", fr: "Les frais, en plus du prix" },
  amendments: { en: "What the contract grew by after signing", fr: "Ce qui s’est ajouté après la signature" },
  "amendments[].date": { en: "The day of the change", fr: "Le jour du changement" },
  "amendments[].amount": { en: "The amount added", fr: "Le montant ajouté" },
  "amendments[].reason": { en: "Why", fr: "Pourquoi" },
  payment_method: {
    en: "A key of the programme’s payment methods",
    fr: "Une clé des modes de paiement du programme",
  },
  card_not_allowed: {
    en: "Why no payment card may be used",
    fr: "Pourquoi la carte de paiement n’est pas permise",
  },
  licence: { en: "The licence of the delivered code", fr: "La licence du code livré" },
  repository: { en: "Where the code is", fr: "Où est le code" },
  commit: { en: "The delivered commit, in full", fr: "Le commit livré, en entier" },
  pull_request: { en: "Where the code was delivered", fr: "Où le code a été livré" },
  reused_by: { en: "Who uses the code too", fr: "Qui d’autre emploie le code" },
  "reused_by[].name": { en: "Who", fr: "Qui" },
  "reused_by[].repository": { en: "Where it can be seen", fr: "Où on peut le voir" },
  replies: {
    en: "What the team says to questions of the integrity page",
    fr: "Ce que l’équipe répond aux questions de la page sur l’intégrité",
  },
  "replies[].rule": { en: "The guardrail whose question it is", fr: "Le garde-fou qui pose la question" },
  "replies[].date": { en: "The day of the reply", fr: "Le jour de la réponse" },
  "replies[].reply": { en: "The reply", fr: "La réponse" },
  demonstration: { en: "Made up, to show the product", fr: "Inventé, pour montrer le produit" },
};

/** `awards/<ref>/0001-<event>.md` */
export const EVENT: Descriptions = {
  "": {
    en: "One thing that happened to an award: the fields of awards/<ref>/0001-<event>.md, never changed afterwards",
    fr: "Une chose arrivée à un contrat : les champs de awards/<ref>/0001-<événement>.md, jamais changés ensuite",
  },
  event: {
    en: "What happened, as in the file’s name",
    fr: "Ce qui est arrivé, comme dans le nom du fichier",
  },
  date: { en: "The day it happened", fr: "Le jour où c’est arrivé" },
  actor: { en: "The account of who did it", fr: "Le compte de la personne qui l’a fait" },
  amount: { en: "The money that it is about", fr: "L’argent dont il s’agit" },
  evidence: {
    en: "The SHA-256 of the paper, which stays private",
    fr: "L’empreinte SHA-256 de la pièce, qui reste privée",
  },
  previous: {
    en: "The SHA-256 of the event’s file before this one",
    fr: "L’empreinte SHA-256 du fichier de l’événement précédent",
  },
  until: { en: "The new delivery date, of an extension", fr: "La nouvelle date de livraison, d’un report" },
  note: { en: "What a reader should know", fr: "Ce qu’il faut savoir" },
};
