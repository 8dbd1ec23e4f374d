import { formatLongDate } from "../../../i18n/dates.ts";
import type { CalendarDate } from "../../../time/calendar.ts";
import type { Wait } from "../../waiting.ts";
import { both, say } from "./both.ts";
import { waitedFor, waitedOn } from "./waits.ts";

/** What is said once a wait has come to a step of `payments.remind_after` (MA-608). */
export function waitReminder(marker: string, wait: Wait): string {
  return both(marker, (locale) => {
    const [what, role] = [waitedFor(wait, locale), waitedOn(wait, locale)];
    const due = wait.due && formatLongDate(wait.due, locale);
    return say(locale, {
      en: `Reminder for ${role}: the contract waits for ${what}. Business days that have passed: ${wait.waited}.${due ? ` The last day in time: ${due}.` : ""}`,
      fr: `Rappel. À faire par ${role} : le contrat attend ${what}. Jours ouvrables écoulés : ${wait.waited}.${due ? ` Dernier jour à temps : ${due}.` : ""}`,
    });
  });
}

/** What is said once when the last day to tell a supplier what is wrong with an invoice comes near (MA-607). */
export function refusalReminder(marker: string, due: CalendarDate): string {
  return both(marker, (locale) =>
    say(locale, {
      en: `If something is wrong with the invoice, the supplier is to be told by ${formatLongDate(due, locale)}. Told later, the days to pay run on from the first invoice.`,
      fr: `Si quelque chose ne va pas dans la facture, le fournisseur doit en être avisé au plus tard le ${formatLongDate(due, locale)}. Après ce jour, le délai de paiement continue de courir à partir de la première facture.`,
    }),
  );
}

/** What is said once when the last day of a payment in time comes near (MA-607). */
export function dueReminder(marker: string, due: CalendarDate, within: number): string {
  return both(marker, (locale) =>
    say(locale, {
      en: `The supplier is to be paid by ${formatLongDate(due, locale)}, ${within} days after the later of invoice and acceptance. After that day interest is owed.`,
      fr: `Le fournisseur doit être payé au plus tard le ${formatLongDate(due, locale)}, soit ${within} jours après la facture ou l’acceptation, selon la dernière. Après ce jour, des intérêts sont dus.`,
    }),
  );
}

/** What is said once when a payment is late (MA-607). */
export function lateReminder(marker: string, due: CalendarDate): string {
  return both(marker, (locale) =>
    say(locale, {
      en: `The supplier was to be paid by ${formatLongDate(due, locale)} and is not. Interest is owed, unless finance knows why not.`,
      fr: `Le fournisseur devait être payé au plus tard le ${formatLongDate(due, locale)} et ne l’est pas. Des intérêts sont dus, à moins que les finances ne sachent pourquoi ils ne le sont pas.`,
    }),
  );
}
