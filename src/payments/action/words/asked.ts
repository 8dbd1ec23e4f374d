import { sha256 } from "../../../content/sha256.ts";
import { MESSAGES } from "../../../i18n/messages.ts";
import { frenchTypography } from "../../../i18n/typography.ts";
import { plainInMarkdown } from "../../../problems/harmless.ts";
import { quoteUpTo } from "../../../problems/quote.ts";
import { sectionFor } from "../../guards/delegation.ts";
import { LONGEST_VALUE } from "../payload.ts";
import type { RecordRequest } from "../request.ts";
import { loggedLine } from "./both.ts";

/**
 * Exactly what is asked for, as lines of the run's summary: whoever approves the run signs what they read here, and not what stands on an
 * issue that may have changed since.
 */
export function askedLines({ ref, event, written, form, askers }: RecordRequest): readonly string[] {
  const { date, amount, evidence, until, note } = written;
  const isSigned = sectionFor(event) !== undefined;
  const values: readonly (readonly [name: string, value: string | undefined])[] = [
    ["Award · Contrat", ref],
    ["Event · Événement", `${event} (${MESSAGES.en.events[event]} · ${MESSAGES.fr.events[event]})`],
    ["Day · Jour", isSigned ? "of the approval · de l’approbation" : date],
    ["Amount · Montant", amount],
    ["Paper (SHA-256) · Pièce (SHA-256)", evidence],
    ["Until · Jusqu’au", until],
    ["Note in English · Note en anglais", note?.en],
    ["Note in French · Note en français", note?.fr],
    ["Asked by · À la demande de", [...new Set(askers)].join(", ")],
    ["Form · Formulaire", form && `#${form.issue}`],
    ["Request (SHA-256) · Demande (SHA-256)", hashOf(ref, event, written)],
  ];
  const told = values.flatMap(([name, value = ""]) => (value === "" ? [] : [`- ${name}: ${plain(value)}`]));
  return isSigned ? [...told, loggedLine(SIGNING)] : told;
}

const SIGNING = {
  en: "Whoever approves this run signs exactly this. If the form has changed by then, or was closed, nothing is recorded.",
  fr: frenchTypography(
    "Qui approuve cette exécution signe exactement ceci. Si le formulaire a changé entre-temps ou a été fermé, rien n’est inscrit.",
  ),
};

/** What tells one request from every other, also where their words look alike. */
function hashOf(
  ref: string,
  event: string,
  { amount, evidence, date, until, note }: RecordRequest["written"],
) {
  return sha256(JSON.stringify([ref, event, date, amount, evidence, until, note?.en, note?.fr]));
}

function plain(value: string): string {
  return plainInMarkdown(quoteUpTo(LONGEST_VALUE, value));
}
