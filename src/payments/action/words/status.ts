import { formatDate, formatLongDate } from "../../../i18n/dates.ts";
import { MESSAGES } from "../../../i18n/messages.ts";
import { formatMoney } from "../../../i18n/money.ts";
import type { Bilingual, Locale } from "../../../model/locale.ts";
import type { Register } from "../../../register/register.ts";
import { daysBetween } from "../../../time/calendar.ts";
import type { Proposal } from "../facts/proposals.ts";
import { STAGE_WORDS } from "../../guards/stage-words.ts";
import type { Standing } from "../../standing.ts";
import type { Wait } from "../../waiting.ts";
import { STATUS_MARKER } from "../markers.ts";
import { both, say, sentence } from "./both.ts";
import { waitedFor, waitedOn } from "./waits.ts";

/** The one comment on an award's issue that is kept up to date: where it stands, what it waits for, and what has happened. */
export function statusComment(
  standing: Standing,
  { program }: Pick<Register, "program">,
  proposals: readonly Proposal[],
): string {
  return both(STATUS_MARKER, (locale) =>
    [
      stands(standing, locale),
      standing.wait && waits(standing.wait, locale),
      faulty(standing, locale),
      proposed(proposals, locale),
      timeline(standing, program.currency, locale),
      standard(standing, program.payments, locale),
    ]
      .filter((part) => part !== undefined && part !== "")
      .join("\n\n"),
  );
}

function stands({ state }: Standing, locale: Locale): string {
  const stage = STAGE_WORDS[state.stage];
  const since = state.since && formatDate(state.since, locale);
  const dispute = state.disputed && formatDate(state.disputed, locale);
  return say(locale, {
    en: `**The contract is ${stage.en}**${since ? `, since ${since}` : ""}.${dispute ? ` It is disputed since ${dispute}: that is settled first.` : ""}`,
    fr: `**Le contrat est ${stage.fr}**${since ? `, depuis le ${since}` : ""}.${dispute ? ` Il est contesté depuis le ${dispute} : cela se règle d’abord.` : ""}`,
  });
}

function waits(wait: Wait, locale: Locale): string {
  const [what, role] = [waitedFor(wait, locale), waitedOn(wait, locale)];
  const due = wait.due && formatLongDate(wait.due, locale);
  return say(locale, {
    en: `It waits for ${what}; it is up to ${role}. Business days that have passed: ${wait.waited}.${due ? ` The last day in time: ${due}${wait.overdue ? ", which is past. **Overdue.**" : "."}` : ""}`,
    fr: `Il attend ${what}; c’est à faire par ${role}. Jours ouvrables écoulés : ${wait.waited}.${due ? ` Dernier jour à temps : ${due}${wait.overdue ? ", qui est passé. **En retard.**" : "."}` : ""}`,
  });
}

/** A ledger that does not hold is told of, with the words of its guards. */
function faulty({ faults }: Standing, locale: Locale): string | undefined {
  const own = faults.filter(({ follows }) => !follows);
  if (own.length === 0) return undefined;
  const lines = own.map(({ event, message }) => `- ${event.number}: ${sentence(message, locale)}`);
  return `${say(locale, {
    en: "Events of the ledger do not hold, and do not count:",
    fr: "Des événements du registre ne tiennent pas et ne comptent pas :",
  })}\n\n${lines.join("\n")}`;
}

function proposed(proposals: readonly Proposal[], locale: Locale): string | undefined {
  if (proposals.length === 0) return undefined;
  const pulls = proposals.map(({ pull }) => `#${pull}`).join(", ");
  return say(locale, {
    en: `Proposed, and counted once it is merged: ${pulls}.`,
    fr: `Proposé, et compté une fois fusionné : ${pulls}.`,
  });
}

function timeline({ award: { ledger } }: Standing, currency: string, locale: Locale): string | undefined {
  if (ledger.length === 0) return undefined;
  const head = say(locale, {
    en: "| Step | Day | Days since the step before | Amount |",
    fr: "| Étape | Jour | Jours depuis l’étape précédente | Montant |",
  });
  const rows = ledger.map(({ event, date, amount }, index) => {
    const before = ledger[index - 1]?.date;
    const cells = [
      say(locale, { en: MESSAGES.en.events[event], fr: MESSAGES.fr.events[event] }),
      formatDate(date, locale),
      before === undefined ? "" : String(daysBetween(before, date)),
      amount === undefined ? "" : formatMoney(amount, currency, locale),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [head, "| --- | --- | --: | --: |", ...rows].join("\n");
}

/** What the programme promises, beside what was done. */
function standard(
  { interest, daysToPay }: Standing,
  payments: Register["program"]["payments"],
  locale: Locale,
): string | undefined {
  const { pay_within: within, waiting } = payments ?? {};
  const due = interest && formatDate(interest.due, locale);
  const parts: Bilingual[] = [];
  if (within !== undefined)
    parts.push({
      en: `The programme’s standard: paid within ${within} days of the later of invoice and acceptance${due ? `, so by ${due}` : ""}.`,
      fr: `La norme du programme : payé dans les ${within} jours suivant la facture ou l’acceptation, selon la dernière${due ? `, donc au plus tard le ${due}` : ""}.`,
    });
  if (waiting !== undefined)
    parts.push({
      en: `From acceptance to payment, no step waits for more than ${waiting} business days.`,
      fr: `De l’acceptation au paiement, aucune étape n’attend plus de ${waiting} jours ouvrables.`,
    });
  if (daysToPay !== undefined)
    parts.push({
      en: `Days from the later of the two to the payment: ${daysToPay}.`,
      fr: `Jours entre la dernière des deux et le paiement : ${daysToPay}.`,
    });
  return parts.length === 0 ? undefined : parts.map((part) => say(locale, part)).join(" ");
}
