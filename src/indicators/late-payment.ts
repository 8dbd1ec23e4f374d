import { paymentTimes } from "../guardrails/late-payments.ts";
import { daysBetween } from "../time/calendar.ts";
import { dayAt } from "../time/zone.ts";
import type { Indicator } from "./indicator.ts";

export const latePayment: Indicator = {
  id: "late-payment",
  rule: "MA-607",
  codes: [],
  of: "award",
  name: { en: "A long wait for payment", fr: "Une longue attente du paiement" },
  question: {
    en: "Why did the supplier wait so long for its money, and was interest paid?",
    fr: "Pourquoi le fournisseur a-t-il attendu si longtemps son argent, et des intérêts ont-ils été versés ?",
  },
  formula: {
    en: "Days from the later of invoice and acceptance to the payment of all that was certified; to today where it is not paid. A question is asked above the programme’s number of days. Where the ledger does not hold together and nothing is paid, the value is not known.",
    fr: "Jours entre la facture ou l’acceptation, selon la dernière des deux, et le paiement de tout ce qui a été attesté ; jusqu’à aujourd’hui si ce n’est pas payé. Une question se pose au-delà du nombre de jours du programme. Si le registre ne se tient pas et que rien n’est payé, la valeur n’est pas connue.",
  },
  expression: "days(max(invoiced, accepted), paid or today) > payments.pay_within",
  inputs: [
    {
      name: "from",
      what: { en: "Day from which the days count", fr: "Jour à partir duquel les jours comptent" },
    },
    { name: "paid", what: { en: "Day of the payment", fr: "Jour du paiement" } },
  ],
  unit: "days",
  numbers: ["payments.pay_within", "payments.told_within"],
  innocent: [
    {
      en: "The supplier’s bank details were missing, or the supplier asked for another day.",
      fr: "Les coordonnées bancaires du fournisseur manquaient, ou il a demandé un autre jour.",
    },
    {
      en: "It was paid in time, and nobody has recorded it yet.",
      fr: "Le paiement a eu lieu à temps, et personne ne l’a encore inscrit.",
    },
  ],
  *measure(register, now) {
    const threshold = register.program.payments?.pay_within;
    if (threshold === undefined) return;
    const today = dayAt(now, register.program.time_zone);
    for (const { ref, from, paid, isInDoubt, isLate, told } of paymentTimes(register, now)) {
      yield {
        subject: { kind: "award", key: ref },
        value: isInDoubt ? undefined : daysBetween(from, paid ?? today),
        threshold,
        n: 1,
        tooFew: false,
        flagged: isLate,
        inputs: [
          { name: "from", value: from, records: [ref] },
          { name: "paid", value: paid, records: [ref] },
        ],
        told: { file: told, path: ["date"] },
      };
    }
  },
};
