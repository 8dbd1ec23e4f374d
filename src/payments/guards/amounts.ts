import { moneyIn } from "../../i18n/money.ts";
import type { EventKind } from "../../model/event.ts";
import type { Bilingual } from "../../model/locale.ts";
import { toCents, type Cents } from "../../model/money.ts";
import { keepsSteps, type Guard, type Proposed } from "../context.ts";
import type { Objection } from "../fault.ts";
import type { LedgerState } from "../state.ts";
import { committedTotal } from "../totals.ts";

/** What an amount is held against. */
interface Bound {
  readonly amount: Cents;
  readonly name: Bilingual;
  /** Whether it is the only right amount, or the most. */
  readonly exact?: true;
  /** Whether less than it is wanted, and not as much. */
  readonly below?: true;
}

/** An event that moves money says how much, and never more than what went before allows: paid = certified ≤ invoiced ≤ committed. */
export const amounts: Guard = (proposed, state) => {
  const { event, context } = proposed;
  if (!keepsSteps(context)) return [];
  const { amount } = event;
  if (amount === undefined || amount === 0) return [missing(event.event, amount)];
  const bound = boundOf(proposed, state);
  if (!bound || isWithin(amount, bound)) return [];
  return [outside(amount, bound, context.program.currency)];
};

function boundOf({ event: { event }, award }: Proposed, { money }: LedgerState): Bound | undefined {
  const left = (one: Cents, taken: Cents): Cents => toCents(one - taken);
  switch (event) {
    case "committed":
      return {
        amount: left(committedTotal(award), money.committed),
        name: {
          en: "what the award comes to and is not committed yet",
          fr: "la part de la valeur du contrat qui n’est pas encore engagée",
        },
      };
    case "invoiced":
      return { amount: money.committed, name: { en: "what was committed", fr: "la somme engagée" } };
    case "certified":
      return { amount: money.invoiced, name: { en: "what was invoiced", fr: "la somme facturée" } };
    case "requisitioned":
      return {
        amount: money.certified,
        name: { en: "what was certified", fr: "la somme attestée" },
        exact: true,
      };
    case "partially-paid":
      return {
        amount: left(money.certified, left(money.paid, money.refunded)),
        name: STILL_OWED,
        below: true,
      };
    case "paid":
      return {
        amount: left(money.certified, left(money.paid, money.refunded)),
        name: STILL_OWED,
        exact: true,
      };
    case "refunded":
      return {
        amount: left(money.paid, money.refunded),
        name: { en: "what was paid and has not come back", fr: "la somme payée qui n’est pas revenue" },
      };
    default:
      return undefined;
  }
}

const STILL_OWED: Bilingual = {
  en: "what was certified and is not paid yet",
  fr: "la somme attestée qui n’est pas encore payée",
};

function isWithin(amount: Cents, { amount: bound, exact, below }: Bound): boolean {
  return exact ? amount === bound : below ? amount < bound : amount <= bound;
}

function outside(amount: Cents, { amount: bound, name, exact, below }: Bound, currency: string): Objection {
  const { en, fr } = moneyIn(currency, { amount, bound });
  const wanted = exact
    ? { en: "not", fr: "et non" }
    : below
      ? { en: "and must be less than", fr: "et doit être inférieur à" }
      : { en: "more than", fr: "soit plus que" };
  return {
    field: ["amount"],
    message: {
      en: `The amount is ${en.amount}, ${wanted.en} ${name.en} (${en.bound}).`,
      fr: `Le montant est de ${fr.amount}, ${wanted.fr} ${name.fr} (${fr.bound}).`,
    },
    tip: below
      ? {
          en: "The payment that settles the rest is “paid”, not “partially-paid”.",
          fr: "Le paiement qui règle le reste est « paid », et non « partially-paid ».",
        }
      : {
          en: "Correct the amount: paid is what was certified, which is at most what was invoiced, which is at most what was committed.",
          fr: "Corrigez le montant : on paie ce qui est attesté, qui ne dépasse pas ce qui est facturé, qui ne dépasse pas ce qui est engagé.",
        },
  };
}

function missing(event: EventKind, amount: Cents | undefined): Objection {
  return {
    field: amount === undefined ? [] : ["amount"],
    message:
      amount === undefined
        ? {
            en: `“${event}” moves money and does not say how much: “amount” is missing.`,
            fr: `« ${event} » déplace de l’argent sans dire combien : « amount » manque.`,
          }
        : { en: `“${event}” of an amount of nothing.`, fr: `« ${event} » pour un montant nul.` },
    tip: { en: "Add the amount, with all taxes.", fr: "Ajoutez le montant, toutes taxes comprises." },
  };
}
