import { problemAt } from "../content/record-file.ts";
import { moneyIn } from "../i18n/money.ts";
import type { Bilingual, Locale } from "../model/locale.ts";
import type { Program } from "../model/program.ts";
import type { Problem } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";
import type { Opportunity } from "../register/register.ts";
import { cameToNothing } from "../register/status.ts";
import { highestRate } from "./ma-201.ts";
import { opportunities, where } from "./judged.ts";
import type { Rule } from "./rule.ts";
import { similarPurchases, type CountedGroup, type Likeness } from "./similar-opportunities.ts";

export const notSimilar: Rule = {
  id: "MA-402",
  name: { en: "Similar opportunities of one team", fr: "Occasions semblables d’une même équipe" },
  level: "warning",
  sources: ["pilot", "red-flags"],
  what: {
    en: "Opportunities of one team that are described in much the same words, and posted within as many days as the programme says, come together to at most the programme’s limit. As before any award, each counts with the highest tax; one that was cancelled, or came to nothing, does not count. Two texts are as similar as the share of words that the shorter has in common with the other, in one language, rare words counting more; the headings of the template and the name of the licence, which all have, do not count.",
    fr: "Les occasions d’une même équipe qui sont décrites à peu près dans les mêmes mots, et publiées dans l’intervalle de jours que fixe le programme, ne dépassent pas ensemble la limite du programme. Comme avant toute attribution, chacune compte avec la taxe la plus élevée ; celle qui a été annulée ou n’a pas abouti ne compte pas. La ressemblance de deux textes est la part des mots du plus court que l’autre a aussi, dans une même langue, les mots rares comptant davantage ; les titres du modèle et le nom de la licence, que toutes ont, ne comptent pas.",
  },
  why: {
    en: "Work that is described twice in the same words may be one need that was cut in two. It may also be a series of small separate jobs: only people can tell.",
    fr: "Un travail décrit deux fois dans les mêmes mots est peut-être un seul besoin coupé en deux. C’est peut-être aussi une série de petits travaux distincts : seules des personnes peuvent en juger.",
  },
  fix: {
    en: "If it is one need, ask for it in one opportunity. If the needs are separate, say in the text what sets them apart.",
    fr: "S’il s’agit d’un seul besoin, demandez tout dans une même occasion. Si les besoins sont distincts, dites dans le texte ce qui les distingue.",
  },
  numbers: ["limit.amount", "limit.includes_tax", "splitting.similar_days", "splitting.similarity"],
  judged: where(
    ({ splitting }) => splitting?.similar_days !== undefined && splitting.similarity !== undefined,
    opportunities((one, register, now) => !cameToNothing(one, register, now)),
  ),
  check: (register, program, now) => {
    const days = program.splitting?.similar_days;
    if (days === undefined) return [];
    return similarPurchases(register, now)
      .filter((group) => group.sum > program.limit.amount)
      .map((group) => problemOf(group, days, program));
  },
};

function problemOf(
  { last, others, likenessOf, sum: total }: CountedGroup,
  days: number,
  program: Program,
): Problem {
  const said = moneyIn(program.currency, { total, limit: program.limit.amount });
  const shown = others.slice(-MOST_LISTED).map((other) => likenessIn(other, likenessOf(other)));
  const more = others.length - shown.length;
  const withTax = highestRate(program) > 0;
  return problemAt(last.file, ["title"], {
    rule: "MA-402",
    level: "warning",
    message: {
      en: `Within ${days} days, this team posted ${others.length + 1} similar opportunities for ${said.en.total} together${withTax ? ", with the highest tax" : ""}; the limit is ${said.en.limit}. This one is like ${shown.map(({ en }) => en).join("; ")}${more > 0 ? `; and ${more} more` : ""}.`,
      fr: `En ${days} jours, cette équipe a publié ${others.length + 1} occasions semblables, pour un total de ${said.fr.total}${withTax ? " avec la taxe la plus élevée" : ""} ; la limite est de ${said.fr.limit}. Celle-ci ressemble à ${shown.map(({ fr }) => fr).join(" ; ")}${more > 0 ? ` ; et à ${more} de plus` : ""}.`,
    },
    tip: {
      en: "If it is one need, ask for it in one opportunity, or call a procurement officer. If the needs are separate, say in the text what sets them apart.",
      fr: "S’il s’agit d’un seul besoin, demandez tout dans une même occasion, ou appelez un agent d’approvisionnement. Si les besoins sont distincts, dites dans le texte ce qui les distingue.",
    },
  });
}

/** As many as a reader bears with in one message: opportunities, and words of each. */
const MOST_LISTED = 5;
const MOST_WORDS = 8;

const LANGUAGE: Record<Locale, Bilingual> = {
  en: { en: "English", fr: "anglais" },
  fr: { en: "French", fr: "français" },
};

/** `2026-016-backup-test (72% of the words in English: backup, restore and 4 more)`. */
function likenessIn({ ref }: Opportunity, { score, language, words }: Likeness): Bilingual {
  const some = words.slice(0, MOST_WORDS).map(quote).join(", ");
  const more = Math.max(0, words.length - MOST_WORDS);
  const rest: Bilingual =
    more > 0 ? { en: ` and ${more} more`, fr: ` et ${more} de plus` } : { en: "", fr: "" };
  return {
    en: `${ref} (${score}% of the words in ${LANGUAGE[language].en}: ${some}${rest.en})`,
    fr: `${ref} (${score} % des mots en ${LANGUAGE[language].fr} : ${some}${rest.fr})`,
  };
}
