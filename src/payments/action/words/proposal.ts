import { formatDate } from "../../../i18n/dates.ts";
import { MESSAGES } from "../../../i18n/messages.ts";
import { formatMoney } from "../../../i18n/money.ts";
import type { Section } from "../../../model/delegation.ts";
import type { Ref } from "../../../model/ref.ts";
import type { LedgerEvent } from "../../../register/register.ts";
import { eventMarker } from "../markers.ts";
import { both, say, theirs } from "./both.ts";

/** The title of a pull request and the first line of a commit. */
export function eventTitle(ref: Ref, { event }: Pick<LedgerEvent, "event">): string {
  return `${ref}: ${MESSAGES.en.events[event]} · ${MESSAGES.fr.events[event]}`;
}

/** Where an event comes from. */
interface Origin {
  readonly currency: string;
  /** The section whose environment has approved it. */
  readonly approvedAs: Section | undefined;
  /** The issue of the form that asked for it. */
  readonly form: number | undefined;
}

/** What a pull request that brings an event says of it. */
export function eventBody(
  { event, date, amount, evidence, until, note }: LedgerEvent,
  path: string,
  { currency, approvedAs, form }: Origin,
): string {
  return both(eventMarker(form), (locale) => {
    const facts = [
      [say(locale, { en: "Event", fr: "Événement" }), MESSAGES[locale].events[event]],
      [say(locale, { en: "Day", fr: "Jour" }), formatDate(date, locale)],
      [say(locale, { en: "Amount", fr: "Montant" }), amount && formatMoney(amount, currency, locale)],
      [say(locale, { en: "Paper (SHA-256)", fr: "Pièce (SHA-256)" }), evidence],
      [say(locale, { en: "Until", fr: "Jusqu’au" }), until && formatDate(until, locale)],
      [say(locale, { en: "Note", fr: "Note" }), note?.[locale] && theirs(note[locale])],
      [say(locale, { en: "Form", fr: "Formulaire" }), form && `#${form}`],
      [say(locale, { en: "File", fr: "Fichier" }), `\`${path}\``],
    ].flatMap(([name = "", value]) =>
      value ? [`- ${name}${locale === "fr" ? "\u00a0" : ""}: ${value}`] : [],
    );
    return `${facts.join("\n")}\n\n${say(locale, {
      en: `${approvedAs ? `It was approved in the environment “section-${approvedAs}”. ` : ""}It counts once this is merged. If another event comes first, this proposal is made anew with the next number; its branch is the Action’s own. Merge it if it is true, close it if it is not.`,
      fr: `${approvedAs ? `Il a été approuvé dans l’environnement « section-${approvedAs} ». ` : ""}Il comptera une fois fusionné. Si un autre événement passe devant, cette proposition est refaite avec le numéro suivant; sa branche appartient à l’Action. Fusionnez-la si c’est vrai, fermez-la sinon.`,
    })}`;
  });
}
