import type { Bilingual } from "../model/locale.ts";
import type { Reason, Verdict } from "../model/repositories.ts";

/** What came of looking, in the middle of a sentence. */
export const VERDICT_WORDS: Record<Verdict, Bilingual> = {
  confirmed: { en: "confirmed", fr: "confirmé" },
  "not-found": { en: "not found", fr: "introuvable" },
  legal: { en: "withheld for legal reasons", fr: "retiré pour des raisons juridiques" },
  private: { en: "not public", fr: "non public" },
  unreachable: { en: "could not be reached", fr: "injoignable" },
  refused: { en: "not asked", fr: "non interrogé" },
};

/** What came of looking, where it stands alone. */
export function verdictName(verdict: Verdict): Bilingual {
  const { en, fr } = VERDICT_WORDS[verdict];
  return { en: capital(en), fr: capital(fr) };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Why a look-up did not confirm, each as a sentence. */
export const REASON_WORDS: Record<Reason, Bilingual> = {
  "not-an-address": {
    en: "The address is not a plain https:// address.",
    fr: "L’adresse n’est pas une simple adresse https://.",
  },
  "host-not-allowed": {
    en: "The host is not on the programme’s list of hosts.",
    fr: "L’hôte ne figure pas sur la liste des hôtes du programme.",
  },
  "not-a-repository": {
    en: "The address does not lead to a repository of its host.",
    fr: "L’adresse ne mène pas à un dépôt de cet hôte.",
  },
  "not-found": {
    en: "The host knows no repository at this address; a private one looks the same from outside.",
    fr: "L’hôte ne connaît aucun dépôt à cette adresse ; vu de l’extérieur, un dépôt privé ne s’en distingue pas.",
  },
  "commit-not-found": {
    en: "The repository has no such commit.",
    fr: "Le dépôt ne contient pas ce commit.",
  },
  "not-a-commit": {
    en: "What the repository has under this id is not a commit.",
    fr: "Ce que le dépôt contient sous cet identifiant n’est pas un commit.",
  },
  legal: {
    en: "The host does not show it, for legal reasons.",
    fr: "L’hôte ne le montre pas, pour des raisons juridiques.",
  },
  private: { en: "It is there, but not for everyone.", fr: "Il existe, mais n’est pas ouvert à tous." },
  blocked: {
    en: "The host has blocked it for everyone, for a reason of its own such as its terms of use.",
    fr: "L’hôte en a bloqué l’accès à tous, pour une raison qui lui est propre, par exemple ses conditions d’utilisation.",
  },
  timeout: { en: "The host took too long to answer.", fr: "L’hôte a mis trop de temps à répondre." },
  "no-connection": {
    en: "No connection to the host was made.",
    fr: "La connexion à l’hôte n’a pas pu être établie.",
  },
  redirected: {
    en: "The host sent us elsewhere more often than we follow, or to where we do not go.",
    fr: "L’hôte nous a renvoyés ailleurs plus souvent que nous ne suivons, ou là où nous n’allons pas.",
  },
  "rate-limited": {
    en: "The host had been asked too often, and answers again later.",
    fr: "L’hôte avait été trop sollicité ; il répondra de nouveau plus tard.",
  },
  "not-authorized": {
    en: "The host did not accept the key that it was asked with.",
    fr: "L’hôte n’a pas accepté la clé avec laquelle il a été interrogé.",
  },
  "host-error": {
    en: "The host reported an error of its own.",
    fr: "L’hôte a signalé une erreur de son côté.",
  },
  "answer-too-large": {
    en: "The answer was longer than we read.",
    fr: "La réponse était plus longue que ce que nous lisons.",
  },
  "answer-not-readable": {
    en: "The answer could not be understood.",
    fr: "La réponse n’a pas pu être comprise.",
  },
};

/** Why something was not confirmed, in a sentence. */
export function reasonWords(looked: {
  readonly verdict: Verdict;
  readonly reason?: Reason | undefined;
}): Bilingual {
  const { en, fr } = verdictName(looked.verdict);
  return looked.reason === undefined ? { en: `${en}.`, fr: `${fr}.` } : REASON_WORDS[looked.reason];
}
