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
import { awardsBySupplier, type NamedAward } from "./supplier-bundles.ts";

/** A team's awards that may all be one supplier's, as far as anyone can tell; told at the last to one who is withheld. */
export interface WithheldGroup extends Window<DatedAward> {
  readonly team: string;
  readonly last: DatedAward;
  /** The supplier who is named, where one is among them. */
  readonly named: NamedAward | undefined;
}

/**
 * Suppliers who are withheld (MA-401): nobody can compare their names, so that each may be another one. A team's awards to
 * them within `days` days are added up, alone and with those to each supplier who is named. What is over the limit is
 * there once for each last award; a team where nothing is has its largest group.
 */
export function withheldGroups(register: Register, days: number): WithheldGroup[] {
  const { program } = register;
  const withheld = datedAwards(register).filter(({ award }) => award.supplier.name === undefined);
  if (withheld.length === 0) return [];
  const suppliers = [...awardsBySupplier(register).values()];
  return [...grouped(withheld, teamOf)].flatMap(([team, hidden]) => {
    const named = suppliers
      .map((awards) => awards.filter(({ opportunity }) => opportunity.team === team))
      .filter((awards) => awards.length > 0);
    const groups = [[], ...named].flatMap((others) =>
      [...windows([...hidden, ...others].sort(byDay), days, new Set(), program)].flatMap((window) => {
        const last = window.members.filter(({ award }) => award.supplier.name === undefined).at(-1);
        return last && window.members.length > 1 ? [{ ...window, team, last, named: others.at(-1) }] : [];
      }),
    );
    return worthTelling(groups, program);
  });
}

/** A single award that is over the limit has another problem (MA-302). */
function worthTelling(groups: readonly WithheldGroup[], program: Program): WithheldGroup[] {
  const found = new Map<DatedAward, WithheldGroup>();
  for (const group of groups)
    if (group.sum > program.limit.amount && !found.has(group.last)) found.set(group.last, group);
  if (found.size > 0) return [...found.values()];
  const [first, ...more] = groups;
  return first ? [more.reduce((most, group) => (group.sum > most.sum ? group : most), first)] : [];
}

/** The warnings of withheld suppliers whose awards of one team are over the limit, if they are one. */
export function withheldProblems(register: Register, days: number): Problem[] {
  return withheldGroups(register, days)
    .filter(({ sum }) => sum > register.program.limit.amount)
    .map((group) => problemOf(group, days, register));
}

function teamOf({ opportunity }: DatedAward): [string] {
  return [opportunity.team];
}

function byDay(a: DatedAward, b: DatedAward): number {
  return a.date < b.date || (a.date === b.date && a.award.ref < b.award.ref) ? -1 : 1;
}

/** As many awards as a reader bears with in one message; their sum is told in any case. */
const MOST_LISTED = 20;

function problemOf(
  { last, members, sum, named }: WithheldGroup,
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
  return problemAt(last.award.file, ["supplier", "withheld"], {
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
