import { undisguised } from "../i18n/common-text.ts";
import { problemAt, problemInBody, type ProblemText } from "../content/record-file.ts";
import { LOCALES, type Bilingual } from "../model/locale.ts";
import type { Problem } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";
import type { Opportunity } from "../register/register.ts";
import { BARRIERS } from "./barriers/all.ts";
import type { Barrier } from "./barriers/barrier.ts";
import { DEMAND_TRACE, isOfToday, namedProducts, takesSimilar } from "./barriers/named-products.ts";
import { clausesOf, type Clause } from "./barriers/negation.ts";
import { isOfAnother } from "./barriers/other-subject.ts";
import { opportunities } from "./judged.ts";
import type { Rule } from "./rule.ts";
import { lineOf } from "./written-texts.ts";

export const noBarrier: Rule = {
  id: "MA-209",
  name: { en: "No barrier to entry", fr: "Pas d’obstacle à l’entrée" },
  level: "warning",
  sources: ["pilot"],
  what: {
    en: "Title, summary, text and answers ask for no years of experience, prequalification, security clearance, presence on site, or product by its name without “or similar”. That none of these is needed may be said.",
    fr: "Le titre, le résumé, le texte et les réponses n’exigent ni années d’expérience, ni préqualification, ni cote de sécurité, ni présence sur place, ni produit désigné par son nom sans « ou l’équivalent ». On peut dire que rien de cela n’est exigé.",
  },
  why: {
    en: "The programme is for those who have not sold to a government before: freelancers, small firms, people outside the capital.",
    fr: "Le programme s’adresse à ceux qui n’ont encore rien vendu à un gouvernement : pigistes, petites entreprises, gens de l’extérieur de la capitale.",
  },
  fix: {
    en: "Ask for what the work needs, not for who someone is. If the demand is needed all the same, say in the text why: the warning stays, for whoever approves to read, unless the programme approves an exception.",
    fr: "Demandez ce que le travail exige, et non qui est la personne. Si l’exigence est nécessaire malgré tout, dites pourquoi dans le texte : l’avertissement reste, pour qui approuve, à moins que le programme n’approuve une exception.",
  },
  judged: opportunities(),
  check: (register) =>
    [...register.opportunities.values()].flatMap((opportunity) => [
      ...inFields(opportunity),
      ...barriersIn(opportunity.file.body).map(({ line, text }) =>
        problemInBody(opportunity.file, line, text),
      ),
    ]),
};

interface Found {
  /** From 0. */
  readonly line: number;
  readonly text: ProblemText;
}

/** What vendors ask is theirs; what they are answered is the team's. */
function inFields({ file, title, summary, questions = [] }: Opportunity): Problem[] {
  if (!hasTrace(file.words)) return [];
  const texts = [
    { path: ["title"], text: title },
    { path: ["summary"], text: summary },
    ...questions.map(({ answer }, index) => ({ path: ["questions", index, "answer"], text: answer })),
  ];
  return texts.flatMap(({ path, text }) =>
    LOCALES.flatMap((locale) =>
      barriersIn(text?.[locale] ?? "").map((found) => problemAt(file, [...path, locale], found.text)),
    ),
  );
}

/** To look at the beginnings of words only, which are few, takes a fraction of the time. */
const TRACES = new RegExp(
  `[^a-zà-ÿ](?:${[DEMAND_TRACE, ...BARRIERS.map(({ trace }) => trace)].map(({ source }) => source).join("|")})`,
);

/** A text that has nothing of any barrier, as most have not, is not searched for one after the other. */
function hasTrace(text: string): boolean {
  return TRACES.test(`\n${text.toLowerCase()}`);
}

function barriersIn(written: string): Found[] {
  if (!hasTrace(written)) return [];
  const text = undisguised(written);
  const read = unwrapped(text);
  const small = read.toLowerCase();
  const clauseAt = clausesOf(read);
  const demands = [
    ...BARRIERS.filter(({ trace }) => trace.test(small)).flatMap((one) => demandsIn(read, one, clauseAt)),
    ...(DEMAND_TRACE.test(small) ? productsIn(read, clauseAt) : []),
  ];
  const found = demands.map(({ start, text: said }) => ({ line: lineOf(text, start), text: said }));
  // One thing said in two ways is said once for each line.
  return found.filter(
    (one, index) => found.findIndex((other) => other.line === one.line && sameTip(other, one)) === index,
  );
}

function sameTip(a: Found, b: Found): boolean {
  return a.text.tip === b.text.tip;
}

/**
 * A text as it is read: lines of a paragraph or list item are one, headings are none, apostrophes and spaces of one kind.
 * It has the same length, so that an offset is one in both.
 */
function unwrapped(text: string): string {
  return text
    .replace(/[’ʼ]/g, "'")
    .replace(/[\t\r]/g, " ")
    .replace(/^ {0,3}#.*$/gm, (heading) => "\n".padEnd(heading.length, " "))
    .replace(/\n(?! *(?:\n|[-*+] |[>|]|\d+[.)] |$))/g, " ");
}

interface Demand {
  /** Its offset in the text. */
  readonly start: number;
  readonly text: ProblemText;
}

type ClauseAt = (start: number, end: number) => Clause;

function demandsIn(text: string, barrier: Barrier, clauseAt: ClauseAt): Demand[] {
  const { what, tip, patterns, unless, whenNegated = false } = barrier;
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: words, index }) => {
      const clause = clauseAt(index, index + words.length);
      const isOther = (unless !== undefined && clause.has(unless)) || isOfAnother(clause);
      return isOther || clause.isNegated() !== whenNegated
        ? []
        : [{ start: index, text: demand(words, what, tip) }];
    }),
  );
}

function productsIn(text: string, clauseAt: ClauseAt): Demand[] {
  return [...namedProducts(text)].flatMap(({ words, start }) => {
    const clause = clauseAt(start, start + words.length);
    return clause.isNegated() || takesSimilar(clause) || isOfToday(words, clause)
      ? []
      : [{ start, text: demand(words, PRODUCT, OR_SIMILAR) }];
  });
}

const PRODUCT: Bilingual = { en: "one product by its name", fr: "un produit désigné par son nom" };
const OR_SIMILAR: Bilingual = {
  en: "Say what it must do, or add “or similar”.",
  fr: "Dites ce qu’il doit faire, ou ajoutez « ou l’équivalent ».",
};

function demand(words: string, what: Bilingual, tip: Bilingual): ProblemText {
  const shown = quote(words);
  return {
    rule: "MA-209",
    level: "warning",
    message: {
      en: `“${shown}” asks for ${what.en}.`,
      fr: `« ${shown} » exige ${what.fr}.`,
    },
    tip,
  };
}
