import { problemAt } from "../content/record-file.ts";
import type { Problem } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";
import { earlierTerminations, type AwardAfter } from "./earlier-terminations.ts";
import { answeredAwards } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const deliveredBefore: Rule = {
  id: "MA-309",
  name: { en: "An earlier contract without delivery", fr: "Un contrat antérieur sans livraison" },
  level: "warning",
  sources: ["proposal"],
  what: {
    en: "A supplier whose earlier contract had been terminated by the day of a new award is pointed out, once for each new award.",
    fr: "Un fournisseur dont un contrat antérieur avait été résilié le jour d’une nouvelle attribution est signalé, une fois pour chaque nouveau contrat.",
  },
  why: {
    en: "Who selects should know. It excludes nobody: a contract can end without any fault of the supplier’s.",
    fr: "Qui choisit doit le savoir. Cela n’exclut personne : un contrat peut prendre fin sans aucune faute du fournisseur.",
  },
  fix: {
    en: "Read why the earlier contract ended, and make sure that this delivery can be kept.",
    fr: "Lisez pourquoi le contrat antérieur a pris fin, et assurez-vous que la livraison pourra être tenue.",
  },
  judged: answeredAwards(({ supplier }) => supplier.name !== undefined),
  check: (register) => earlierTerminations(register).flatMap(pointedOut),
};

/** With the latest termination before the award. */
function pointedOut({ award: { award, name }, earlier: all }: AwardAfter): Problem[] {
  const earlier = all.at(-1);
  if (!earlier) return [];
  const { ref } = earlier.of.award;
  return [
    problemAt(award.file, ["supplier", "name"], {
      rule: "MA-309",
      level: "warning",
      message: {
        en: `An earlier contract of “${quote(name)}”, ${ref}, was terminated on ${earlier.date}.`,
        fr: `Un contrat antérieur de « ${quote(name)} », ${ref}, a été résilié le ${earlier.date}.`,
      },
      tip: {
        en: "Read why it ended, and make sure that this delivery can be kept. An exception may say so.",
        fr: "Lisez pourquoi il a pris fin, et assurez-vous que la livraison pourra être tenue. Une exception peut le dire.",
      },
    }),
  ];
}
