import { problemAt } from "../content/record-file.ts";
import { moneyIn } from "../i18n/money.ts";
import type { Bilingual } from "../model/locale.ts";
import { sum, toCents, type Cents } from "../model/money.ts";
import type { Program } from "../model/program.ts";
import type { Problem } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";
import type { Ref } from "../model/ref.ts";
import { daysBetween } from "../time/calendar.ts";
import { dayAt } from "../time/zone.ts";
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
  check: (register, program, now) => {
    const days = program.splitting?.days;
    if (days === undefined) return [];
    const today = dayAt(now, program.time_zone);
    const excused = new Set(
      register.exceptions
        .filter(({ rule, ends }) => rule === "MA-401" && ends >= today)
        .map(({ record }) => record),
    );
    return [...awardsBySupplier(register).values()].flatMap((awards) => {
      const groups = splitGroups(bundlesOf(awards), days, excused, program);
      return [...groups, ...withoutExcused(groups, excused, program)].map((group) =>
        problemOf(group, days, program),
      );
    });
  },
};

/**
 * An exception is for the award that it names, not for whatever else comes into its group: what is left of a group without
 * its excused awards, where that is over the limit too and the group itself would be told at one of them.
 */
function withoutExcused(
  groups: readonly SplitGroup[],
  excused: ReadonlySet<Ref>,
  program: Program,
): SplitGroup[] {
  const left = new Map<string, SplitGroup>();
  for (const { by, members, isFull } of groups) {
    if (!isFull || !excused.has((members.at(-1) ?? members[0]).award.ref)) continue;
    const [first, second, ...more] = members.filter(({ award }) => !excused.has(award.ref));
    if (!first || !second) continue;
    const rest = [first, second, ...more] as const;
    const total = sum(rest.map(({ award }) => countedTotal(award, program)));
    if (total > program.limit.amount)
      left.set(rest.map(({ award }) => award.ref).join(" "), { by, members: rest, sum: total, isFull });
  }
  return [...left.values()];
}

/** Awards that look like one contract that was split. */
interface SplitGroup {
  /** What they have in common: a team, a repository, or both. */
  readonly by: readonly Bundle["by"][];
  readonly members: readonly [NamedAward, NamedAward, ...NamedAward[]];
  readonly sum: Cents;
  /** Whether no later award comes into it. */
  readonly isFull: boolean;
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
 *
 * An excused award ends a group of its own, with what came before it: its exception stays needed when later awards join.
 */
function splitGroups(
  bundles: readonly Bundle[],
  days: number,
  excused: ReadonlySet<Ref>,
  program: Program,
): SplitGroup[] {
  const groups = new Map<string, SplitGroup>();
  for (const { by, awards } of bundles) {
    for (const { members, sum: total, isFull } of windows(awards, days, excused, program)) {
      const [first, second, ...more] = members;
      if (!first || !second || total <= program.limit.amount) continue;
      const key = members.map(({ award }) => award.ref).join(" ");
      const told = groups.get(key);
      groups.set(key, {
        by: [...(told?.by ?? []), by],
        members: [first, second, ...more],
        sum: total,
        isFull: isFull || told?.isFull === true,
      });
    }
  }
  return [...groups.values()];
}

interface Window {
  readonly members: readonly NamedAward[];
  readonly sum: Cents;
  readonly isFull: boolean;
}

/** The windows that no other contains (full), and those that end at an excused award, in one pass over awards in the order of their days. */
function* windows(
  awards: readonly NamedAward[],
  days: number,
  excused: ReadonlySet<Ref>,
  program: Program,
): Generator<Window> {
  let first = 0;
  let total = 0;
  for (const [last, { award, date }] of awards.entries()) {
    total += countedTotal(award, program);
    while (!within(awards[first], date, days)) {
      const left = awards[first];
      if (left) total -= countedTotal(left.award, program);
      first += 1;
    }
    const next = awards[last + 1];
    // The next award would only make this window larger.
    const isFull = !next || !within(awards[first], next.date, days);
    if (isFull || excused.has(award.ref))
      yield { members: awards.slice(first, last + 1), sum: toCents(total), isFull };
  }
}

function within(award: NamedAward | undefined, date: NamedAward["date"], days: number): boolean {
  return award === undefined || daysBetween(award.date, date) < days;
}

function problemOf({ by, members, sum: total }: SplitGroup, days: number, program: Program): Problem {
  const [first] = members;
  const last = members.at(-1) ?? first;
  const said = moneyIn(program.currency, { sum: total, limit: program.limit.amount });
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
