import type { Value } from "../model.ts";
import { unless, type ConsistencyRule, type Fault } from "./rule.ts";

/** Sums in cents, for amounts with two decimals do not add up exactly. */
function cents({ amount }: Value): number {
  return Math.round(amount * 100);
}

/** What was paid is at most what the contract comes to, in its currency and with the same taxes, and is what the end says. */
export const paymentsFit: ConsistencyRule = ({ content: { contracts = [] } }) =>
  contracts.flatMap(({ value, implementation }): readonly Fault[] => {
    const transactions = implementation?.transactions ?? [];
    const values = transactions.flatMap((transaction) => transaction.value ?? []);
    const paid = values.reduce((sum, one) => sum + cents(one), 0);
    const final = implementation?.finalValue;
    const currencies = new Set([value, final, ...values].flatMap((one) => one?.currency ?? []));
    const path = "contracts/implementation/transactions";
    return [
      ...unless(!value || paid <= cents(value), "payments-fit", path, {
        en: `${paid / 100} was paid, and the contract comes to ${value?.amount}.`,
        fr: `${paid / 100} a été payé, et la valeur du contrat est de ${value?.amount}.`,
      }),
      ...unless(paid >= 0, "payments-fit", path, {
        en: "More came back than was paid.",
        fr: "Il est revenu plus qu’il n’a été payé.",
      }),
      ...unless(currencies.size <= 1, "payments-fit", path, {
        en: `The amounts are in several currencies: ${[...currencies].join(", ")}.`,
        fr: `Les montants sont en plusieurs monnaies : ${[...currencies].join(", ")}.`,
      }),
      ...unless(
        !final || (values.length === transactions.length && paid === cents(final)),
        "payments-fit",
        "contracts/implementation/finalValue",
        {
          en: `The final value (${final?.amount}) is not the sum of the payments (${paid / 100}).`,
          fr: `La valeur finale (${final?.amount}) n’est pas la somme des paiements (${paid / 100}).`,
        },
      ),
    ];
  });
