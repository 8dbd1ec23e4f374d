import { problemAt } from "../content/record-file.ts";
import { moneyIn } from "../i18n/money.ts";
import type { Bilingual } from "../model/locale.ts";
import type { Program } from "../model/program.ts";
import type { Problem } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";
import type { Register } from "../register/register.ts";
import { datedAwards, grouped, type DatedAward } from "./dated-awards.ts";
import { countedTotal } from "./ma-302.ts";
import { windows, type Window } from "./split-groups.ts";
import type { NamedAward } from "./supplier-bundles.ts";

/**
 * The warnings of suppliers who are withheld (MA-401): nobody can compare their names, so that each may be another one. A
 * team's awards to them within `days` days are added up, alone and with those to each supplier who is named; what is over
 * the limit is told once, at the last award to one who is withheld.
 * @param suppliers the register's awards to suppliers who are named, by supplier
 */
export function withheldProblems(
  register: Register,
  suppliers: ReadonlyMap<string, readonly NamedAward[]>,
  days: number,
): Problem[] {
  const withheld = datedAwards(register).filter(({ award }) => award.supplier.name === undefined);
  return [...grouped(withheld, teamOf)].flatMap(([team, hidden]) => {
    const named = [...suppliers.values()]
      .map((awards) => awards.filter(({ opportunity }) => opportunity.team === team))
      .filter((awards) => awards.length > 0);
    const found = new Map<DatedAward, Problem>();
    for (const others of [[], ...named]) {
      for (const window of overLimit([...hidden, ...others].sort(byDay), days, register.program)) {
        const last = window.members.filter(({ award }) => award.supplier.name === undefined).at(-1);
        if (last && !found.has(last)) found.set(last, problemOf(last, window, others.at(-1), days, register));
      }
    }
    return [...found.values()];
  });
}

function teamOf({ opportunity }: DatedAward): [string] {
  return [opportunity.team];
}

function byDay(a: DatedAward, b: DatedAward): number {
  return a.date < b.date || (a.date === b.date && a.award.ref < b.award.ref) ? -1 : 1;
}

/** What is over the limit together; a single award that is has another problem (MA-302). */
function overLimit(awards: readonly DatedAward[], days: number, program: Program): Window<DatedAward>[] {
  return [...windows(awards, days, new Set(), program)].filter(
    ({ members, sum }) => members.length > 1 && sum > program.limit.amount,
  );
}

/** As many awards as a reader bears with in one message; their sum is told in any case. */
const MOST_LISTED = 20;

function problemOf(
  { award: { file } }: DatedAward,
  { members, sum }: Window<DatedAward>,
  named: NamedAward | undefined,
  days: number,
  { program }: Register,
): Problem {
  const said = moneyIn(program.currency, { sum, limit: program.limit.amount });
  const listed = listOf(members, program);
  const who: Bilingual = named
    ? {
        en: `suppliers who are withheld and with “${quote(named.name)}”`,
        fr: `des fournisseurs non divulgués et à « ${quote(named.name)} »`,
      }
    : { en: "suppliers who are withheld", fr: "des fournisseurs non divulgués" };
  return problemAt(file, ["supplier", "withheld"], {
    rule: "MA-401",
    level: "warning",
    message: {
      en: `Within ${days} days, this team’s contracts with ${who.en} come to ${said.en.sum}, over the limit of ${said.en.limit}, if the supplier is one: ${listed.en}.`,
      fr: `En ${days} jours, les contrats de cette équipe à ${who.fr} atteignent ${said.fr.sum}, au-delà de la limite de ${said.fr.limit}, s’il s’agit d’un seul fournisseur : ${listed.fr}.`,
    },
    tip: {
      en: "Ask the team who the suppliers are. If they are one, have an exception with the reason approved in _data/exceptions.yml; if not, an exception may say that somebody has looked.",
      fr: "Demandez à l’équipe qui sont les fournisseurs. S’il n’y en a qu’un, faites approuver une exception motivée dans _data/exceptions.yml ; sinon, une exception peut dire que quelqu’un a vérifié.",
    },
  });
}

function listOf(members: readonly DatedAward[], program: Program): Bilingual {
  const items = members.slice(-MOST_LISTED).map(({ award }): Bilingual => {
    const said = moneyIn(program.currency, { total: countedTotal(award, program) });
    return { en: `${award.ref} (${said.en.total})`, fr: `${award.ref} (${said.fr.total})` };
  });
  if (members.length > MOST_LISTED) items.unshift({ en: "…", fr: "…" });
  return { en: items.map(({ en }) => en).join(", "), fr: items.map(({ fr }) => fr).join(", ") };
}
