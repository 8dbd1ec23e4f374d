import { words, type Barrier } from "./barrier.ts";

const LEVEL = "(?:sécurité|fiabilité|secret|très secret)";

export const CLEARANCE: Barrier = {
  what: { en: "a security clearance", fr: "une cote de sécurité" },
  tip: {
    en: "The work is unclassified: say what data it touches, and use made-up data in its place.",
    fr: "Le travail est sans classification : dites quelles données il touche, et remplacez-les par des données fictives.",
  },
  trace:
    /clear(?:ance|ed)|screening|reliability|enhanced|secret\s|de\s(?:s.{1,2}curit|fiabilit)|(?:cote|habilitation)s?\s|casier|criminal|police|background\scheck|ant.{1,2}c.{1,2}dents/,
  patterns: [
    words(
      "(?:(?:valid|secret|top secret|government|reliability) +){0,3}security +(?:clearances?|screenings?)",
    ),
    words("(?:secret|reliability|enhanced) +(?:status|clearances?|screenings?)"),
    words("security[- ]cleared|cleared +(?:to|at) +(?:the +)?(?:secret|reliability)"),
    words("(?:criminal +)?(?:records?|background) +checks?|police +(?:records? +)?checks?"),
    words(
      `(?:cotes?|habilitations?|autorisations?|enquêtes?|attestations?) +(?:valides? +)?(?:de +)?(?:niveau +)?["«]? *${LEVEL}`,
    ),
    words("(?:vérification|extrait) +(?:du|de +(?:son|votre|leur)) +casier +judiciaire"),
    words("vérification +(?:de +(?:ses|vos|leurs)|des) +antécédents"),
  ],
};
