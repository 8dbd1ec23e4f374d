import { problemAt } from "../content/record-file.ts";
import { moneyIn } from "../i18n/money.ts";
import type { Bilingual } from "../model/locale.ts";
import { toCents, type Cents } from "../model/money.ts";
import type { Program } from "../model/program.ts";
import type { Problem } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";
import { daysBetween } from "../time/calendar.ts";
import { countedTotal } from "./ma-302.ts";
import type { Rule } from "./rule.ts";
import { awardsBySupplier, bundlesOf, type Bundle, type NamedAward } from "./supplier-bundles.ts";

export const notSplit: Rule = {
  id: "MA-401",
  name: { en: "No contract splitting", fr: "Pas de fractionnement de contrat" },
  level: "error",
  sources: ["pilot", "red-flags"],
  what: {
    en: "What one supplier wins from one team, or for one repository, is at most the programme’s limit in any period of as many days as the programme says: price, tax, fees and amendments of all these awards together. Names are compared without case, accents, punctuation and legal form.",
    fr: "Ce qu’un même fournisseur obtient d’une même équipe, ou pour un même dépôt, ne dépasse pas la limite du programme sur toute période du nombre de jours qu’il fixe : prix, taxes, frais et modifications de tous ces contrats réunis. Les noms sont comparés sans tenir compte de la casse, des accents, de la ponctuation ni de la forme juridique.",
  },
  why: {
    en: "A purchase above the limit that is cut into smaller ones escapes the rules for larger ones. There may be a good reason; then it is written down, approved and shown to the public.",
    fr: "Un achat qui dépasse la limite et qu’on découpe en plus petits échappe aux règles des gros. Il peut y avoir une bonne raison ; elle est alors consignée, approuvée et montrée au public.",
  },
  fix: {
    en: "If it is one need in several parts, call a procurement officer. If the needs are separate, have an exception with the reason approved in _data/exceptions.yml.",
    fr: "S’il s’agit d’un seul besoin en plusieurs parties, appelez un agent d’approvisionnement. Si les besoins sont distincts, faites approuver une exception motivée dans _data/exceptions.yml.",
  },
  numbers: ["limit.amount", "limit.includes_tax", "splitting.days"],
  check: (register, program) => {
    const days = program.splitting?.days;
    if (days === undefined) return [];
    return [...awardsBySupplier(register).values()].flatMap((awards) =>
      splitGroups(bundlesOf(awards), days, program).map((group) => problemOf(group, days, program)),
    );
  },
};

/** Awards that look like one contract that was split. */
interface SplitGroup {
  /** What they have in common: a team, a repository, or both. */
  readonly by: readonly Bundle["by"][];
  readonly members: readonly [NamedAward, NamedAward, ...NamedAward[]];
  readonly sum: Cents;
}

/**
 * The groups of one supplier's awards that are over the limit together.
 *
 * A group is every award that the supplier won from one team (or for one repository) within a window of `days` days, the
 * first and the last day included, where no window holds these awards and one more. Its sum is over the limit. So with 365 days, a limit
 * of 10,000, and four awards of 4,000 by one team in January, May, September and the next March: January to September
 * are a group of 12,000, told at September's award, and May to March are another, told at March's; May and
 * September are in both, for each of the two years is over the limit by itself. An award that shares the team
 * with one and the repository with another makes no chain: what has nothing in common is not added up. A group that both the team and
 * the repository make is told once; where a repository's awards are some of a team's, both are told, for they are two questions.
 */
function splitGroups(bundles: readonly Bundle[], days: number, program: Program): SplitGroup[] {
  const groups = new Map<string, SplitGroup>();
  for (const { by, awards } of bundles) {
    for (const { members, sum } of fullestWindows(awards, days, program)) {
      const [first, second, ...more] = members;
      if (!first || !second || sum <= program.limit.amount) continue;
      const key = members.map(({ award }) => award.ref).join(" ");
      const told = groups.get(key);
      groups.set(key, { by: [...(told?.by ?? []), by], members: [first, second, ...more], sum });
    }
  }
  return [...groups.values()];
}

interface Window {
  readonly members: readonly NamedAward[];
  readonly sum: Cents;
}

/** The windows that no other contains, in one pass over awards in the order of their days. */
function* fullestWindows(awards: readonly NamedAward[], days: number, program: Program): Generator<Window> {
  let first = 0;
  let sum = 0;
  for (const [last, { award, date }] of awards.entries()) {
    sum += countedTotal(award, program);
    while (!within(awards[first], date, days)) {
      const left = awards[first];
      if (left) sum -= countedTotal(left.award, program);
      first += 1;
    }
    const next = awards[last + 1];
    // The next award would only make this window larger.
    if (next && within(awards[first], next.date, days)) continue;
    yield { members: awards.slice(first, last + 1), sum: toCents(sum) };
  }
}

function within(award: NamedAward | undefined, date: NamedAward["date"], days: number): boolean {
  return award === undefined || daysBetween(award.date, date) < days;
}

function problemOf({ by, members, sum }: SplitGroup, days: number, program: Program): Problem {
  const [first] = members;
  const last = members.at(-1) ?? first;
  const said = moneyIn(program.currency, { sum, limit: program.limit.amount });
  const listed = listOf(members, last.name, program);
  const common = COMMON[by.length > 1 ? "both" : (by[0] ?? "team")];
  return problemAt(last.award.file, ["supplier", "name"], {
    rule: "MA-401",
    level: "error",
    message: {
      en: `Within ${days} days, “${quote(last.name)}” won ${members.length} contracts ${common.en}, for ${said.en.sum} together, over the limit of ${said.en.limit}: ${listed.en}.`,
      fr: `En ${days} jours, « ${quote(last.name)} » a obtenu ${members.length} contrats ${common.fr}, pour un total de ${said.fr.sum}, au-delà de la limite de ${said.fr.limit} : ${listed.fr}.`,
    },
    tip: {
      en: "If this is one need in several parts, stop and call a procurement officer. If the needs are separate, have an exception with the reason approved in _data/exceptions.yml.",
      fr: "S’il s’agit d’un seul besoin en plusieurs parties, arrêtez et appelez un agent d’approvisionnement. Si les besoins sont distincts, faites approuver une exception motivée dans _data/exceptions.yml.",
    },
  });
}

const COMMON: Record<Bundle["by"] | "both", Bilingual> = {
  team: { en: "of the same team", fr: "de la même équipe" },
  repository: { en: "for the same repository", fr: "pour le même dépôt" },
  both: {
    en: "of the same team and for the same repository",
    fr: "de la même équipe et pour le même dépôt",
  },
};

/** As many awards as a reader bears with in one message; their sum and number are told in any case. */
const MOST_LISTED = 20;

/** Each award with its amount, and the supplier's name where it is written otherwise; of very many, the last ones. */
function listOf(members: readonly NamedAward[], name: string, program: Program): Bilingual {
  const items = members.slice(-MOST_LISTED).map((member): Bilingual => {
    const said = moneyIn(program.currency, { total: countedTotal(member.award, program) });
    const isOther = member.name !== name;
    return {
      en: `${member.award.ref} (${said.en.total}${isOther ? `, as “${quote(member.name)}”` : ""})`,
      fr: `${member.award.ref} (${said.fr.total}${isOther ? `, sous le nom « ${quote(member.name)} »` : ""})`,
    };
  });
  if (members.length > MOST_LISTED) items.unshift({ en: "…", fr: "…" });
  return { en: items.map(({ en }) => en).join(", "), fr: items.map(({ fr }) => fr).join(", ") };
}
