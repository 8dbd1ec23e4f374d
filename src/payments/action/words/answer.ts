import type { Bilingual } from "../../../model/locale.ts";
import { ANSWER_MARKER, onceMarker, REFUSAL_MARKER } from "../markers.ts";
import { both, say, sentence } from "./both.ts";

/** What is answered on the issue of a form when nothing comes of it, and why. */
export function refusedAnswer(said: readonly Bilingual[]): string {
  return refusalText(REFUSAL_MARKER, said, {
    en: "Nothing was recorded of what this form says now. What is missing, or what speaks against it:",
    fr: "Rien n’a été inscrit de ce que dit maintenant ce formulaire. Ce qui manque, ou ce qui s’y oppose :",
  });
}

/** What is said on an award's issue of a payment at the provider that cannot be recorded. */
export function refusedPayment(identity: string, said: readonly Bilingual[]): string {
  return refusalText(onceMarker("payment", identity), said, {
    en: "The payment provider told of a payment for this contract, and it was not recorded. What speaks against it:",
    fr: "Le service de paiement a signalé un paiement pour ce contrat, qui n’a pas été inscrit. Ce qui s’y oppose :",
  });
}

/** Why an open proposal was closed: what went before it leaves it no place. */
export function withdrawnComment(said: readonly Bilingual[]): string {
  return refusalText(onceMarker("withdrawn"), said, {
    en: "This proposal is closed, for it cannot be recorded any more:",
    fr: "Cette proposition est fermée, car elle ne peut plus être inscrite :",
  });
}

export const RECORDED: Bilingual = {
  en: "This event is recorded already.",
  fr: "Cet événement est déjà inscrit.",
};

export const REPLACED: Bilingual = {
  en: "The form that asked for it says something else now, which is proposed in its place or recorded.",
  fr: "Le formulaire qui l’a demandé dit maintenant autre chose, qui est proposé à sa place ou inscrit.",
};

export function proposedAnswer(pull: number): string {
  return both(ANSWER_MARKER, (locale) =>
    say(locale, {
      en: `Proposed as pull request #${pull}. It counts once that is merged.`,
      fr: `Proposé par la demande de tirage nº ${pull} (#${pull}). L’événement comptera une fois qu’elle sera fusionnée.`,
    }),
  );
}

export function recordedAnswer(path: string): string {
  return both(ANSWER_MARKER, (locale) =>
    say(locale, { en: `Recorded in \`${path}\`.`, fr: `Inscrit dans \`${path}\`.` }),
  );
}

function refusalText(marker: string, said: readonly Bilingual[], opening: Bilingual): string {
  return both(
    marker,
    (locale) => `${say(locale, opening)}\n\n${said.map((one) => `- ${sentence(one, locale)}`).join("\n")}`,
  );
}
