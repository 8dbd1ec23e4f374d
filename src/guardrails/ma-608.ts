import { problemAt } from "../content/record-file.ts";
import type { EventKind } from "../model/event.ts";
import type { Bilingual } from "../model/locale.ts";
import type { Problem } from "../problems/problem.ts";
import { isInDoubt } from "../payments/ledger.ts";
import { standings, type Standing } from "../payments/standing.ts";
import type { Wait, WaitedOn } from "../payments/waiting.ts";
import { awards, where } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const nothingWaits: Rule = {
  id: "MA-608",
  name: { en: "Nothing waits too long", fr: "Rien n’attend trop longtemps" },
  level: "warning",
  sources: ["proposal"],
  what: {
    en: "A delivery waits for its acceptance, an accepted one for its invoice, an invoice for its certification, and a certification for its payment, for at most the programme’s number of business days.",
    fr: "Une livraison attend son acceptation, une livraison acceptée sa facture, une facture son attestation et une attestation son paiement pendant au plus le nombre de jours ouvrables que fixe le programme.",
  },
  why: {
    en: "Most late payments are nobody’s decision: a step was waiting on someone who did not know.",
    fr: "La plupart des retards de paiement ne sont la décision de personne : une étape attendait quelqu’un qui ne le savait pas.",
  },
  fix: {
    en: "Ask whoever it waits on, and record the step once it is done.",
    fr: "Demandez à qui de droit, et inscrivez l’étape une fois qu’elle est faite.",
  },
  numbers: ["payments.waiting"],
  judged: where(
    ({ payments }) => payments?.waiting !== undefined,
    awards(({ ledger }) => ledger.length > 0),
  ),
  check: (register, program, now) =>
    program.payments?.waiting === undefined
      ? []
      : standings(register, now).flatMap((standing) => {
          const { wait } = standing;
          // A delivery that is late is the supplier's and the team's to settle, and no step of a payment.
          if (!wait?.overdue || (wait.for === "delivered" && !wait.disputed) || isInDoubt(standing))
            return [];
          return [waits(standing, wait)];
        }),
};

function waits({ award, state }: Standing, { on, countedFrom, waited, for: next, disputed }: Wait): Problem {
  const { file } = award.ledger.at(-1) ?? award;
  const what = disputed ? SETTLEMENT : (STEPS[next] ?? { en: next, fr: next });
  return problemAt(file, ["date"], {
    rule: "MA-608",
    level: "warning",
    message: {
      en: `Waiting for ${what.en} for ${waited} business days, since ${countedFrom}${state.since === countedFrom ? "" : " (all steps together)"}.`,
      fr: `En attente ${what.fr} depuis ${waited} jours ouvrables, soit depuis le ${countedFrom}${state.since === countedFrom ? "" : " (toutes étapes comprises)"}.`,
    },
    tip: {
      en: `It is up to ${ON[on].en}.`,
      fr: `C’est ${ON[on].fr} d’agir.`,
    },
  });
}

const STEPS: Partial<Record<EventKind, Bilingual>> = {
  accepted: {
    en: "a delivery to be accepted or rejected",
    fr: "de l’acceptation ou du refus d’une livraison",
  },
  invoiced: { en: "an invoice", fr: "d’une facture" },
  certified: { en: "certification", fr: "de l’attestation" },
  requisitioned: { en: "the request of payment", fr: "de la demande de paiement" },
  paid: { en: "payment", fr: "du paiement" },
};

const SETTLEMENT: Bilingual = { en: "a dispute to be settled", fr: "du règlement d’un différend" };

const ON: Record<WaitedOn, Bilingual> = {
  supplier: { en: "the supplier", fr: "au fournisseur" },
  team: { en: "the team", fr: "à l’équipe" },
  certifier: {
    en: "someone who may certify",
    fr: "à une personne qui a le pouvoir d’attester",
  },
  finance: {
    en: "finance, which requests payments",
    fr: "aux finances, qui demandent les paiements,",
  },
  payer: { en: "whoever pays", fr: "à la personne qui paie" },
};
