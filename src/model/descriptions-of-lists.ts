import type { Bilingual } from "./locale.ts";

/** What each field of `_data/` is for, by its path; a field without words of its own says what kind of value it holds. */
type Descriptions = Readonly<Record<string, Bilingual>>;

const NAME: Bilingual = { en: "The name that people read", fr: "Le nom que lisent les gens" };

/** `_data/program.yml` */
export const PROGRAM: Descriptions = {
  "": {
    en: "Everything in which one programme differs from another: _data/program.yml",
    fr: "Tout ce en quoi un programme diffère d’un autre : _data/program.yml",
  },
  name: { en: "The programme’s name", fr: "Le nom du programme" },
  department: { en: "Who runs it", fr: "Qui le mène" },
  purpose: { en: "One sentence for the home page", fr: "Une phrase pour l’accueil" },
  notice: { en: "What every page should say first", fr: "Ce que chaque page devrait dire d’abord" },
  url: { en: "Where the site is published", fr: "Où le site est publié" },
  source: {
    en: "Where a reader finds a record’s file: this, then the file’s path",
    fr: "Où trouver le fichier d’une fiche : ceci, puis le chemin du fichier",
  },
  contact: { en: "The programme’s e-mail address", fr: "L’adresse électronique du programme" },
  languages: { en: "The languages that records are written in", fr: "Les langues des fiches" },
  currency: { en: "The currency of every amount", fr: "La devise de chaque montant" },
  time_zone: { en: "The zone of every date and time", fr: "Le fuseau de chaque date et heure" },
  fiscal_year: {
    en: "The programme’s fiscal year; without it, that of the calendar",
    fr: "L’exercice du programme; sans cela, l’année civile",
  },
  "fiscal_year.starts": { en: "The month in which it begins", fr: "Le mois où il commence" },
  limit: { en: "The most that a contract may cost", fr: "Le plus que peut coûter un contrat" },
  "limit.amount": { en: "The amount", fr: "Le montant" },
  "limit.includes_tax": {
    en: "Whether the price is compared with it with all taxes",
    fr: "Si le prix y est comparé toutes taxes comprises",
  },
  price: {
    en: "fixed: a supplier is paid the posted price; ceiling: bids go up to it",
    fr: "fixed : le fournisseur reçoit le prix affiché ; ceiling : les offres vont jusque-là",
  },
  taxes: {
    en: "What a supplier of each region charges",
    fr: "Ce que perçoit un fournisseur de chaque région",
  },
  "taxes.*.name": { en: "The region’s name", fr: "Le nom de la région" },
  "taxes.*.tax": { en: "The tax’s name", fr: "Le nom de la taxe" },
  "taxes.*.rate": { en: "The rate, in percent", fr: "Le taux, en pourcentage" },
  lengths: { en: "The most characters in each language", fr: "Le plus de caractères dans chaque langue" },
  licences: { en: "Licences of the code", fr: "Les licences du code" },
  deadlines: { en: "Deadlines, in business days", fr: "Les délais, en jours ouvrables" },
  payments: {
    en: "How payments are recorded; without it, steps, signatures and amounts are not asked for",
    fr: "Comment les paiements sont consignés; sans cela, ni étapes, ni signatures, ni montants ne sont exigés",
  },
  "payments.steps": {
    en: "false where records know some steps only, such as an import",
    fr: "false où les fiches ne connaissent que certaines étapes, comme après un import",
  },
  "payments.pay_within": {
    en: "The most days from invoice or acceptance, whichever is later, to payment",
    fr: "Le plus de jours de la facture ou de l’acceptation, selon la dernière, au paiement",
  },
  "payments.told_within": {
    en: "The most days in which a supplier is told what is wrong with an invoice",
    fr: "Le plus de jours pour aviser un fournisseur de ce qui ne va pas dans une facture",
  },
  "payments.planned": {
    en: "The days to payment that the programme aims at, told beside the most",
    fr: "Le délai de paiement que vise le programme, en jours, indiqué à côté du maximum",
  },
  "payments.waiting": {
    en: "The most business days that a step waits for the next",
    fr: "Le plus de jours ouvrables qu’une étape attend la suivante",
  },
  "payments.remind_after": {
    en: "The business days of waiting after which a reminder is sent",
    fr: "Les jours ouvrables d’attente après lesquels un rappel est envoyé",
  },
  repositories: {
    en: "How it is confirmed that the code is open",
    fr: "Comment on confirme que le code est ouvert",
  },
  "repositories.hosts": { en: "The hosts that may be asked", fr: "Les hôtes qu’on peut interroger" },
  "repositories.hosts[].host": { en: "The host’s name", fr: "Le nom de l’hôte" },
  "repositories.hosts[].kind": { en: "How it is spoken to", fr: "Comment on lui parle" },
  "repositories.confirmed_within": {
    en: "The most days since the last confirmation",
    fr: "Le plus de jours depuis la dernière confirmation",
  },
  "repositories.renewed_after": {
    en: "The days after which a repository is asked about again",
    fr: "Les jours après lesquels on s’enquiert de nouveau d’un dépôt",
  },
  "repositories.inventory": {
    en: "Where the buyer lists its open code",
    fr: "Où l’acheteur répertorie son code ouvert",
  },
  "repositories.inventory.administration": {
    en: "The buyer’s code in the Open Resource Exchange, such as esdc-edsc",
    fr: "Le code de l’acheteur dans l’Échange de ressources ouvert, comme esdc-edsc",
  },
  "repositories.inventory.category": {
    en: "The category of its entries there (UNSPSC), such as 43231500",
    fr: "La catégorie de ses entrées là-bas (UNSPSC), comme 43231500",
  },
  plan: {
    en: "What the programme planned, in calendar days, beside the traditional way",
    fr: "Ce que prévoyait le programme, en jours civils, à côté de la manière habituelle",
  },
  "plan.work": {
    en: "The days planned from the need to signed terms",
    fr: "Les jours prévus du besoin à la signature des conditions",
  },
  "plan.traditional_work": {
    en: "The days that the traditional way takes from the need to the work",
    fr: "Les jours que prend la manière habituelle du besoin au travail",
  },
  "plan.traditional_pay": {
    en: "The days that the traditional way takes to pay",
    fr: "Les jours que prend la manière habituelle pour payer",
  },
  targets: {
    en: "What the programme wants to reach, shown beside what it has reached; shares are whole percentages",
    fr: "Ce que veut atteindre le programme, montré à côté de ce qu’il a atteint; les parts sont des pourcentages entiers",
  },
  "targets.applications": {
    en: "More applications per opportunity, on average, than these",
    fr: "Plus de candidatures par occasion, en moyenne, que ce nombre",
  },
  "targets.suppliers": { en: "More suppliers than these", fr: "Plus de fournisseurs que ce nombre" },
  "targets.opportunities": { en: "The opportunities to post", fr: "Les occasions à publier" },
  "targets.signed": {
    en: "The percentage of awards with signed terms",
    fr: "Le pourcentage de contrats aux conditions signées",
  },
  "targets.delivered": {
    en: "The percentage of contracts that are delivered",
    fr: "Le pourcentage de contrats livrés",
  },
  "targets.use_again": {
    en: "The percentage of clients who would use it again",
    fr: "Le pourcentage de clients qui y auraient de nouveau recours",
  },
  "targets.apply_again": {
    en: "The percentage of suppliers who would apply again",
    fr: "Le pourcentage de fournisseurs qui postuleraient de nouveau",
  },
  "targets.splitting": {
    en: "The most awards, in percent, that may be flagged as contract splitting",
    fr: "Le plus de contrats, en pourcentage, signalés comme fractionnement",
  },
  "targets.new_to_government": {
    en: "The percentage of winners who are new to government",
    fr: "Le pourcentage de fournisseurs retenus qui n’avaient jamais travaillé pour une administration",
  },
  "targets.outside_capital": {
    en: "The percentage of winners outside the capital",
    fr: "Le pourcentage de fournisseurs retenus hors de la capitale",
  },
  "targets.small_or_freelance": {
    en: "The percentage of winners who are small or freelance",
    fr: "Le pourcentage de fournisseurs retenus qui sont petits ou pigistes",
  },
  "targets.repositories": {
    en: "More new repositories than these",
    fr: "Plus de nouveaux dépôts que ce nombre",
  },
  "targets.inventory": {
    en: "The entries in the inventory of open code",
    fr: "Les entrées dans le répertoire du code ouvert",
  },
  "targets.forks": {
    en: "More forks of the code than these",
    fr: "Plus de copies (forks) du code que ce nombre",
  },
  "targets.hours_saved": {
    en: "More hours of procurement saved, each time, than these",
    fr: "Plus d’heures d’approvisionnement épargnées, chaque fois, que ce nombre",
  },
  "targets.days_to_pay": {
    en: "The most days to payment, in the median",
    fr: "Le plus de jours avant le paiement, en médiane",
  },
  payment_methods: { en: "How suppliers are paid", fr: "Comment les fournisseurs sont payés" },
  law: {
    en: "What the law of the place calls three acts, such as section 34",
    fr: "Le nom que la loi du lieu donne à trois actes, comme article 34",
  },
  "law.commit": { en: "Setting the money aside", fr: "Réserver l’argent" },
  "law.certify": { en: "Certifying that it is owed", fr: "Attester qu’il est dû" },
  "law.request": { en: "Asking for it to be paid", fr: "Demander qu’il soit payé" },
  rule_sources: {
    en: "What the rules come from, in the programme’s own words",
    fr: "D’où viennent les règles, dans les mots du programme",
  },
  open_data: {
    en: "What goes with the data that the site publishes",
    fr: "Ce qui accompagne les données que publie le site",
  },
  "open_data.licence": {
    en: "Where the text of the data’s licence is",
    fr: "Où se trouve le texte de la licence des données",
  },
  "open_data.publication_policy": {
    en: "Where the programme says what it publishes, and when",
    fr: "Où le programme dit ce qu’il publie, et quand",
  },
  "open_data.ocid_prefix": {
    en: "The prefix issued to the publisher for Open Contracting IDs; without it, ids say that they are not registered",
    fr: "Le préfixe attribué à l’éditeur pour les identifiants OCDS; sans lui, les identifiants disent qu’ils ne sont pas enregistrés",
  },
  "open_data.disclosure": {
    en: "Of a department of the Government of Canada alone: how it discloses its contracts on open.canada.ca",
    fr: "Pour un ministère du gouvernement du Canada seulement : comment il divulgue ses contrats sur ouvert.canada.ca",
  },
  "open_data.disclosure.organization": {
    en: "The department’s key on open.canada.ca, such as esdc-edsc",
    fr: "La clé du ministère sur ouvert.canada.ca, comme esdc-edsc",
  },
  "open_data.disclosure.economic_object": {
    en: "The economic object of what is bought, in the government-wide chart of accounts",
    fr: "L’article économique de ce qui est acheté, selon le plan comptable à l’échelle du gouvernement",
  },
  "open_data.disclosure.economic_object.code": {
    en: "Its code, of three or four digits",
    fr: "Son code, de trois ou quatre chiffres",
  },
  "open_data.disclosure.economic_object.description": {
    en: "Its name in the chart of accounts",
    fr: "Son nom dans le plan comptable",
  },
  "open_data.disclosure.commodity_code": {
    en: "The commodity code of what is bought (GSIN or UNSPSC)",
    fr: "Le code de bien ou de service de ce qui est acheté (NIBS ou UNSPSC)",
  },
  signature: { en: "What a department must show", fr: "Ce qu’un ministère doit montrer" },
};

/** `_data/teams.yml` */
export const TEAMS: Descriptions = {
  "": { en: "Who may post: _data/teams.yml", fr: "Qui peut publier : _data/teams.yml" },
  "*": { en: "A team, by its key", fr: "Une équipe, par sa clé" },
  "*.name": NAME,
  "*.contact": { en: "The team’s e-mail address", fr: "L’adresse électronique de l’équipe" },
};

/** `_data/skills.yml` */
export const SKILLS: Descriptions = {
  "": {
    en: "What vendors follow: _data/skills.yml",
    fr: "Ce que suivent les fournisseurs : _data/skills.yml",
  },
  "*": { en: "A skill, by its key", fr: "Une compétence, par sa clé" },
  "*.name": NAME,
};

/** `_data/holidays.yml` */
export const HOLIDAYS: Descriptions = {
  "": {
    en: "Days on which the offices are closed: _data/holidays.yml",
    fr: "Les jours où les bureaux sont fermés : _data/holidays.yml",
  },
  "[].date": { en: "The day", fr: "Le jour" },
  "[].name": { en: "What the day is called", fr: "Comment s’appelle ce jour" },
};

/** `_data/exceptions.yml` */
export const EXCEPTIONS: Descriptions = {
  "": {
    en: "Rules that a record is allowed to break: _data/exceptions.yml",
    fr: "Les règles auxquelles une fiche peut déroger : _data/exceptions.yml",
  },
  "[].rule": { en: "The rule’s id", fr: "L’identifiant de la règle" },
  "[].record": { en: "The record’s name", fr: "Le nom de la fiche" },
  "[].reason": { en: "Why, for the public to read", fr: "Pourquoi, au vu de tous" },
  "[].approved_by": { en: "Who approved it: a role", fr: "Qui l’a approuvée : un rôle" },
  "[].ends": { en: "The last day it holds", fr: "Le dernier jour où elle vaut" },
};

/** `_data/compare/sources.yml` */
export const COMPARISON_SOURCES: Descriptions = {
  "": {
    en: "Where the numbers of other programmes come from: _data/compare/sources.yml",
    fr: "D’où viennent les chiffres des autres programmes : _data/compare/sources.yml",
  },
  "*": { en: "A kept file, by its name without .json", fr: "Un fichier conservé, selon son nom sans .json" },
  "*.about": {
    en: "What the numbers are, and who made them of what",
    fr: "Ce que sont les chiffres, qui les a établis et à partir de quoi",
  },
  "*.link": { en: "Where that can be seen", fr: "Où cela peut être vérifié" },
};

/** `_data/delegation.yml` */
export const DELEGATION: Descriptions = {
  "": {
    en: "Who may sign for money: _data/delegation.yml",
    fr: "Qui peut signer pour de l’argent : _data/delegation.yml",
  },
  "[].account": {
    en: "The account on the code host, without @; case does not matter",
    fr: "Le compte chez l’hôte du code, sans @; la casse n’y fait rien",
  },
  "[].sections": {
    en: "certify: that the money is owed; request: that it be paid. 34 and 33 are other names of the two",
    fr: "certify : attester que l’argent est dû ; request : demander qu’il soit payé. 34 et 33 sont d’autres noms des deux",
  },
  "[].from": { en: "The first day", fr: "Le premier jour" },
  "[].until": {
    en: "The last day; without it, until it is taken back",
    fr: "Le dernier jour; sans lui, jusqu’à révocation",
  },
  "[].role": {
    en: "In which role, for the public: no name of a person",
    fr: "À quel titre, pour le public : aucun nom de personne",
  },
};
