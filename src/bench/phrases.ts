import type { Bilingual } from "../model/locale.ts";

/** Sentences that fit every topic. `{n}` and `{m}` become the same numbers in both languages. */

export const BACKGROUND: readonly Bilingual[] = [
  {
    en: "The code will be kept up by two developers of the team, who have other work as well.",
    fr: "Deux personnes de l’équipe, qui ont d’autres tâches, assureront ensuite l’entretien du code.",
  },
  {
    en: "Earlier attempts, with a spreadsheet and {n} macros, were given up after {m} weeks.",
    fr: "Des essais antérieurs, avec un tableur et {n} macros, ont été abandonnés après {m} semaines.",
  },
  {
    en: "What exists today is described on the [project page](https://example.org/projects/{n}/), with its known limits.",
    fr: "Ce qui existe aujourd’hui est décrit dans la [page du projet](https://example.org/projects/{n}/), avec ses limites connues.",
  },
  {
    en: "Other departments have the same need; whatever is built will be theirs to use and to change.",
    fr: "D’autres ministères ont le même besoin ; ce qui sera construit, ils pourront l’utiliser et le modifier.",
  },
  {
    en: "A prototype of {n} lines shows that the idea works, and nothing more.",
    fr: "Un prototype de {n} lignes montre que l’idée fonctionne, et rien de plus.",
  },
  {
    en: "Everything that the work needs is public: the data, the present code and the list of {m} open issues.",
    fr: "Tout ce qu’il faut pour ce travail est public : les données, le code actuel et la liste des {m} problèmes connus.",
  },
];

export const NEEDS: readonly Bilingual[] = [
  {
    en: "A README file of at most {n} lines that explains how to install, run and change it.",
    fr: "Un fichier README d’au plus {n} lignes qui explique comment l’installer, l’exécuter et le modifier.",
  },
  {
    en: "Error messages that say what is wrong, where, and what to do about it.",
    fr: "Des messages d’erreur qui disent ce qui ne va pas, à quel endroit et quoi faire.",
  },
  {
    en: "Dates in the form `2027-02-01` in files, and in each language’s own form on pages.",
    fr: "Des dates écrites `2027-02-01` dans les fichiers et selon l’usage de chaque langue dans les pages.",
  },
  {
    en: "A change log that a reader without technical knowledge understands.",
    fr: "Un journal des changements compréhensible sans connaissances techniques.",
  },
  {
    en: "Settings in one file, with the default of each and a sentence about it.",
    fr: "Les réglages dans un seul fichier, chacun avec sa valeur par défaut et une phrase d’explication.",
  },
  {
    en: "An example that starts with one command and ends within {m} seconds.",
    fr: "Un exemple qui démarre par une seule commande et se termine en moins de {m} secondes.",
  },
];

/** The first names the licence; `{licence}` is the opportunity's own. */
export const LICENCE_CRITERION: Bilingual = {
  en: "The code is published under the {licence} licence in the team’s public repository.",
  fr: "Le code est publié sous licence {licence} dans le dépôt public de l’équipe.",
};

export const CRITERIA: readonly Bilingual[] = [
  {
    en: "Pages meet [WCAG 2.1](https://www.w3.org/TR/WCAG21/), level AA, and work by keyboard alone.",
    fr: "Les pages respectent les [WCAG 2.1](https://www.w3.org/TR/WCAG21/), niveau AA, et s’utilisent entièrement au clavier.",
  },
  {
    en: "Automated tests cover each need above, and all of them pass on a fresh copy.",
    fr: "Des tests automatisés couvrent chacun des besoins ci-dessus et réussissent tous dans une copie neuve.",
  },
  {
    en: "Of {n} examples that we choose after delivery, all {n} give the expected result.",
    fr: "Sur {n} exemples que nous choisirons après la livraison, les {n} donnent le résultat attendu.",
  },
  {
    en: "The whole run takes less than {m} seconds on an ordinary laptop.",
    fr: "L’exécution complète prend moins de {m} secondes sur un portable ordinaire.",
  },
  {
    en: "Dependencies are listed with their licences, and none has a known vulnerability.",
    fr: "Les dépendances sont énumérées avec leurs licences, et aucune n’a de vulnérabilité connue.",
  },
  {
    en: "Nothing is written outside the output folder, and nothing is asked of the network.",
    fr: "Rien n’est écrit hors du dossier de sortie, et aucun appel n’est fait au réseau.",
  },
];

export const OUT_OF_SCOPE: readonly Bilingual[] = [
  {
    en: "Hosting, translation and a new look are not part of the work.",
    fr: "L’hébergement, la traduction et une nouvelle présentation ne font pas partie du travail.",
  },
  {
    en: "Training and support after acceptance are not asked for.",
    fr: "Ni la formation ni le soutien après l’acceptation ne sont demandés.",
  },
];

export const HOW_TO_APPLY: readonly Bilingual[] = [
  {
    en: "Send one page that says how you would do the work, with the address of a public repository in which you made something of the kind. An application passes if both are there. If several pass, a draw decides.",
    fr: "Envoyez une page qui explique comment vous feriez le travail, ainsi que l’adresse d’un dépôt public où se trouve une réalisation semblable. Une candidature est acceptable si elle contient les deux. S’il y en a plus d’une, un tirage au sort désigne le fournisseur.",
  },
  {
    en: "Tell us in one page which risks you see and how you would meet them, and link to two pieces of code that you wrote. We judge, pass or fail, whether the approach meets the need and whether the code is readable and tested. If several pass, we draw.",
    fr: "Expliquez-nous, en une page, quels risques vous voyez et comment vous y répondriez, et donnez l’adresse de deux morceaux de code que vous avez écrits. Nous vérifions si la méthode répond au besoin et si le code est lisible et accompagné de tests. Si plusieurs candidatures sont acceptables, nous procédons à un tirage au sort.",
  },
];

/** Rows of a table: what is checked, by what, and with which result. */
export const TABLE_HEAD: readonly Bilingual[] = [
  { en: "Part", fr: "Partie" },
  { en: "Example", fr: "Exemple" },
  { en: "Result", fr: "Résultat" },
];
export const TABLE_ROWS: readonly (readonly Bilingual[])[] = [
  [
    { en: "Reading", fr: "Lecture" },
    { en: "a file of {n} rows", fr: "un fichier de {n} lignes" },
    { en: "all rows are counted", fr: "toutes les lignes sont comptées" },
  ],
  [
    { en: "Dates", fr: "Dates" },
    { en: "two forms in one column", fr: "deux formes dans une même colonne" },
    { en: "error", fr: "erreur" },
  ],
  [
    { en: "Names", fr: "Noms" },
    { en: "accents and apostrophes", fr: "accents et apostrophes" },
    { en: "kept as they are", fr: "conservés tels quels" },
  ],
  [
    { en: "Totals", fr: "Totaux" },
    { en: "{m} rows that do not add up", fr: "{m} lignes dont la somme est inexacte" },
    { en: "warning", fr: "avertissement" },
  ],
];

export const QUESTIONS: readonly { readonly question: Bilingual; readonly answer: Bilingual }[] = [
  {
    question: {
      en: "May existing open libraries be used?",
      fr: "Peut-on faire appel à des bibliothèques libres existantes ?",
    },
    answer: {
      en: "Yes, if their licences go together with that of the code and the README lists them.",
      fr: "Oui, à condition que leurs licences soient compatibles avec celle du code et que le fichier README les énumère.",
    },
  },
  {
    question: { en: "Is there a sample of the data?", fr: "Existe-t-il un échantillon des données ?" },
    answer: {
      en: "Yes: {n} rows stand in the repository, and the whole is public.",
      fr: "Oui : {n} lignes se trouvent dans le dépôt, et l’ensemble est public.",
    },
  },
  {
    question: {
      en: "Must the work be done on your premises?",
      fr: "Le travail doit-il se faire dans vos locaux ?",
    },
    answer: { en: "No. It can be done from anywhere.", fr: "Non. Il peut se faire de n’importe où." },
  },
  {
    question: { en: "Which versions must be supported?", fr: "Quelles versions faut-il prendre en charge ?" },
    answer: {
      en: "Those that still receive corrections on the day of delivery, {n} days of grace included.",
      fr: "Celles qui reçoivent encore des correctifs le jour de la livraison, y compris un délai de grâce de {n} jours.",
    },
  },
];

export const AMENDMENT_REASON: Bilingual = {
  en: "A vendor’s question showed that part of the work was missing from our text, so everyone gets more time.",
  fr: "La question d’un fournisseur a montré qu’une partie du travail manquait dans notre texte ; tout le monde dispose donc de plus de temps.",
};

export const DRAWS: readonly [Bilingual, ...Bilingual[]] = [
  {
    en: "Drawn before two employees of another team; the signed minutes are on file.",
    fr: "Tirage effectué devant deux membres d’une autre équipe ; le procès-verbal signé est versé au dossier.",
  },
  {
    en: "Drawn from {n} numbered envelopes by video call, to which all applicants were invited; the recording is on file.",
    fr: "Tirage effectué parmi {n} enveloppes numérotées, par vidéoconférence ; toutes les personnes en lice y étaient invitées. L’enregistrement est versé au dossier.",
  },
];

export const OUTCOMES: readonly Bilingual[] = [
  {
    en: "The code has been merged, and the team has used it for {n} days without a fault.",
    fr: "Le code a été fusionné, et l’équipe l’utilise depuis {n} jours sans incident.",
  },
  {
    en: "What was learned is written in the repository’s [lessons](https://example.org/lessons/{m}/).",
    fr: "Les leçons tirées figurent dans les [leçons](https://example.org/lessons/{m}/) du dépôt.",
  },
];
