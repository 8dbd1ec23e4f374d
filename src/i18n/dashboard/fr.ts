import type { DashboardWords } from "./words.ts";

const AWARDS = "Tous les contrats";
const NAMED = "Les contrats à des fournisseurs nommés";
const CONTRACTS = "Les contrats dont les fiches disent où ils en sont";
const OPPORTUNITIES = "Les occasions publiées";
const PAID = "Les contrats payés en entier dont le délai peut être compté";
const APPLICATIONS = "Les contrats qui disent combien de candidatures sont arrivées";
const SEEN = "Les contrats livrés, sauf ceux inventés, dont le dépôt a été consulté";

export const fr: DashboardWords = {
  measures: {
    "opportunities.posted": {
      name: "Occasions publiées",
      definition: "Les occasions dont la date de publication est arrivée.",
      population: OPPORTUNITIES,
    },
    "awards.made": {
      name: "Contrats",
      definition: "Les occasions qui ont donné lieu à un contrat.",
      population: AWARDS,
    },
    "spend.price": {
      name: "Attribué, avant taxes",
      definition: "La somme des prix de tous les contrats, avant taxes, frais et modifications.",
      population: AWARDS,
    },
    "spend.committed": {
      name: "Engagé",
      definition:
        "La somme des montants engagés, toutes taxes, tous frais et toutes modifications compris : selon le registre s’il le dit, sinon selon le contrat. Lorsque les fournisseurs perçoivent une taxe et que le contrat n’en donne pas le montant, la somme est inconnue. Les intérêts ne sont pas comptés.",
      population: AWARDS,
    },
    "spend.ended": {
      name: "Engagé pour des contrats annulés ou résiliés",
      definition: "La part des montants engagés qui allait à des contrats annulés ou résiliés.",
      population: "Les contrats annulés ou résiliés",
    },
    "spend.paid": {
      name: "Payé",
      definition:
        "La somme de tous les paiements, même partiels, toutes taxes comprises, moins les remboursements. Seul compte ce que le registre retient; un paiement sans montant est inconnu. Les intérêts ne sont pas comptés.",
      population: AWARDS,
    },
    "applications.mean": {
      name: "Candidatures par occasion, en moyenne",
      definition: "Les candidatures reçues, divisées par le nombre d’occasions auxquelles elles répondaient.",
      population: APPLICATIONS,
    },
    "applications.median": {
      name: "Candidatures par occasion, médiane",
      definition:
        "La moitié des occasions ont reçu au plus ce nombre de candidatures; l’autre moitié, au moins ce nombre.",
      population: APPLICATIONS,
    },
    "applications.pass-rate": {
      name: "Candidatures conformes",
      definition: "Les candidatures qui répondaient aux critères, divisées par toutes celles reçues.",
      population: APPLICATIONS,
    },
    "suppliers.unique": {
      name: "Fournisseurs différents",
      definition:
        "Les fournisseurs qui ont obtenu un contrat, chacun compté une fois. Les noms sont comparés sans majuscules, accents ni forme juridique. Ceux qui ne sont pas divulgués ne sont pas comptés : personne ne peut les comparer.",
      population: NAMED,
    },
    "suppliers.withheld": {
      name: "Contrats à des fournisseurs non divulgués",
      definition:
        "Les contrats dont le fournisseur n’est pas rendu public. On ne sait pas combien de fournisseurs ils représentent.",
      population: AWARDS,
    },
    "suppliers.new-to-government": {
      name: "Fournisseurs nouveaux pour l’administration",
      definition:
        "Parmi les fournisseurs dont les fiches le disent, ceux pour qui l’un de leurs contrats était le premier avec une administration. Un fournisseur non divulgué compte une fois par contrat.",
      population: "Les fournisseurs dont les fiches le disent",
    },
    "suppliers.small-or-freelance": {
      name: "Pigistes et petits fournisseurs",
      definition:
        "Parmi les fournisseurs dont le genre est consigné, les pigistes, les petites entreprises et les jeunes pousses. Un fournisseur non divulgué compte une fois par contrat.",
      population: "Les fournisseurs dont le genre est consigné",
    },
    "suppliers.concentration": {
      name: "Concentration",
      definition:
        "La somme des carrés des parts de tous les fournisseurs dans les montants engagés (l’indice de Herfindahl) : 1 pour un seul fournisseur, 0,25 pour quatre à parts égales.",
      population: `${NAMED} et dont le montant est connu`,
    },
    "suppliers.top-share": {
      name: "Part du plus grand fournisseur",
      definition:
        "La plus grande part qu’un fournisseur détient des montants engagés envers des fournisseurs nommés.",
      population: `${NAMED} et dont le montant est connu`,
    },
    "pay.median": {
      name: "Délai de paiement, médiane en jours",
      definition:
        "Les jours civils de la facture ou de l’acceptation, selon la dernière des deux, jusqu’au dernier paiement; la moitié des paiements en ont pris au plus autant.",
      population: PAID,
    },
    "pay.longest": {
      name: "Délai de paiement le plus long, en jours",
      definition:
        "Les jours civils de la facture ou de l’acceptation, selon la dernière des deux, jusqu’au dernier paiement.",
      population: PAID,
    },
    "pay.within-standard": {
      name: "Payés dans le délai",
      definition:
        "Parmi les contrats payés en entier, ceux qui l’ont été dans le délai que fixe le programme.",
      population: PAID,
    },
    "pay.waiting": {
      name: "En attente maintenant",
      definition: "Les contrats qui attendent leur prochaine étape, peu importe de qui elle dépend.",
      population: "Les contrats d’un programme qui consigne chaque étape",
    },
    "pay.overdue": {
      name: "En attente depuis trop longtemps",
      definition:
        "Les contrats dont la prochaine étape attend depuis plus de jours ouvrables que n’en permet le programme, ou dont la livraison est en retard.",
      population: "Les contrats d’un programme qui consigne chaque étape",
    },
    "pay.late": {
      name: "Paiements en retard maintenant",
      definition: "Les contrats à payer qui ne le sont pas encore, et dont le délai du programme est passé.",
      population: "Les contrats à payer dont le délai peut être compté",
    },
    "outcomes.signed": {
      name: "Signés",
      definition:
        "Les contrats dont le fournisseur a signé les conditions : la date est consignée, ou une étape ultérieure qui l’exige.",
      population: CONTRACTS,
    },
    "outcomes.delivered": {
      name: "Livrés",
      definition: "Les contrats dont une livraison n’a pas été renvoyée, ou rendus à une étape qui l’exige.",
      population: CONTRACTS,
    },
    "outcomes.accepted": {
      name: "Acceptés",
      definition: "Les contrats dont la livraison a été acceptée, ou rendus à une étape ultérieure.",
      population: CONTRACTS,
    },
    "outcomes.paid": {
      name: "Payés en entier",
      definition: "Les contrats dont le dernier paiement est consigné.",
      population: CONTRACTS,
    },
    "outcomes.terminated": {
      name: "Résiliés",
      definition: "Les contrats résiliés faute de livraison.",
      population: CONTRACTS,
    },
    "outcomes.cancelled": {
      name: "Annulés",
      definition: "Les contrats annulés d’un commun accord et les occasions retirées.",
      population: `${OPPORTUNITIES} dont les fiches disent où elles en sont`,
    },
    "outcomes.without-award": {
      name: "Fermées sans contrat",
      definition: "Les occasions terminées sans gagnant, par une décision consignée.",
      population: OPPORTUNITIES,
    },
    "outcomes.re-run": {
      name: "Relancées",
      definition: "Les occasions qui en reprennent une autre, et qui le disent.",
      population: OPPORTUNITIES,
    },
    "outcomes.delivered-share": {
      name: "Livrés, parmi ceux qui ont abouti ou pris fin",
      definition: "Les contrats livrés, divisés par ceux qui ont été livrés, annulés ou résiliés.",
      population: "Les contrats livrés, annulés ou résiliés",
    },
    "code.delivered": {
      name: "Livraisons avec un dépôt",
      definition: "Les contrats livrés qui nomment le dépôt de leur code.",
      population: "Les contrats livrés qui nomment un dépôt",
    },
    "code.confirmed-open": {
      name: "Code dont l’ouverture est confirmée",
      definition:
        "Parmi les contrats livrés qui nomment un dépôt, ceux pour lesquels un programme a vu, assez récemment, que chacun peut le lire, que le commit livré s’y trouve et que sa licence est celle déclarée. Les fiches inventées sont laissées de côté : leurs dépôts le sont aussi.",
      population: SEEN,
    },
    "code.repositories": {
      name: "Dépôts ouverts",
      definition: "Les dépôts confirmés comme ci-dessus, chacun compté une fois.",
      population: SEEN,
    },
    "code.forks": {
      name: "Copies du code (forks)",
      definition: "Les copies de ces dépôts que d’autres tiennent, selon le compte de leurs hôtes.",
      population: "Les dépôts ouverts dont l’hôte le dit",
    },
    "code.reused": {
      name: "Contrats dont le code est réutilisé",
      definition: "Les contrats qui nomment quelqu’un d’autre qui se sert du code.",
      population: "Les contrats qui disent qui d’autre se sert du code",
    },
  },
  groupings: {
    "fiscal-year": {
      name: "Par exercice",
      definition:
        "Les contrats et les montants engagés selon la date d’attribution; les montants payés selon la date de chaque paiement : un exercice peut donc payer des contrats d’un exercice antérieur.",
      notRecorded: "Date non consignée",
    },
    quarter: {
      name: "Par trimestre",
      definition:
        "Comme par exercice, pour chacun de ses trimestres. Un trimestre où rien n’a eu lieu y figure aussi.",
      notRecorded: "Date non consignée",
    },
    team: {
      name: "Par équipe",
      definition: "Selon l’équipe qui a publié l’occasion.",
      notRecorded: "Équipe non consignée",
    },
    supplier: {
      name: "Par fournisseur",
      definition:
        "Par fournisseur; les noms sont comparés sans majuscules, accents ni forme juridique. Les fournisseurs non divulgués sont réunis sur une ligne, et peuvent être plusieurs.",
      notRecorded: "Fournisseur non consigné",
    },
    region: {
      name: "Par région",
      definition: "Selon la région du fournisseur, telle que la donne le contrat.",
      notRecorded: "Région non consignée",
    },
    skill: {
      name: "Par compétence",
      definition:
        "Selon les compétences que demande l’occasion. Un achat compte en entier pour chacune de ses compétences : les lignes ne s’additionnent donc pas.",
      notRecorded: "Compétences non consignées",
    },
    licence: {
      name: "Par licence",
      definition: "Selon la licence que le contrat déclare pour le code, sinon celle de l’occasion.",
      notRecorded: "Licence non consignée",
    },
    "payment-method": {
      name: "Par mode de paiement",
      definition: "Selon la façon dont le contrat doit être payé.",
      notRecorded: "Mode de paiement non consigné",
    },
  },
  withheld: "Fournisseurs non divulgués",
  outside: "Hors des régions du programme",
  quarter: (quarter, year, from, to) => `T${quarter} de ${year} (${from} à ${to})`,
  milestones: {
    need: "Fonds réservés",
    posted: "Publication",
    closed: "Clôture",
    selected: "Choix du fournisseur",
    signed: "Signature",
    delivered: "Livraison",
    accepted: "Acceptation",
    invoiced: "Facture",
    certified: "Attestation",
    paid: "Paiement",
  },
  stage: (from, to) => `${from} → ${to}`,
  stageDefinition:
    "Les jours entre deux étapes dont les dates sont consignées; si la seconde précède la première, elle n’est pas comptée. Le besoin est daté du jour où les fonds ont été réservés, le premier dont une fiche parle. Les jours ouvrables excluent les fins de semaine et les jours fériés du programme.",
  spans: {
    "need-to-work": {
      name: "Du besoin au travail",
      definition: "Du jour où les fonds ont été réservés à celui de la signature des conditions.",
    },
    "to-pay": {
      name: "Pour payer",
      definition: "De la facture ou de l’acceptation, selon la dernière des deux, au dernier paiement.",
    },
    "need-to-payment": {
      name: "Acheter et payer, en tout",
      definition:
        "Du besoin au travail, puis pour payer, additionnés, pour les contrats dont les deux sont connus; le travail du fournisseur entre les deux n’est pas compté.",
    },
  },
  flow: {
    posted: "Publiées",
    closed: "Candidatures closes",
    awarded: "Attribuées",
    signed: "Conditions signées",
    delivered: "Livrées",
    accepted: "Acceptées",
    invoiced: "Facturées",
    certified: "Paiement attesté",
    paid: "Payées",
  },
  targets: {
    applications: {
      name: "Candidatures par occasion",
      howMeasured: "Les candidatures reçues, en moyenne, pour les contrats qui le disent.",
    },
    suppliers: {
      name: "Fournisseurs différents",
      howMeasured: "Les fournisseurs nommés dans les contrats, chacun compté une fois.",
    },
    opportunities: {
      name: "Occasions publiées",
      howMeasured: "Les occasions dont la date de publication est arrivée.",
    },
    signed: {
      name: "Fournisseur choisi et conditions signées",
      howMeasured: "Les contrats aux conditions signées, divisés par tous ceux dont on le sait.",
    },
    delivered: {
      name: "Livrés",
      howMeasured: "Les contrats livrés, divisés par ceux qui ont été livrés, annulés ou résiliés.",
    },
    use_again: {
      name: "Clients qui y auraient de nouveau recours",
      howMeasured: "En le demandant aux équipes; aucune fiche ne contient leurs réponses.",
    },
    apply_again: {
      name: "Fournisseurs qui postuleraient de nouveau",
      howMeasured: "En le demandant aux fournisseurs; aucune fiche ne contient leurs réponses.",
    },
    splitting: {
      name: "Signalés comme fractionnement",
      howMeasured:
        "Les contrats qu’arrête le garde-fou MA-401 sans exception, divisés par tous les contrats.",
    },
    new_to_government: {
      name: "Fournisseurs retenus nouveaux pour l’administration",
      howMeasured:
        "Les fournisseurs pour qui un contrat était le premier avec une administration, parmi ceux dont les fiches le disent.",
    },
    outside_capital: {
      name: "Fournisseurs retenus hors de la capitale",
      howMeasured: "Les fiches donnent la région d’un fournisseur et non sa ville : c’est donc inconnu.",
    },
    small_or_freelance: {
      name: "Fournisseurs retenus qui sont petits ou pigistes",
      howMeasured:
        "Les pigistes, les petites entreprises et les jeunes pousses, parmi les fournisseurs dont le genre est consigné.",
    },
    repositories: {
      name: "Nouveaux dépôts",
      howMeasured:
        "Les dépôts de code livré dont l’ouverture est confirmée; les fiches ne disent pas si un dépôt est nouveau.",
    },
    inventory: {
      name: "Entrées au répertoire du code ouvert",
      howMeasured: "En consultant le répertoire; aucune fiche ne contient ses entrées.",
    },
    forks: {
      name: "Copies du code (forks)",
      howMeasured: "Les copies des dépôts ouverts, selon le compte de leurs hôtes.",
    },
    hours_saved: {
      name: "Heures d’approvisionnement épargnées, chaque fois",
      howMeasured: "Par un relevé des heures de travail, que le programme ne tient pas.",
    },
    days_to_pay: {
      name: "Délai de paiement, en jours",
      howMeasured:
        "La médiane des jours civils de la facture ou de l’acceptation, selon la dernière des deux, au dernier paiement.",
    },
  },
  wait: (awaited, role) => `On attend ${awaited}; à agir : ${role}`,
};
