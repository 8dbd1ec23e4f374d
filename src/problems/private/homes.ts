import { anyCase, NOT_WITHIN, oneOf, type PrivateKind } from "./private-kind.ts";

const RUES =
  "rue avenue av\\. boulevard boul\\. chemin ch\\. route rang promenade allée impasse côte montée croissant terrasse place".split(
    " ",
  );
const STREETS =
  "street st avenue ave road rd boulevard blvd drive dr lane court crescent cres way place terrace parkway".split(
    " ",
  );
/** With a capital or without. */
const inEitherCase = (words: readonly string[]): string =>
  oneOf(words.map((word) => anyCase(word.charAt(0)) + word.slice(1)));
const WORD = "[\\p{L}'’.-]+";
const NAME = "(?:[ld]['’])?\\p{Lu}[\\p{L}'’-]*";
const POSTAL_CODE = "\\b[A-CEGHJ-NPR-TVXY]\\d[A-CEGHJ-NPR-TV-Z][ -]?\\d[A-CEGHJ-NPR-TV-Z]\\d\\b";
/** What makes a street somebody’s address: a city or an apartment. */
const WHOSE = "(?:, \\p{Lu}\\p{L}+|,? (?:[Aa]p(?:t|p|artment|partement)|[Uu]nit[ée]?|[Ss]uite|#)\\.? ?\\d+)";
const HOMES = [
  `\\d{1,5}[A-Za-z]?,? ${inEitherCase(RUES)} (?:${WORD} ){0,4}?${NAME}${WHOSE}`,
  `\\d{1,5}[A-Za-z]? (?:${NAME} ){1,4}?${inEitherCase(STREETS)}\\b\\.?(?: (?:[NSEW]|North|South|East|West)\\b\\.?)?${WHOSE}`,
];

export const HOME: PrivateKind = {
  what: { en: "a postal address", fr: "une adresse postale" },
  level: "warning",
  trace: `[A-Z]\\d[A-Z][ -]?\\d[A-Z]\\d|\\d[A-Za-z]?,? ${inEitherCase(RUES)} |\\d[A-Za-z]? (?:[A-ZÀ-Þ]\\S* ){1,4}${inEitherCase(STREETS)}`,
  pattern: new RegExp(
    [POSTAL_CODE, ...HOMES.map((home) => `${NOT_WITHIN}${home}(?:[\\p{L} ,()]{0,40}${POSTAL_CODE})?`)].join(
      "|",
    ),
    "gu",
  ),
};
