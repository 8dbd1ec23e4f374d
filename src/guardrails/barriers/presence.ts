import { FEW, MUST, VENDORS, words, type Barrier } from "./barrier.ts";

const WORKED =
  "(?:work(?:s|ed|ing)?|presence|present|attend(?:s|ance)?|meet(?:s|ings?)?|come|visits?|travel|report|done|performed|carried out|delivered|days?|hours?|available)";
const TRAVAIL =
  "(?:travail(?:ler|le|lent|lera|leront|lerez)?|travaux|présen(?:ce|te?s?)|rencontres?|réunions?|visites?|venir|se (?:rendre|déplacer|faire|présenter)|vous rendre|assister|faits?|effectuée?s?|réalisée?s?|exécutée?s?|jours?|heures?|formation|disponibles?)";
const OUR = "(?:our|the department's|the team's)";
const HERE = `(?:on[- ]site|in person|(?:on|at|in|from|to) +(?:${OUR} +(?:\\p{L}+ +){0,2}(?:premises|offices?)|the office)|sur place|sur (?:les|nos) lieux|en personne|(?:dans|à|depuis|de) +(?:nos|les|vos|notre|votre) +(?:locaux|bureaux?)|aux? +bureaux?|en présentiel)`;

/** `at 140 Promenade du Portage`, `au 300, avenue Laurier` */
const ADDRESS =
  "(?:at|to|au|à) +(?:the +|notre +|our +)?\\d{1,5},? +(?:[\\p{L}'.-]+ +){0,2}(?:street|avenue|road|drive|boulevard|blvd|promenade|rue|chemin)";

const PRESENCE = {
  what: { en: "presence on site", fr: "une présence sur place" },
  tip: {
    en: "Let the work be done from anywhere, so that vendors outside your city can apply.",
    fr: "Laissez faire le travail de partout, pour que les fournisseurs d’ailleurs puissent se porter candidats.",
  },
};

export const ON_SITE: Barrier = {
  ...PRESENCE,
  trace:
    /on[-\s]site|in\sperson|en\spersonne|(?:our\s(?:\S+\s){0,2}|s\s(?:\S+\s){0,2}|the\s)(?:offices?\b|premises)|sur\s(?:place|les\slieux|nos\slieux)|r.{1,2}sider\s[^d]|habiter\s|reside\sin\s|live\s(?:in|near)\s|(?:nos|les|vos|notre|votre|aux?)\s(?:locaux|bureaux?)\b|pr.{1,2}sen(?:ti|ce)|street|avenue|road\b|drive\b|boulevard|blvd|promenade|rue\s|chemin\s|travel\sto\s|commute\s|relocate\s|d.{1,2}placer\s/,
  patterns: [
    words(`(?:${WORKED}|${TRAVAIL}) +${FEW}${HERE}|(?:be|être|sera|seront|soit|soient) +${HERE}`),
    words("on-site +(?:work|presence|attendance|meetings?|visits?|days?|training|interviews?|kick-?off)"),
    words("présence +(?:physique|obligatoire|au bureau)"),
    words(`présence +(?:à|en|au) +[\\p{L}-]+ +${FEW}(?:jours?|heures?|fois)`),
    words(`${VENDORS}? *${MUST} +(?:résider|habiter|vivre|reside|live) +(?:à|en|au|in|near)`),
    words(`(?:${WORKED}|${TRAVAIL}) +${FEW}${ADDRESS}`),
    words(
      `(?:${VENDORS}|you|vous) +${MUST} +${FEW}(?:(?:travel|commute|relocate) +to|(?:se|vous) +déplacer +(?:à|au|en|vers))`,
    ),
  ],
  // A choice is no demand, nor is what takes the place of a visit.
  unless: words(
    "heures +d'ouverture|opening +hours|affichée?s?|may|can|could|(?<!not )remote(?:ly)?|from (?:anywhere|home)|if (?:you|they) (?:like|wish|prefer)|replac(?:e|es|ing)|avoids?|peu(?:t|vent)|pou(?:vez|rra|rront|rrez)|possibles?|au choix|(?<!pas |non )à distance|si (?:vous|l'on) (?:le )?(?:voulez|souhaitez|préférez)|remplac(?:e|ent|er)|évite(?:nt|r)?",
  ),
};

export const NOT_REMOTE: Barrier = {
  ...PRESENCE,
  trace: /remote|t.{1,2}l.{1,2}travail|[àa]\u0300?\sdistance/,
  patterns: [words(`remote work|${WORKED} +${FEW}remotely|télétravail|${TRAVAIL} +${FEW}à distance`)],
  unless: words("problems?|problèmes?|obstacles?|must|need|on[- ]site|sur place|en personne|doi(?:t|vent)"),
  whenNegated: true,
};
