import { problemAt } from "../content/record-file.ts";
import { moneyIn } from "../i18n/money.ts";
import { percentIn } from "../i18n/numbers.ts";
import { toCents } from "../model/money.ts";
import type { Program } from "../model/program.ts";
import type { Problem } from "../problems/problem.ts";
import { nearLimit, type NearLimit } from "./near-limit.ts";
import { answeredAwards, where } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const notBunched: Rule = {
  id: "MA-403",
  name: { en: "Awards just below the limit", fr: "Contrats tout juste sous la limite" },
  level: "signal",
  sources: ["red-flags"],
  what: {
    en: "A question is asked where two or more of a team’s awards come near the limit (from the share of it that the programme says), and these are a larger part of its awards than if totals were spread evenly up to the limit. Teams with few awards are left out.",
    fr: "Une question se pose lorsque deux contrats d’une équipe ou plus approchent la limite (à partir de la part que fixe le programme), et que ceux-ci forment une plus grande part de ses contrats que si les totaux étaient répartis également jusqu’à la limite. Les équipes qui ont peu de contrats sont laissées de côté.",
  },
  why: {
    en: "Needs rarely cost just what may be spent. Yet there is often a good reason: a posted limit draws prices to it, and a team may cut its work to fit, as the programme asks.",
    fr: "Un besoin coûte rarement juste ce qu’on a le droit de dépenser. Il y a pourtant souvent une bonne raison : une limite affichée attire les prix, et une équipe peut tailler son travail à cette mesure, comme le programme le demande.",
  },
  fix: {
    en: "Ask how the prices were estimated. A price fitted to the limit is no fault by itself.",
    fr: "Demandez comment les prix ont été estimés. Un prix ajusté à la limite n’est pas une faute en soi.",
  },
  numbers: ["limit.amount", "signals.near_limit", "signals.awards_at_least"],
  judged: where(
    ({ signals }) => signals?.near_limit !== undefined && signals.awards_at_least !== undefined,
    answeredAwards(),
  ),
  check: (register, program) =>
    nearLimit(register, program)
      .filter(({ isBunched }) => isBunched)
      .flatMap((team) => bunched(team, program)),
};

/** Told at the latest of them. */
function bunched({ awards, near, from }: NearLimit, program: Program): Problem[] {
  const last = near.at(-1);
  if (!last) return [];
  const all = awards.length;
  const share = percentIn((100 * near.length) / all);
  const [start, even] = [percentIn(from), percentIn(100 - from)];
  const said = moneyIn(program.currency, {
    from: toCents(Math.ceil((program.limit.amount * from) / 100)),
    limit: program.limit.amount,
  });
  const refs = near.map(({ award }) => award.ref);
  const listed = refs.length > MOST_LISTED ? `…, ${refs.slice(-MOST_LISTED).join(", ")}` : refs.join(", ");
  return [
    problemAt(last.award.file, ["price"], {
      rule: "MA-403",
      level: "signal",
      message: {
        en: `${near.length} of this team’s ${all} awards (${share.en}) come to between ${said.en.from} and ${said.en.limit}, that is from ${start.en} of the limit on; spread evenly, it would be ${even.en}: ${listed}.`,
        fr: `${near.length} des ${all} contrats de cette équipe (${share.fr}) se situent entre ${said.fr.from} et ${said.fr.limit}, soit à partir de ${start.fr} de la limite ; répartis également, ce serait ${even.fr} : ${listed}.`,
      },
      tip: {
        en: "Ask how the prices were estimated. A price fitted to the limit is no fault by itself.",
        fr: "Demandez comment les prix ont été estimés. Un prix ajusté à la limite n’est pas une faute en soi.",
      },
    }),
  ];
}

/** As many as a reader bears with in one message. */
const MOST_LISTED = 20;
