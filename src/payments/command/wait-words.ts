import { frenchTypography } from "../../i18n/typography.ts";
import { MESSAGES } from "../../i18n/messages.ts";
import type { Bilingual } from "../../model/locale.ts";
import type { Wait } from "../waiting.ts";
import { compte, count } from "./status-text.ts";

/** What an award waits for, on whom and since when, as a sentence of a terminal: days are written as records write them. */
export function waitWords(wait: Wait): Bilingual {
  const { for: next, on, since, countedFrom, waited, due, overdue, disputed } = wait;
  const [en, fr] = [MESSAGES.en, MESSAGES.fr];
  const counted = countedFrom !== since;
  const days = {
    en: count(waited, "business day", "business days"),
    fr: compte(waited, "jour ouvrable", "jours ouvrables"),
  };
  return {
    en: `Waiting for ${en.awaited[next]}${disputed ? `, ${en.ledger.disputed}` : ""}; it is up to ${en.roles[on]}. Since ${since}${counted ? `, and since the certification of ${countedFrom}` : ""}: ${days.en}.${due === undefined ? "" : overdue ? ` Overdue: the last day was ${due}.` : ` The last day is ${due}.`}`,
    fr: frenchTypography(
      `On attend ${fr.awaited[next]}${disputed ? `, ${fr.ledger.disputed}` : ""} ; qui doit agir : ${fr.roles[on]}. Depuis le ${since}${counted ? `, et depuis l’attestation du ${countedFrom}` : ""} : ${days.fr}.${due === undefined ? "" : overdue ? ` En retard : l’échéance était le ${due}.` : ` L’échéance est le ${due}.`}`,
    ),
  };
}
