import { problemAt } from "../content/record-file.ts";
import { moneyIn } from "../i18n/money.ts";
import type { Bilingual } from "../model/locale.ts";
import type { Program } from "../model/program.ts";
import type { Problem } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";
import { dayAt } from "../time/zone.ts";
import { countedTotal } from "./ma-302.ts";
import { answeredAwards, where } from "./judged.ts";
import type { Rule } from "./rule.ts";
import { supplierGroups, type AwardGroup } from "./split-groups.ts";
import type { Common, NamedAward } from "./supplier-bundles.ts";
import { withheldProblems } from "./withheld-suppliers.ts";

export const notSplit: Rule = {
  id: "MA-401",
  name: { en: "No contract splitting", fr: "Pas de fractionnement de contrat" },
  level: "error",
  sources: ["pilot", "red-flags"],
  what: {
    en: "What one supplier wins from one team, or for one repository, is at most the programme’s limit in any period of as many days as the programme says: price, tax, fees and amendments of all these awards together. Names are compared without case, accents, punctuation and legal form. A supplier who is withheld may be any other: where a team’s awards to such suppliers come to more, alone or with those to one that is named, a person is asked to look.",
    fr: "Ce qu’un même fournisseur obtient d’une même équipe, ou pour un même dépôt, ne dépasse pas la limite du programme sur toute période du nombre de jours qu’il fixe : prix, taxes, frais et modifications de tous ces contrats réunis. Les noms sont comparés sans tenir compte de la casse, des accents, de la ponctuation ni de la forme juridique. Un fournisseur non divulgué peut être n’importe quel autre : si les contrats d’une équipe à de tels fournisseurs dépassent la limite, seuls ou avec ceux d’un fournisseur nommé, quelqu’un est prié d’y regarder.",
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
  judged: where(({ splitting }) => splitting !== undefined, answeredAwards()),
  check: (register, program, now) => {
    const days = program.splitting?.days;
    if (days === undefined) return [];
    const groups = supplierGroups(register, days, dayAt(now, program.time_zone));
    const split = groups.filter((group) => group.sum > program.limit.amount);
    return [...split.map((group) => problemOf(group, days, program)), ...withheldProblems(register, days)];
  },
};

function problemOf({ by, members, sum: total }: AwardGroup, days: number, program: Program): Problem {
  const [first] = members;
  const last = members.at(-1) ?? first;
  const said = moneyIn(program.currency, { sum: total, limit: program.limit.amount });
  const listed = listOf(members, last.name, program);
  const common = COMMON[by.length > 1 ? "both" : (by[0]?.by ?? "team")];
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

const COMMON: Record<Common["by"] | "both", Bilingual> = {
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
