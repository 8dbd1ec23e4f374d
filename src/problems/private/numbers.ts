import { passesIban, passesLuhn } from "./check-digits.ts";
import { alone, anyCase, type PrivateKind } from "./private-kind.ts";

/** Nine digits in a row, or three groups of them. */
const NINE_DIGITS = "(?:\\d[ -]?){9}|\\d{3,6}[^A-Za-z\\d]{0,5}\\d{3,6}[^A-Za-z\\d]{0,5}\\d{3}";

/** What people put between the groups of a number: signs, emphasis, the end of a line and the mark of a quotation. */
const BETWEEN = "[ ./_*`>\\n-]{1,5}";

function grouped(...groups: string[]): string {
  return groups.join(BETWEEN);
}

/** A number may be broken over two lines; what takes more of them is a list. */
function isCard(written: string): boolean {
  return written.split("\n").length < 3 && passesLuhn(written.replace(/\D/g, ""));
}

const isSin = (written: string): boolean => passesLuhn(written.replace(/\D/g, ""));

/** Three groups of three, of which an amount has more, or a currency beside them. */
const THREE_THREES =
  "(?<!\\d |[$€] ?)\\d{3}(?: \\d{3} |-\\d{3}-|\\.\\d{3}\\.| - \\d{3} - )\\d{3}(?! ?[$€]| \\d{3}(?!\\d))";

const NAMED_SIN =
  "\\b(?:SIN|NAS|social insurance|assurance sociale)\\b\\D{0,20}\\d{3}[^A-Za-z\\d]{0,4}\\d{3}[^A-Za-z\\d]{0,4}\\d{3}";

/** The parts of a bank account with their names, in any order; the account is first or last. */
const BRANCH = "\\b(?:transit|succursale|branch)\\b\\D{0,20}\\d{5}(?!\\d)";
const INSTITUTION = "\\binstitution\\b\\D{0,20}\\d{3}(?!\\d)";
const ACCOUNT = "\\b(?:account|compte)\\b\\D{0,20}\\d{7,12}(?!\\d)";
const NAMED_ACCOUNT = [
  [BRANCH, INSTITUTION, ACCOUNT],
  [INSTITUTION, BRANCH, ACCOUNT],
  [ACCOUNT, BRANCH, INSTITUTION],
  [ACCOUNT, INSTITUTION, BRANCH],
].map((parts) => parts.join("\\D{1,20}"));

export const CARD: PrivateKind = {
  what: { en: "a payment card number", fr: "un numéro de carte de paiement" },
  level: "error",
  trace: NINE_DIGITS,
  // The first digits of the issuers (ISO/IEC 7812-1); years of this century are none of them.
  pattern: new RegExp(
    alone(
      `(?=2[2-7]|[3-6])(?:${[
        "\\d(?:[ -]?\\d){12,18}",
        grouped("\\d{4}", "\\d{4}", "\\d{4}", `\\d{1,4}(?:${BETWEEN}\\d{3})?`),
        grouped("\\d{4}", "\\d{6}", "\\d{4,5}"),
      ].join("|")})`,
    ),
    "gu",
  ),
  isReal: isCard,
};

export const SIN: PrivateKind = {
  what: { en: "a social insurance number", fr: "un numéro d’assurance sociale" },
  level: "error",
  trace: NINE_DIGITS,
  pattern: new RegExp(`${alone(THREE_THREES)}|${NAMED_SIN}(?!\\d)`, "giu"),
  isReal: isSin,
};

export const IBAN: PrivateKind = {
  what: { en: "a bank account (IBAN)", fr: "un compte bancaire (IBAN)" },
  level: "error",
  trace: "[A-Za-z]{2}\\d{2} ?[A-Za-z\\d]{4}",
  pattern: new RegExp(alone("[A-Za-z]{2}\\d{2}(?: ?[A-Za-z0-9]{4}){3,7}(?: ?[A-Za-z0-9]{1,3})?"), "gu"),
  isReal: (written) => passesIban(written.replace(/ /g, "")),
};

export const BANK: PrivateKind = {
  // Branch (5), institution (3) and account (7 to 12), as cheques in Canada print them.
  what: { en: "a bank account", fr: "un compte bancaire" },
  level: "error",
  trace: `${NINE_DIGITS}|${anyCase("institution")}\\D{0,20}\\d{3}`,
  pattern: new RegExp([alone("\\d{5}[ -]\\d{3}[ -]\\d{7,12}"), ...NAMED_ACCOUNT].join("|"), "giu"),
};
