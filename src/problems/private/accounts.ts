import { anyCase, oneOf, type PrivateKind } from "./private-kind.ts";

const AT = ["at", "arobase", "chez"];
/** A mailbox, also one whose signs are written as words: `jane (at) example [point] com`. */
const MAILBOX = `(?<![\\w.+-])[\\w.+-]{1,64}(?:@| ?[([{] ?${oneOf([...AT, "@"])} ?[)\\]}] ?)[\\w-]{1,63}(?:(?:\\.| ?[([{] ?(?:dot|point) ?[)\\]}] ?)[\\w-]{1,63}){1,4}`;
/** Up to the end of a sentence, a paragraph or an item of a list. */
const SAME_SENTENCE = "(?:[^\\n.!?]|\\n(?![ \\t]*(?:[\\n*+|>#-]|\\d+[.)]))){0,80}?";
const ADDRESS_LABEL = "[.!?]\\s{1,3}(?:e-?mail|courriel|adresse|address|compte|account|id)\\b[\\w ]{0,20}:";
const PAYPAL = `paypal\\.(?:me|com\\/paypalme)\\/[\\w.-]+|\\bpaypal\\b(?:${ADDRESS_LABEL})?${SAME_SENTENCE}${MAILBOX}`;

export const PAYPAL_ACCOUNT: PrivateKind = {
  what: { en: "a PayPal account", fr: "un compte PayPal" },
  level: "error",
  trace: `${anyCase("paypal")}(?:\\.${anyCase("me")}|\\.${anyCase("com")}\\/|[^]{0,140}?(?:@|[([{] ?${oneOf(AT.map(anyCase))}))`,
  pattern: new RegExp(PAYPAL, "giu"),
};

/** A transaction, capture or refund at PayPal has 17 letters and digits, and both: alone, it could be anybody's code. */
const TRANSACTION_ID =
  "(?<![A-Za-z\\d])(?=[A-Za-z]{0,16}\\d)(?=\\d{0,16}[A-Za-z])[A-Za-z\\d]{17}(?![A-Za-z\\d])";
const PAYMENT_ID = "PAYID-[A-Z\\d]{16,40}";
/** What says that it is one, in the same sentence; “no.” ends none. */
const TRANSACTION = "\\b(?:paypal|transaction|capture|refund|remboursement)s?\\b";
const BESIDE = `(?:${ADDRESS_LABEL})?${SAME_SENTENCE}(?:\\bno\\.${SAME_SENTENCE})?`;

export const PAYPAL_ID: PrivateKind = {
  what: { en: "the id of a transaction at PayPal", fr: "l’identifiant d’une transaction PayPal" },
  level: "error",
  trace: `${anyCase("payid")}-|${TRANSACTION_ID}`,
  pattern: new RegExp(
    `\\b${PAYMENT_ID}|${TRANSACTION}${BESIDE}${TRANSACTION_ID}|${TRANSACTION_ID}${SAME_SENTENCE}${TRANSACTION}`,
    "giu",
  ),
};

export const TOKEN: PrivateKind = {
  what: { en: "an access token or a private key", fr: "un jeton d’accès ou une clé privée" },
  level: "error",
  trace: "gh[pousr]_|github_pat_|glpat-|xox[abpr]-|[sr]k_live_|sk-[A-Za-z\\d]|AKIA|AIza|eyJ|-----BEGIN",
  pattern:
    /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abpr]-[\w-]{10,}|[sr]k_live_\w{10,}|sk-(?:proj|ant|svcacct|admin)-[\w-]{16,}|sk-[A-Za-z0-9]{32,}|AKIA[A-Z0-9]{16}|AIza[\w-]{30,}|eyJ[\w-]{10,500}\.eyJ[\w-]{10,500}\.[\w-]{10,})|-----BEGIN [A-Z ]*PRIVATE KEY-----[\w\s+/=]*/gu,
};
