import { words } from "./barrier.ts";
import type { Clause } from "./negation.ts";

/** What is built, and what it tells or does. */
const PRODUCT =
  "(?:apps?|applications?|charts?|columns?|components?|documents?|fields?|forms?|guides?|letters?|lists?|maps?|modules?|pages?|reports?|scripts?|sections?|sites?|tables?|texts?|tools?|carte|colonne|composant|documents?|champs?|formulaires?|lettres?|listes?|modules?|outils?|rapports?|tableaux?|textes?)";
const TELLS =
  "(?:asks?|checks?|contains?|counts?|describes?|displays?|explains?|finds?|gives?|has|have|lists?|measures?|names?|records?|replaces?|says?|shows?|sorts?|tells?|affiche|compte|contient|décrit|dit|donne|énumère|explique|indique|liste|mesure|montre|nomme|présente|recense|remplace|trie|vérifie)";

/** “The page tells that you need a clearance” is a demand all the same. */
const THAT = "(?! +(?:that|if|whether|que|qu'|si)(?!\\p{L}))";

const TELLING = words(`${PRODUCT} +(?:also +|must +|will +|doit +)?${TELLS}${THAT}`);

/** Others than vendors, of whom a clause speaks from its beginning. */
const OTHERS =
  /^[\s>*+-]*(?:\d+[.)] +)?(?:the +|our +|some +|most +|les +|des +|nos +|l'|la +|le +)?(?:canadians?|citizens?|clients?|employees|officers|people|public|readers|staff|users?|visitors?|canadiens?|citoyens?|clientèle|employés|gens|lecteurs|usagers|utilisateurs|visiteurs)(?!\p{L})(?! +(?:need|want|ask))/iu;

/** Whether a clause speaks of what is built, or of those for whom it is, and not of vendors. */
export function isOfAnother(clause: Clause): boolean {
  return clause.has(TELLING) || clause.has(OTHERS);
}
