import type { Guard } from "../context.ts";
import type { LedgerEvent } from "../../register/register.ts";
import { isSameAccount } from "../../model/account.ts";

/**
 * The same event is recorded once, however often it is told: a delivery that comes twice, a button that is pressed twice. What was
 * refused never counted, and what was taken back holds no more: the same may come again after it.
 */
export const duplicate: Guard = ({ event }, { held }) => {
  const twin = held.find((other) => isSameEvent(event, other) || isSamePaper(event, other));
  if (!twin) return [];
  const isSame = isSameEvent(event, twin);
  return [
    {
      field: isSame ? ["event"] : ["evidence"],
      message: isSame
        ? {
            en: `The same event is recorded already: number ${twin.number} has this day, actor, amount and evidence.`,
            fr: `Le même événement est déjà inscrit : le numéro ${twin.number} a cette date, cet auteur, ce montant et cette preuve.`,
          }
        : {
            en: `The same paper was recorded already as “${twin.event}” on ${twin.date}, by number ${twin.number}.`,
            fr: `La même pièce a déjà été inscrite comme « ${twin.event} » le ${twin.date}, au numéro ${twin.number}.`,
          },
      tip: {
        en: "Record it once. If it happened twice, each time has a paper of its own: give its SHA-256 as “evidence”.",
        fr: "Inscrivez-le une seule fois. S’il a eu lieu deux fois, chaque fois a sa propre pièce : donnez-en l’empreinte SHA-256 dans « evidence ».",
      },
    },
  ];
};

/** What makes two events one: their kind, day, actor, amount, evidence, and until when they extend. */
type Told = Pick<LedgerEvent, "event" | "date" | "actor" | "amount" | "evidence" | "until">;

export function isSameEvent(one: Told, other: Told): boolean {
  return (
    one.event === other.event &&
    one.date === other.date &&
    one.amount === other.amount &&
    one.evidence === other.evidence &&
    one.until === other.until &&
    isSameAccount(one.actor ?? "", other.actor ?? "")
  );
}

/** An invoice that comes again with another day or amount is the same invoice. */
function isSamePaper(one: Told, other: Told): boolean {
  return one.event === other.event && one.evidence !== undefined && one.evidence === other.evidence;
}
