import type { Bilingual } from "../../model/locale.ts";
import { keepsSteps, type Guard } from "../context.ts";
import type { LedgerState } from "../state.ts";

/** Nothing is requested or paid before what it pays for was accepted, invoiced and certified. */
export const beforePayment: Guard = ({ event, context }, state) => {
  const missing = missingBeforePayment(state);
  if (!keepsSteps(context) || missing.length === 0) return [];
  const [en, fr] = [missing.map((step) => NAMES[step].en), missing.map((step) => NAMES[step].fr)];
  const isPayment = event.event !== "requisitioned";
  return [
    {
      field: ["event"],
      message: {
        en: `${isPayment ? "Paid" : "A payment was requested"} without ${joined(en, "or")}.`,
        fr: `${isPayment ? "Payé" : "Un paiement a été demandé"} sans ${joined(fr, "ni")}.`,
      },
      tip: {
        en: `Record first: ${missing.join(", ")}.`,
        fr: `Inscrivez d’abord : ${missing.join(", ")}.`,
      },
    },
  ];
};

type Prerequisite = "accepted" | "invoiced" | "certified";

const NAMES: Record<Prerequisite, Bilingual> = {
  accepted: { en: "acceptance", fr: "acceptation" },
  invoiced: { en: "an invoice", fr: "facture" },
  certified: { en: "certification", fr: "attestation" },
};

/** What a payment needs and the ledger does not have. */
export function missingBeforePayment({ days }: LedgerState): Prerequisite[] {
  return (["accepted", "invoiced", "certified"] as const).filter((step) => days[step] === undefined);
}

function joined(words: readonly string[], last: string): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1) ?? ""}`;
}
