import type { EventKind } from "../../model/event.ts";
import type { Standing } from "../standing.ts";

export interface Label {
  /** At most 100 characters, as hosts want it. */
  readonly description: string;
  readonly name: string;
  /** Six hexadecimal digits. */
  readonly color: string;
}

const AWAITING = "fbca04";

/** The labels that are ours to set and to take away; others' are left alone. */
export const LABELS = {
  tracking: { name: "payment", color: "0e8a16", description: "Where an award stands · Où en est un contrat" },
  event: {
    name: "payment: event",
    color: "c5def5",
    description: "A form for a payment event · Formulaire d’un événement de paiement",
  },
  record: {
    name: "payment: record",
    color: "1d76db",
    description: "Set it to have a form recorded · À poser pour faire inscrire un formulaire",
  },
  overdue: { name: "payment: overdue", color: "b60205", description: "Past its day · En retard" },
  disputed: {
    name: "payment: disputed",
    color: "d93f0b",
    description: "To be settled first · À régler d’abord",
  },
  faulty: {
    name: "payment: ledger at fault",
    color: "b60205",
    description: "Its events do not hold · Ses événements ne tiennent pas",
  },
} as const satisfies Record<string, Label>;

/** What an award waits for, by the event. */
const WAITING: Partial<Record<EventKind, Label>> = {
  committed: waiting("commitment", "the commitment · l’engagement"),
  delivered: waiting("delivery", "the code · le code"),
  accepted: waiting("acceptance", "acceptance · l’acceptation"),
  invoiced: waiting("invoice", "the invoice · la facture"),
  certified: waiting("certification", "the certification · l’attestation"),
  requisitioned: waiting("requisition", "the request for payment · la demande de paiement"),
  paid: waiting("payment", "the payment · le paiement"),
  confirmed: waiting("confirmation", "the supplier’s word · le mot du fournisseur"),
};

function waiting(name: string, words: string): Label {
  const [en = "", fr = ""] = words.split(" · ");
  return { name: `payment: awaiting ${name}`, color: AWAITING, description: `Awaits ${en} · Attend ${fr}` };
}

/** Of the labels on the issue of an award, those that are set and taken away by where it stands. */
const BY_STANDING: readonly Label[] = [
  ...Object.values(WAITING),
  LABELS.overdue,
  LABELS.disputed,
  LABELS.faulty,
];

/** The labels that an award's issue should have, of those that are ours. */
export function labelsOf({ wait, state, faults }: Standing): readonly Label[] {
  const awaited = wait && !wait.disputed ? WAITING[wait.for] : undefined;
  return [
    LABELS.tracking,
    ...(awaited ? [awaited] : []),
    ...(wait?.overdue ? [LABELS.overdue] : []),
    ...(state.disputed === undefined ? [] : [LABELS.disputed]),
    ...(faults.length === 0 ? [] : [LABELS.faulty]),
  ];
}

/** The labels of an issue that hold no more. */
export function outdated(present: readonly string[], wanted: readonly Label[]): readonly string[] {
  return present.filter(
    (name) =>
      BY_STANDING.some((label) => label.name === name) && !wanted.some((label) => label.name === name),
  );
}
