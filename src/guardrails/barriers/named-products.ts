import type { Clause } from "./negation.ts";

/** Words after which a name is asked for, in English and French. */
const DEMAND = new RegExp(
  `(?<![\\p{L}])(?:${[
    "(?:must|shall|ha(?:ve|s) to|need(?:s)? to|required to) +(?:only +)?(?:use|(?:run|work|operate) +(?:on|under|in)|be +(?:built|written|made|developed|hosted|deployed|installed|based) +(?:with|in|on))",
    "(?:experience|experienced|expertise|expert|knowledge|familiarity|familiar|proficien(?:t|cy)|skilled|certified|certification) +(?:with|in|of|using)",
    "(?:doi(?:t|vent|s)|devez|devr(?:a|ont|ez)|il faut|faudra) +(?:\\p{L}+ +)?(?:utiliser|employer|se servir (?:de|d')|connaître|maîtriser|(?:fonctionner|tourner|s'exécuter) +(?:sous|sur|dans|avec)|s'appuyer sur|reposer sur)",
    "(?:(?:doi(?:t|vent)|devr(?:a|ont)) +être|est|sont|sera|seront) +(?:écrit|développé|produit|généré|réalisé|construit|hébergé|déployé|installé|bâti|conçu)e?s? +(?:en|avec|sur|dans|sous)",
    "(?:expérience|connaissance|maîtrise|expertise|certification)s? +(?:\\p{L}+ +)?(?:avec|de|du|des|en|d(?='))",
  ].join("|")})(?![\\p{L}]) *(?:(?:the|a|an|our|le|la|les|un|une|du|de|des|notre) +|[ld]?')*`,
  "giu",
);

/** What every text with such words has something of, in small letters and at the beginning of a word: a quick look. */
export const DEMAND_TRACE =
  /(?:must|shall|ha(?:ve|s)\s+to|needs?\s+to|required\s+to|only)\s+(?:use|(?:run|work|operate)\s+(?:on|under|in))\s|be\s+(?:built|written|made|developed|hosted|deployed|installed|based)\s|exp.{1,2}rience|expert|knowledge\s+(?:with|in|of|using)|familiar|proficien|skilled|certif|(?:doi.{1,3}|dev\w+|fau\w+)\s+(?:\S+\s+)?(?:utiliser|employer|se\sservir|conna.{1,2}tre|ma.{1,2}triser|fonctionner|tourner|s.ex.{1,2}cuter|s.appuyer|reposer)|(?:connaissance|ma.{1,2}trise)s?\s+(?:\S+\s+)?(?:avec|d|en)|(?:est|sont|sera|seront)\s(?:d.{1,2}velopp|construit|h.{1,2}berg|produit|g.{1,2}n.{1,2}r|b.{1,2}ti|con.{1,2}u)\S{0,4}\s(?:en|avec|sur|dans|sous)\s|[êe]\u0302?tre\s+(?:.{1,2}crit|produit|g.{1,2}n.{1,2}r|d.{1,2}velopp|r.{1,2}alis|construit|h.{1,2}berg|d.{1,2}ploy|install|b.{1,2}ti|con.{1,2}u)/;

/** A name: words with a capital, or with one inside (iOS). */
const NAME =
  /(?:(?:\p{Lu}|\p{Ll}\p{Lu})[\p{L}\p{N}.+#/-]*[\p{L}\p{N}+#]|\p{Lu})(?: (?:\p{Lu}|\d)[\p{L}\p{N}.+#/-]*[\p{L}\p{N}+#])*/uy;

/**
 * What is no product of somebody: open standards, languages that people speak, and languages that programs are written in,
 * of which anyone may use any implementation.
 */
const COMMON = new RegExp(
  `^(?:${[
    "HTML\\d?|CSS\\d?|JSON(?:-LD)?|XML|CSV|YAML|SQL|HTTPS?|REST|APIs?|UTF-?8?|Unicode|WCAG|ARIA|WAI.*|RFC|ISO|EN|W3C|ECMAScript|Markdown|SVG|PDF(?:/UA)?|RDF|DCAT|SPDX|OCDS|URLs?|OpenAPI|GeoJSON|Git",
    "Node(?:\\.js)?|Deno|Linux|Unix|POSIX|Firefox|Chrome|Chromium|Safari|Edge|NVDA|VoiceOver|TalkBack",
    "English|French|Français|Anglais|Française|Anglaise|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|Plain|Design|Style|Standards?|Directive|Inuktitut|Cree|ASL|LSQ|IT|TI|AI|IA|UX|Web|Internet",
    "(?:lun|mar|mercre|jeu|vendre|same)dis?|January|February|March|April|May|June|July|August|September|October|November|December",
    "Canada(?:\\.ca)?|Canadians?|Canadien(?:ne)?s?|Government|GC|Crown|Quebec|Québec|Indigenous",
    "Python|R|Java|JavaScript|TypeScript|PHP|Ruby|Rust|Go|C|C\\+\\+|C#|Kotlin|Swift|Perl|Bash|PowerShell|Haskell|Julia",
    "WET(?:-BOEW)?|GCWeb|Treasury",
    "MIT|BSD|GPL|Apache(?:-2\\.0)?",
  ].join("|")})(?: |$)`,
  "u",
);

/** Where another product is as good, in the same clause. */
const OR_SIMILAR =
  /(?<!\p{L})(?:or|ou)[ ,]+(?:[\p{L}']+ +){0,3}(?:l'|d')?(?:similar|equivalent|comparable|like|alternatives?|another|others?|équivalente?s?|similaires?|semblables?|comparables?|autres?)(?!\p{L})|(?<!\p{L})(?:such as|like|e\.g\.|for example|for instance|par exemple|p\. ?ex\.|comme|tel(?:le)?s? qu(?:e|'))(?!\p{L})/iu;

/** A demand for a product by its name, with its place in the text. */
export interface NamedProduct {
  readonly words: string;
  readonly start: number;
}

/** The products that a text demands by name; whether it takes a similar one is for `takesSimilar` to say. */
export function* namedProducts(text: string): Generator<NamedProduct> {
  for (const demand of text.matchAll(DEMAND)) {
    NAME.lastIndex = demand.index + demand[0].length;
    const name = NAME.exec(text)?.[0];
    if (name !== undefined && !COMMON.test(name)) yield { words: demand[0] + name, start: demand.index };
  }
}

/** What a text tells of what there is already. */
const OF_TODAY = /(?<!\p{L})(?:actuel(?:le)?s?|existante?s?|aujourd'hui|déjà)(?!\p{L})/iu;

/** Whether a clause that names a product, in these words, speaks of what there is and demands nothing. */
export function isOfToday(demand: string, clause: Clause): boolean {
  return /^(?:est|sont) /i.test(demand) && clause.has(OF_TODAY);
}

/** Whether a clause that names a product takes a similar one. */
export function takesSimilar(clause: Clause): boolean {
  return clause.has(OR_SIMILAR);
}
