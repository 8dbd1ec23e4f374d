import type { Bilingual } from "../model/locale.ts";

/** What an opportunity can be about. `{n}` and `{m}` become the same numbers in both languages. */
export interface Topic {
  readonly slug: string;
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly skills: readonly string[];
  readonly background: readonly Bilingual[];
  readonly needs: readonly Bilingual[];
}

export const TOPICS: readonly [Topic, ...Topic[]] = [
  {
    slug: "offline-form",
    title: {
      en: "Offline form for the {n} offices of the region",
      fr: "Formulaire hors ligne pour les {n} bureaux de la région",
    },
    summary: {
      en: "Officers who visit communities without a network write on paper and type it again later. We want a small web form that keeps the answers on the device and sends them once a network is found.",
      fr: "Dans les collectivités sans réseau, notre personnel écrit sur papier, puis retape tout au bureau. Nous cherchons un petit formulaire Web qui garde les réponses dans l’appareil et les transmet dès que le réseau revient.",
    },
    skills: ["typescript", "offline-web", "accessibility"],
    background: [
      {
        en: "Our officers visit about {n} communities a year, and in {m} of them there is no network at all.",
        fr: "Notre personnel visite environ {n} collectivités par année, et {m} d’entre elles n’ont aucun réseau.",
      },
      {
        en: "The form asks nothing about people: it counts visits, topics and languages of service.",
        fr: "Le formulaire ne demande rien sur les personnes : il compte les visites, les sujets et les langues de service.",
      },
    ],
    needs: [
      {
        en: "A form of {n} questions, in both official languages, that opens without a network once it has been loaded.",
        fr: "Un formulaire de {n} questions, dans les deux langues officielles, qui s’ouvre sans réseau une fois chargé.",
      },
      {
        en: "Answers that stay on the device until the officer sends them, and are erased from it afterwards.",
        fr: "Des réponses conservées dans l’appareil jusqu’à leur envoi, puis effacées.",
      },
      {
        en: "A list of the visits that have not been sent yet, with a button to try again.",
        fr: "Une liste des visites qui restent à transmettre, avec un bouton pour réessayer.",
      },
    ],
  },
  {
    slug: "table-checks",
    title: {
      en: "Quality checks for {n} open data tables",
      fr: "Contrôle de la qualité de {n} tableaux de données ouvertes",
    },
    summary: {
      en: "A command that reads a table before it is published as open data and lists what is wrong with it: missing columns, dates in two formats, totals that do not add up.",
      fr: "Une commande qui lit un tableau avant sa publication en données ouvertes et signale ce qui cloche : colonne manquante, dates en deux formats, totaux qui ne concordent pas.",
    },
    skills: ["python", "open-data", "automated-testing"],
    background: [
      {
        en: "Every month the team publishes {n} tables as open data, and readers find most of the mistakes in them.",
        fr: "Chaque mois, l’équipe publie {n} tableaux en données ouvertes, et ce sont les lecteurs qui y trouvent la plupart des erreurs.",
      },
      {
        en: "Last year {m} tables had to be taken back, corrected and published a second time.",
        fr: "L’an dernier, {m} tableaux ont dû être retirés, corrigés et publiés une seconde fois.",
      },
    ],
    needs: [
      {
        en: "A command that reads a table in CSV (see [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180)) and a short description of it.",
        fr: "Une commande qui lit un tableau au format CSV (voir la [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180)) et sa courte description.",
      },
      {
        en: "Messages that name the row and the column, in English or in French.",
        fr: "Des messages qui précisent la ligne et la colonne, en français ou en anglais.",
      },
      {
        en: "A new check is one new file, and the README shows how to add it.",
        fr: "Un nouveau contrôle tient dans un nouveau fichier, et le fichier README montre comment l’ajouter.",
      },
    ],
  },
  {
    slug: "guide-pages",
    title: {
      en: "Accessible versions of {n} guide pages",
      fr: "Mise en accessibilité de {n} pages de guides",
    },
    summary: {
      en: "Our public guides were written before today’s accessibility rules. We want the pages corrected, checked with a keyboard and a screen reader, and kept right by an automated test.",
      fr: "Nos guides publics sont antérieurs aux règles d’accessibilité actuelles. Nous voulons que leurs pages soient corrigées, vérifiées au clavier et au lecteur d’écran, puis surveillées par un test automatisé.",
    },
    skills: ["accessibility", "html-css"],
    background: [
      {
        en: "An audit found headings out of order, tables without header cells and images without a text alternative on {n} pages.",
        fr: "Une vérification a révélé des titres en désordre, des tableaux sans cellules d’en-tête et des images sans équivalent textuel dans {n} pages.",
      },
      {
        en: "The pages are plain HTML; they need no build, and {m} of them are copied by other departments.",
        fr: "Les pages sont en HTML simple, sans étape de compilation, et {m} d’entre elles sont reprises par d’autres ministères.",
      },
    ],
    needs: [
      {
        en: "Corrected pages, {n} in each language, in which only the markup changes.",
        fr: "Des pages corrigées, {n} dans chaque langue, dont seul le balisage change.",
      },
      {
        en: "A text alternative for each image that carries meaning, in the language of the page.",
        fr: "Un équivalent textuel, dans la langue de la page, pour chaque image porteuse de sens.",
      },
      {
        en: "A test that a contributor can run with **one command** before proposing a change.",
        fr: "Un test qu’on lance par **une seule commande** avant de proposer un changement.",
      },
    ],
  },
  {
    slug: "vacancy-charts",
    title: { en: "Charts of vacancies in {n} regions", fr: "Graphiques des postes vacants dans {n} régions" },
    summary: {
      en: "Three charts drawn from our open tables of vacancies, as plain images with a table beside each, made anew whenever a table changes.",
      fr: "Trois graphiques tirés de nos tableaux ouverts de postes vacants, sous forme d’images simples accompagnées d’un tableau, refaits dès qu’un tableau change.",
    },
    skills: ["data-visualization", "javascript", "open-data"],
    background: [
      {
        en: "The tables have {n} regions and {m} occupations, and few readers find what they look for in them.",
        fr: "Les tableaux comptent {n} régions et {m} professions, et peu de lecteurs y trouvent ce qu’ils cherchent.",
      },
      {
        en: "An earlier tool drew the charts in the browser, and showed nothing at all without a script.",
        fr: "Un outil antérieur dessinait les graphiques dans le navigateur et n’affichait rien du tout sans script.",
      },
    ],
    needs: [
      {
        en: "A command that reads the tables and writes one image a chart, in SVG, without a browser.",
        fr: "Une commande qui lit les tableaux et produit une image SVG par graphique, sans navigateur.",
      },
      {
        en: "Direct labels in both official languages, and colours that can be told apart in print.",
        fr: "Des étiquettes directes dans les deux langues officielles et des couleurs distinctes à l’impression.",
      },
      {
        en: "A table of the same {m} values below each image, with a caption.",
        fr: "Sous chaque image, un tableau des mêmes {m} valeurs, avec une légende.",
      },
    ],
  },
  {
    slug: "catalogue-import",
    title: { en: "Import of {n} library catalogues", fr: "Importation de {n} catalogues de bibliothèque" },
    summary: {
      en: "A module that reads the catalogue files of our partners, reports every row that cannot be read, and writes the others in the library’s own format.",
      fr: "Un module qui lit les fichiers de catalogue de nos partenaires, signale chaque ligne illisible et écrit les autres dans le format de la bibliothèque.",
    },
    skills: ["python", "postgresql", "technical-writing"],
    background: [
      {
        en: "Partners send {n} files a month, in {m} slightly different layouts, and a clerk copies them by hand.",
        fr: "Nos partenaires envoient {n} fichiers par mois, selon {m} mises en page un peu différentes, et on les recopie à la main.",
      },
      {
        en: "Nothing in the catalogues is about readers; titles, authors and shelf marks are public already.",
        fr: "Rien dans les catalogues ne concerne les lecteurs ; les titres, les auteurs et les cotes sont déjà publics.",
      },
    ],
    needs: [
      {
        en: "A module that reads each of the {m} layouts and names the row that it cannot read.",
        fr: "Un module qui lit chacune des {m} mises en page et nomme la ligne qu’il ne peut pas lire.",
      },
      {
        en: "No entry is lost and none is written twice when the same file comes again.",
        fr: "Aucune notice n’est perdue ni écrite deux fois quand le même fichier revient.",
      },
      {
        en: "A page of documentation that shows how a new layout is described.",
        fr: "Une page de documentation qui montre comment décrire une nouvelle mise en page.",
      },
    ],
  },
  {
    slug: "bilingual-search",
    title: {
      en: "Bilingual search over {n} policy notes",
      fr: "Recherche bilingue dans {n} notes de politique",
    },
    summary: {
      en: "A search that finds the same note from an English or a French word, with accents or without, and works on pages that have no server behind them.",
      fr: "Une recherche qui trouve la même note à partir d’un mot français ou anglais, avec ou sans accents, et qui fonctionne dans des pages sans serveur.",
    },
    skills: ["javascript", "natural-language-processing"],
    background: [
      {
        en: "The site has {n} notes in each language, and a reader who types a word without its accent finds nothing.",
        fr: "Le site compte {n} notes dans chaque langue, et la personne qui tape un mot sans accent ne trouve rien.",
      },
      {
        en: "Pages are static files; there is no server that could answer a question, and none is planned.",
        fr: "Les pages sont des fichiers statiques ; aucun serveur ne peut répondre à une question, et aucun n’est prévu.",
      },
    ],
    needs: [
      {
        en: "An index made at build time, of at most {m} kilobytes a language.",
        fr: "Un index produit à la construction du site, d’au plus {m} kilooctets par langue.",
      },
      {
        en: "Results that a keyboard reaches and a screen reader announces.",
        fr: "Des résultats accessibles au clavier et annoncés par un lecteur d’écran.",
      },
      {
        en: "A short list of synonyms that an editor can change in `synonyms.csv`.",
        fr: "Une courte liste de synonymes que l’on modifie dans `synonyms.csv`.",
      },
    ],
  },
  {
    slug: "service-map",
    title: {
      en: "Map of {n} service points that needs no script",
      fr: "Carte de {n} points de service qui se passe de script",
    },
    summary: {
      en: "A map of our service points as a plain image, with a list that can be sorted by distance where a script runs, and read from top to bottom where none does.",
      fr: "Une carte de nos points de service sous forme d’image simple, avec une liste que l’on trie par distance si un script s’exécute et que l’on lit de haut en bas sinon.",
    },
    skills: ["geospatial", "html-css", "accessibility"],
    background: [
      {
        en: "The present map loads {m} files from another origin and cannot be used by keyboard.",
        fr: "La carte actuelle charge {m} fichiers d’une autre origine et ne peut pas être utilisée au clavier.",
      },
      {
        en: "Addresses and hours of the {n} points are open data, corrected every week by the regions.",
        fr: "Les adresses et les heures des {n} points sont des données ouvertes, corrigées chaque semaine par les régions.",
      },
    ],
    needs: [
      {
        en: "A command that draws the map from the open data, with borders and names in both languages.",
        fr: "Une commande qui dessine la carte à partir des données ouvertes, avec les frontières et les noms dans les deux langues.",
      },
      {
        en: "A list of all {n} points beside the map, complete without a script.",
        fr: "À côté de la carte, une liste des {n} points, complète sans script.",
      },
      {
        en: "Nothing is asked of another origin, and no cookie is set.",
        fr: "Rien n’est demandé à une autre origine, et aucun témoin n’est déposé.",
      },
    ],
  },
  {
    slug: "backup-test",
    title: {
      en: "Monthly test of {n} database backups",
      fr: "Vérification mensuelle de {n} sauvegardes de bases de données",
    },
    summary: {
      en: "A job that restores a backup of a public database into an empty one, counts what came back, and says in one line whether the backup can be trusted.",
      fr: "Une tâche qui restaure la sauvegarde d’une base de données publique dans une base vide, compte ce qui est revenu et dit en une ligne si la sauvegarde est fiable.",
    },
    skills: ["postgresql", "continuous-integration"],
    background: [
      {
        en: "Backups of {n} public databases are made every night, and nobody has restored one for {m} months.",
        fr: "Les sauvegardes de {n} bases de données publiques sont faites chaque nuit, et aucune n’a été restaurée depuis {m} mois.",
      },
      {
        en: "The databases hold open data only; a copy of one of them comes with the repository.",
        fr: "Les bases ne contiennent que des données ouvertes ; la copie de l’une d’elles accompagne le dépôt.",
      },
    ],
    needs: [
      {
        en: "A job that restores the latest backup into an empty database and counts the rows of {m} tables.",
        fr: "Une tâche qui restaure la dernière sauvegarde dans une base vide et compte les lignes de {m} tableaux.",
      },
      {
        en: "One line of result, and a detailed log that is kept for {n} days.",
        fr: "Une ligne de résultat et un journal détaillé conservé pendant {n} jours.",
      },
      {
        en: "The job runs on a schedule and by hand, and ends in at most one hour.",
        fr: "La tâche s’exécute selon un calendrier ou à la demande, et se termine en une heure au plus.",
      },
    ],
  },
];
