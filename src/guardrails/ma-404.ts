import { problemAt } from "../content/record-file.ts";
import { moneyIn } from "../i18n/money.ts";
import { decimalIn, percentIn } from "../i18n/numbers.ts";
import type { Bilingual } from "../model/locale.ts";
import type { Program } from "../model/program.ts";
import type { Problem } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";
import { DATA_FILES } from "../register/find.ts";
import type { Register } from "../register/register.ts";
import { answeredAwards, where } from "./judged.ts";
import type { Rule } from "./rule.ts";
import { concentrationOf, supplierShares, type SupplierShare } from "./supplier-shares.ts";

export const notConcentrated: Rule = {
  id: "MA-404",
  name: { en: "Awards to few suppliers", fr: "Contrats à peu de fournisseurs" },
  level: "signal",
  sources: ["red-flags"],
  what: {
    en: "A question is asked where one supplier has more than the programme’s share of a team’s awards or of its spend, and where the programme’s spend is concentrated: the sum of the squares of all suppliers’ shares (the Herfindahl index) is over the programme’s number. Few awards are left out, as are suppliers who are withheld.",
    fr: "Une question se pose lorsqu’un fournisseur obtient plus que la part fixée par le programme des contrats d’une équipe ou de ses dépenses, et lorsque les dépenses du programme sont concentrées : la somme des carrés des parts de tous les fournisseurs (l’indice de Herfindahl) dépasse le nombre du programme. Les petits nombres de contrats sont laissés de côté, de même que les fournisseurs non divulgués.",
  },
  why: {
    en: "Where one supplier wins again and again, others may have stopped trying. It may also simply be the best, or the only one with a rare skill; and few awards are easily shared by few.",
    fr: "Là où un même fournisseur gagne sans cesse, les autres ont peut-être renoncé. C’est peut-être aussi tout simplement le meilleur, ou le seul à avoir une compétence rare ; et peu de contrats se partagent aisément entre peu de mains.",
  },
  fix: {
    en: "Ask who else applied, and how more suppliers can be reached.",
    fr: "Demandez qui d’autre s’est porté candidat, et comment joindre plus de fournisseurs.",
  },
  numbers: ["signals.supplier_share", "signals.awards_at_least", "signals.concentration"],
  judged: where(
    ({ signals }) =>
      signals?.awards_at_least !== undefined &&
      (signals.supplier_share ?? signals.concentration) !== undefined,
    answeredAwards(({ supplier }) => supplier.name !== undefined),
  ),
  check: (register, program) => [
    ...supplierShares(register, program)
      .filter(({ isLarge }) => isLarge.count || isLarge.spend)
      .map((share) => largeShare(share, program)),
    ...concentration(register, program),
  ],
};

/** Told at the supplier's latest award of the team. */
function largeShare({ awards, part, all }: SupplierShare, program: Program): Problem {
  const { award, name } = awards.at(-1) ?? awards[0];
  const said = moneyIn(program.currency, { part: part.spend, all: all.spend });
  const [ofCount, ofSpend] = [shareIn(part.count, all.count), shareIn(part.spend, all.spend)];
  return problemAt(award.file, ["supplier", "name"], {
    rule: "MA-404",
    level: "signal",
    message: {
      en: `“${quote(name)}” has won ${part.count} of this team’s ${all.count} awards to named suppliers (${ofCount.en}) and ${said.en.part} of ${said.en.all} (${ofSpend.en}).`,
      fr: `« ${quote(name)} » a obtenu ${part.count} des ${all.count} contrats de cette équipe à des fournisseurs nommés (${ofCount.fr}) et ${said.fr.part} sur ${said.fr.all} (${ofSpend.fr}).`,
    },
    tip: {
      en: "Ask who else applied and why they did not pass, and whether others hear of the opportunities.",
      fr: "Demandez qui d’autre s’est porté candidat, pourquoi personne d’autre n’a été retenu, et si d’autres entendent parler des occasions.",
    },
  });
}

/** Told at the number that it passes. */
function concentration(register: Register, program: Program): Problem[] {
  const found = concentrationOf(register, program);
  const file = register.files.find(({ path }) => path === DATA_FILES.program);
  if (!found?.isConcentrated || !file) return [];
  const { index, count, from, suppliers } = found;
  const [said, even, limit] = [decimalIn(index, 3), decimalIn(found.even, 3), decimalIn(from, 3)];
  return [
    problemAt(file, ["signals", "concentration"], {
      rule: "MA-404",
      level: "signal",
      message: {
        en: `The programme’s concentration index is ${said.en}, over ${limit.en}: n = ${count} awards to ${suppliers.size} named suppliers; shared evenly among them, it would be ${even.en}.`,
        fr: `L’indice de concentration du programme est de ${said.fr}, au-delà de ${limit.fr} : n = ${count} contrats à ${suppliers.size} fournisseurs nommés ; réparti également entre eux, il serait de ${even.fr}.`,
      },
      tip: {
        en: "Ask how more suppliers can be reached. With few awards the index is high by itself.",
        fr: "Demandez comment joindre plus de fournisseurs. Avec peu de contrats, l’indice est élevé de lui-même.",
      },
    }),
  ];
}

function shareIn(part: number, all: number): Bilingual {
  return percentIn(all === 0 ? 0 : (100 * part) / all);
}
