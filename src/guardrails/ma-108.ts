import { undisguised } from "../content/common-text.ts";
import type { ProblemText } from "../content/record-file.ts";
import type { Bilingual } from "../model/locale.ts";
import type { Level } from "../problems/problem.ts";
import type { Rule } from "./rule.ts";
import { judgedTexts, lineOf } from "./written-texts.ts";

interface Secret {
  readonly what: Bilingual;
  readonly level: Level;
  /** What every one of them has in it, however it is written; in a pattern that ignores case. */
  readonly trace: string;
  readonly pattern: RegExp;
  /** Whether what looks like one is one (check digits). */
  readonly isReal?: (digits: string) => boolean;
}

/** Digits that stand alone: not part of a longer number, a hash or an address. */
const ALONE = { before: "(?<![\\p{L}\\p{N}/_.-])", after: "(?![\\p{L}\\p{N}/_]|[.-]\\p{N})" };

function alone(pattern: string): RegExp {
  return new RegExp(`${ALONE.before}${pattern}${ALONE.after}`, "gu");
}

const NINE_DIGITS = "(?:\\d[ -]?){9}";

const SECRETS: readonly Secret[] = [
  {
    what: { en: "a payment card number", fr: "un numéro de carte de paiement" },
    level: "error",
    trace: NINE_DIGITS,
    pattern: alone("\\d(?:[ -]?\\d){12,18}"),
    isReal: (digits) => /^[2-6]/.test(digits) && passesLuhn(digits),
  },
  {
    what: { en: "a social insurance number", fr: "un numéro d’assurance sociale" },
    level: "error",
    trace: NINE_DIGITS,
    pattern: alone("\\d{3}[ -]\\d{3}[ -]\\d{3}"),
    isReal: passesLuhn,
  },
  {
    what: { en: "a bank account (IBAN)", fr: "un compte bancaire (IBAN)" },
    level: "error",
    trace: "[A-Z]{2}\\d{2} ?[A-Z\\d]{4}",
    pattern: alone("[A-Za-z]{2}\\d{2}(?: ?[A-Za-z0-9]{4}){3,7}(?: ?[A-Za-z0-9]{1,3})?"),
    isReal: passesIban,
  },
  {
    // Branch (5), institution (3) and account (7 to 12), as cheques in Canada print them.
    what: { en: "a bank account", fr: "un compte bancaire" },
    level: "error",
    trace: NINE_DIGITS,
    pattern: alone("\\d{5}[ -]\\d{3}[ -]\\d{7,12}"),
  },
  {
    what: { en: "a PayPal account", fr: "un compte PayPal" },
    level: "error",
    trace: "paypal(?:\\.me|[^\\n]{0,110}@)",
    pattern: /paypal\.me\/[\w.-]+|\bpaypal\b[^\n.!?]{0,40}?[\w.+-]{1,64}@[\w-]{1,63}\.\w/giu,
  },
  {
    what: { en: "an access token or a private key", fr: "un jeton d’accès ou une clé privée" },
    level: "error",
    trace: "gh[pousr]_|github_pat_|glpat-|xox[abpr]-|[sr]k_live_|AKIA|AIza|eyJ|-----BEGIN",
    pattern:
      /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abpr]-[\w-]{10,}|[sr]k_live_\w{10,}|AKIA[A-Z0-9]{16}|AIza[\w-]{30,}|eyJ[\w-]{10,500}\.eyJ[\w-]{10,500}\.[\w-]{10})|-----BEGIN [A-Z ]*PRIVATE KEY-----/gu,
  },
  {
    what: { en: "a postal address", fr: "une adresse postale" },
    level: "warning",
    trace: "[A-Z]\\d[A-Z][ -]?\\d[A-Z]\\d",
    pattern: /\b[A-CEGHJ-NPR-TVXY]\d[A-CEGHJ-NPR-TV-Z][ -]?\d[A-CEGHJ-NPR-TV-Z]\d\b/gu,
  },
];

/** A text without a trace of any is not searched for one after the other. */
const TRACES = new RegExp([...new Set(SECRETS.map(({ trace }) => trace))].join("|"), "iu");

export const nothingPrivate: Rule = {
  id: "MA-108",
  name: { en: "Nothing private", fr: "Rien de privé" },
  level: "error",
  sources: ["proposal"],
  what: {
    en: "Records hold no card numbers, bank accounts, social insurance numbers, PayPal accounts, access tokens or home addresses, disguised ones included.",
    fr: "Les fiches ne contiennent ni numéros de carte, ni comptes bancaires, ni numéros d’assurance sociale, ni comptes PayPal, ni jetons d’accès, ni adresses de domicile, même déguisés.",
  },
  why: {
    en: "A public repository keeps everything for ever, also what is deleted later.",
    fr: "Un dépôt public garde tout pour toujours, même ce qu’on efface ensuite.",
  },
  fix: {
    en: "Remove it. If it was ever pushed, treat it as known to everyone: have the card, account or token replaced, for the history keeps it.",
    fr: "Retirez-le. S’il a déjà été poussé, considérez-le comme connu de tous : faites remplacer la carte, le compte ou le jeton, car l’historique le conserve.",
  },
  check: (register) =>
    register.files.flatMap((file) =>
      [...judgedTexts(file, (text) => TRACES.test(undisguised(text)))].flatMap((judged) =>
        secretsIn(judged.text).map(({ secret, line }) => judged.problem(line, found(secret))),
      ),
    ),
};

/** Secrets in a text and their lines, from 0. */
function secretsIn(text: string): { secret: Secret; line: number }[] {
  const plain = searchable(text);
  if (!TRACES.test(plain)) return [];
  return SECRETS.flatMap((secret) =>
    [...plain.matchAll(secret.pattern)]
      .filter(([match]) => secret.isReal?.(match.replace(/[ -]/g, "")) ?? true)
      .map(({ index }) => ({ secret, line: lineOf(plain, index) })),
  );
}

/** Days, and the hashes of commits and files: long numbers of which every record has some, and none is private. */
const ORDINARY =
  /(?<![\w-])(?:(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])|[0-9a-f]{40}|[0-9a-f]{64})(?![\w-])/g;

/** The text as it is searched: without disguise, and without the numbers that every record has. */
function searchable(text: string): string {
  return undisguised(text).replace(ORDINARY, "(ordinary)");
}

function found(secret: Secret): ProblemText {
  return {
    rule: "MA-108",
    level: secret.level,
    // The number itself is not repeated: this message goes into public logs.
    message: { en: `This looks like ${secret.what.en}.`, fr: `Ceci ressemble à ${secret.what.fr}.` },
    tip: {
      en: "Remove it. If it was ever pushed to a public branch, treat it as known to everyone and have it replaced.",
      fr: "Retirez-le. S’il a déjà été poussé dans une branche publique, considérez-le comme connu de tous et faites-le remplacer.",
    },
  };
}

/** The check digit of card and social insurance numbers (ISO/IEC 7812-1). */
function passesLuhn(digits: string): boolean {
  let total = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    total += value > 9 ? value - 9 : value;
  }
  return total % 10 === 0 && !/^0+$/.test(digits);
}

/** The check digits of an IBAN (ISO 13616): letters as 10 to 35, the whole modulo 97 is 1. */
function passesIban(iban: string): boolean {
  const moved = iban.slice(4) + iban.slice(0, 4);
  const digits = moved.toUpperCase().replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return BigInt(digits) % 97n === 1n;
}
