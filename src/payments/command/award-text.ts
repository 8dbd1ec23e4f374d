import { frenchMessage } from "../../i18n/typography.ts";
import { writeMoney, type Cents } from "../../model/money.ts";
import type { Register } from "../../register/register.ts";
import type { Instant } from "../../time/calendar.ts";
import { toldSteps, type ToldStep } from "../excused.ts";
import { STAGE_WORDS } from "../guards/stage-words.ts";
import type { FoldedLedger } from "../ledger.ts";
import type { Standing } from "../standing.ts";
import type { TimedStep } from "../timed-steps.ts";
import { columns } from "./columns.ts";
import { knownMoney } from "./known-money.ts";
import { compte, count, line } from "./status-text.ts";
import { waitWords } from "./wait-words.ts";

/** One award for a terminal: its steps with the days between them, what it comes to, and what it waits for. */
export function awardText(
  standing: Standing,
  ledger: FoldedLedger,
  register: Register,
  now: Instant,
): string {
  const steps = toldSteps(ledger, register, now);
  return [
    `${standing.ref}\n${stage(standing)}`,
    steps.length === 0 ? line("No event is recorded.", "Aucun événement n’est inscrit.") : stepTable(steps),
    ...steps.flatMap(objections),
    money(ledger, register),
    ...wait(standing),
    ...interest(standing),
  ].join("\n\n");
}

function stage({ state }: Standing): string {
  const { en, fr } = STAGE_WORDS[state.stage];
  return `${en} · ${fr}`;
}

const HEADS = [
  ["No.", "Date", "Event", "Amount", "Days", "Business days", "Account"],
  ["Nᵒ", "Date", "Événement", "Montant", "Jours", "Jours ouvrables", "Compte"],
] as const;

function stepTable(steps: readonly TimedStep[]): string {
  const rows = steps.map(({ event, refused, passed }) => [
    String(event.number).padStart(4, "0"),
    event.date,
    `${event.event}${refused ? " ×" : ""}`,
    event.amount === undefined ? "" : writeMoney(event.amount),
    passed ? String(passed.days) : "",
    passed ? String(passed.businessDays) : "",
    event.actor ?? "",
  ]);
  return columns([...HEADS, ...rows], [3, 4, 5]).join("\n");
}

function objections({ event, faults, refused, excused }: ToldStep): string[] {
  const name = `${String(event.number).padStart(4, "0")}-${event.event}`;
  const allowed = line(
    `${name}: allowed by an exception, in _data/exceptions.yml.`,
    `${name} : permis par une exception, dans _data/exceptions.yml.`,
  );
  return excused && faults.length === 0
    ? [allowed]
    : faults.map(
        ({ guard, rule, message }) =>
          `${refused ? "×" : "?"} ${name}  ${guard} (${rule})\n    ${message.en}\n    ${frenchMessage(message.fr)}`,
      );
}

function money(ledger: FoldedLedger, { program }: Register): string {
  const { committed, invoiced, certified, paid, refunded } = knownMoney(ledger);
  const row = (name: string, amount: Cents | undefined): string[] => [
    name,
    amount === undefined
      ? "–".padStart(AMOUNT)
      : `${writeMoney(amount).padStart(AMOUNT)} ${program.currency}`,
  ];
  return columns([
    row("Committed · Engagé", committed),
    row("Invoiced · Facturé", invoiced),
    row("Certified · Attesté", certified),
    row("Paid · Payé", paid),
    row("Refunded · Remboursé", refunded),
  ]).join("\n");
}

/** How wide an amount may be: more than any award may come to. */
const AMOUNT = 12;

function wait({ wait }: Standing): string[] {
  if (!wait) return [];
  const { en, fr } = waitWords(wait);
  return [`${en}\n${fr}`];
}

/** Whether interest is owed is a question for finance, which alone knows what the supplier was told. */
function interest({ interest, daysToPay }: Standing): string[] {
  if (!interest) return [];
  const { due, paid, daysLate } = interest;
  if (daysLate === 0)
    return paid === undefined
      ? [line(`To be paid by ${due}.`, `À payer au plus tard le ${due}.`)]
      : [
          line(
            `Paid in time, in ${count(daysToPay ?? 0, "day", "days")}.`,
            `Payé à temps, en ${compte(daysToPay ?? 0, "jour", "jours")}.`,
          ),
        ];
  const late = { en: count(daysLate, "day", "days"), fr: compte(daysLate, "jour", "jours") };
  return [
    line(
      `${paid === undefined ? "Not paid" : `Paid on ${paid}`}, ${late.en} after the last day in time (${due}). Ask finance whether interest is owed.`,
      `${paid === undefined ? "Pas encore payé" : `Payé le ${paid}`}, ${late.fr} après l’échéance (${due}). Demandez aux finances si des intérêts sont dus.`,
    ),
  ];
}
