import type { Bilingual } from "../model/locale.ts";
import type { PaymentRow } from "./payment-rows.ts";

/** A column of the payments' data, and what it means. */
export interface PaymentColumn {
  readonly name: keyof PaymentRow;
  readonly about: Bilingual;
}

/** In the order of the table. `docs/payments.md`, the page on payments and the files have these, and no others. */
export const PAYMENT_COLUMNS: readonly PaymentColumn[] = [
  column("ref", "The award’s permanent id", "L’identifiant permanent du contrat"),
  column(
    "demonstration",
    "true for a record that is made up: leave it out of every sum",
    "true pour une fiche inventée : ne la comptez dans aucune somme",
  ),
  column("team", "The key of the team that bought", "La clé de l’équipe qui a acheté"),
  column(
    "supplier",
    "The supplier’s name; empty where it is withheld",
    "Le nom du fournisseur; vide s’il n’est pas publié",
  ),
  column("number", "The event’s number in its ledger", "Le numéro de l’événement dans son registre"),
  column(
    "event",
    "What happened, as the record’s file says it",
    "Ce qui a eu lieu, comme le dit le fichier de la fiche",
  ),
  column("date", "The day it happened", "Le jour où cela a eu lieu"),
  column("actor", "The account that did it", "Le compte qui l’a fait"),
  column("amount", "The amount, with all taxes", "Le montant, toutes taxes comprises"),
  column(
    "currency",
    "The currency of the amount; empty without one",
    "La devise du montant; vide s’il n’y en a pas",
  ),
  column(
    "until",
    "The new day of delivery, of an extension",
    "La nouvelle date de livraison, pour un report",
  ),
  column(
    "evidence",
    "The SHA-256 of the paper that stays private",
    "L’empreinte SHA-256 de la pièce, qui reste privée",
  ),
  column("sha256", "The SHA-256 of the event’s own file", "L’empreinte SHA-256 du fichier de l’événement"),
  column(
    "previous",
    "The SHA-256 of the file before it, as this one names it",
    "L’empreinte SHA-256 du fichier précédent, telle que celui-ci la nomme",
  ),
  column(
    "counted",
    "false where a guardrail does not let the event pass: it changes nothing",
    "false si un garde-fou s’oppose à l’événement : il ne change rien",
  ),
  column(
    "broken_rules",
    "The guardrails that it breaks, with spaces between them",
    "Les garde-fous qu’il enfreint, séparés par des espaces",
  ),
  column(
    "excused",
    "true where an exception in force excuses it from a guardrail",
    "true si une exception en vigueur le dispense d’un garde-fou",
  ),
  column(
    "days_since_previous",
    "Calendar days since the event before that counts",
    "Les jours civils depuis l’événement précédent qui compte",
  ),
  column(
    "business_days_since_previous",
    "The same in business days, without the programme’s holidays",
    "De même en jours ouvrables, sans les jours fériés du programme",
  ),
];

function column(name: keyof PaymentRow, en: string, fr: string): PaymentColumn {
  return { name, about: { en, fr } };
}
