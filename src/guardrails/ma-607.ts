import { problemAt } from "../content/record-file.ts";
import type { Problem } from "../problems/problem.ts";
import { paymentTimes, type PaymentTime } from "./late-payments.ts";
import type { Rule } from "./rule.ts";

export const paidInTime: Rule = {
  id: "MA-607",
  name: { en: "Paid in time", fr: "Payé à temps" },
  level: "warning",
  sources: ["financial-administration"],
  what: {
    en: "A supplier is paid within the programme’s number of days of the later of invoice and acceptance. After that, interest is owed, unless the supplier was told in time what is wrong with the invoice: then the days count from the corrected one.",
    fr: "Le fournisseur est payé dans le nombre de jours que le programme fixe après la facture ou l’acceptation, selon la dernière des deux. Ensuite, des intérêts sont dus, à moins que le fournisseur n’ait été avisé à temps de ce qui ne va pas dans la facture : les jours comptent alors de la facture corrigée.",
  },
  why: {
    en: "A freelancer lives on what comes in. Interest paid by the public is money that bought nothing.",
    fr: "Un pigiste vit de ce qui rentre. Les intérêts que paie le public sont de l’argent qui n’a rien acheté.",
  },
  fix: {
    en: "Pay, and ask finance whether interest is owed. An invoice that is wrong goes back at once, recorded as “deficient”, with what is wrong in its note.",
    fr: "Payez, et demandez aux finances si des intérêts sont dus. Une facture fautive est renvoyée aussitôt, inscrite comme « deficient », avec ce qui ne va pas dans sa note.",
  },
  numbers: ["payments.pay_within", "payments.told_within"],
  judged: (register, _, now) => ({
    award: paymentTimes(register, now).flatMap(({ ref }) => register.awards.get(ref)?.file ?? []),
  }),
  check: (register, _, now) =>
    paymentTimes(register, now)
      .filter(({ isLate }) => isLate)
      .map(late),
};

function late({ told, from, due, paid, daysLate }: PaymentTime): Problem {
  const days = {
    en: daysLate === 1 ? "1 day" : `${daysLate} days`,
    fr: daysLate === 1 ? "1 jour" : `${daysLate} jours`,
  };
  return problemAt(told, ["date"], {
    rule: "MA-607",
    level: "warning",
    message:
      paid === undefined
        ? {
            en: `Not paid: it was due by ${due}, counted from ${from}, and is ${days.en} late.`,
            fr: `Pas encore payé : l’échéance était le ${due}, comptée à partir du ${from}, et le retard est de ${days.fr}.`,
          }
        : {
            en: `Paid on ${paid}, ${days.en} late: it was due by ${due}, counted from ${from}.`,
            fr: `Payé le ${paid}, ${days.fr} en retard : l’échéance était le ${due}, comptée à partir du ${from}.`,
          },
    tip: {
      en: "Ask finance whether interest is owed to the supplier.",
      fr: "Demandez aux finances si des intérêts sont dus au fournisseur.",
    },
  });
}
