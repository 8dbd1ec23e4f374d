import { z } from "zod";
import { parseDate, parseWallTime } from "../time/calendar.ts";
import { parseMoney, parseTaxRate } from "./money.ts";
import { isRef } from "./ref.ts";
import type { Bilingual } from "./locale.ts";

/**
 * The kinds of value that a field can hold. A record's YAML is read as text (docs/decisions/0002), so that nothing is
 * ever guessed: each kind has one parser, and one sentence that says what it wants.
 */
const EXPECTED = {
  text: { en: "text", fr: "du texte" },
  words: { en: "words: { en: …, fr: … }", fr: "des mots : { en: …, fr: … }" },
  date: {
    en: "a day that exists, from 2000 to 2099, written as 2027-02-01",
    fr: "un jour qui existe, de 2000 à 2099, écrit comme 2027-02-01",
  },
  wallTime: {
    en: "a day and a time, such as 2027-02-01 14:30",
    fr: "un jour et une heure, comme 2027-02-01 14:30",
  },
  money: {
    en: 'an amount without sign, spaces or currency, such as "6500.00"',
    fr: 'un montant sans signe, espaces ni devise, comme « "6500.00" »',
  },
  count: { en: "a whole number, such as 4", fr: "un nombre entier, comme 4" },
  flag: { en: "true or false", fr: "true (oui) ou false (non)" },
  hours: { en: "a number of hours, such as 40 or 37.5", fr: "un nombre d’heures, comme 40 ou 37.5" },
  rate: { en: "a percentage such as 13 or 14.975", fr: "un pourcentage comme 13 ou 14.975" },
  ref: {
    en: "a record’s name, such as 2027-001-open-code",
    fr: "le nom d’une fiche, comme 2027-001-code-ouvert",
  },
  key: {
    en: "a key in lower case, such as open-code",
    fr: "une clé en minuscules, comme code-ouvert",
  },
  address: { en: "an https:// address", fr: "une adresse https://" },
  host: {
    en: "a host’s name in lower case, such as github.com",
    fr: "le nom d’un hôte en minuscules, comme github.com",
  },
  mailbox: {
    en: "an e-mail address, better of a role than of a person",
    fr: "une adresse électronique, plutôt d’un rôle que d’une personne",
  },
  commit: {
    en: "a full commit id: 40 hexadecimal digits",
    fr: "un identifiant de commit complet : 40 chiffres hexadécimaux",
  },
  sha256: {
    en: "a SHA-256: 64 hexadecimal digits",
    fr: "une empreinte SHA-256 : 64 chiffres hexadécimaux",
  },
  account: { en: "an account name", fr: "un nom de compte" },
  licence: { en: "an SPDX licence id, such as MIT", fr: "un identifiant de licence SPDX, comme MIT" },
  zone: {
    en: "a time zone such as America/Toronto",
    fr: "un fuseau horaire comme America/Toronto",
  },
  currency: { en: "a currency such as CAD", fr: "une devise comme CAD" },
  ocidPrefix: {
    en: "a prefix issued for OCDS, such as ocds-a1b2c3",
    fr: "un préfixe attribué pour OCDS, comme ocds-a1b2c3",
  },
  renewal: {
    en: "at most as many days as “confirmed_within”",
    fr: "au plus autant de jours que « confirmed_within »",
  },
  rule: { en: "a rule’s id, such as MA-401", fr: "l’identifiant d’une règle, comme MA-401" },
} as const satisfies Record<string, Bilingual>;

export type FieldKind = keyof typeof EXPECTED;

/** What a kind of value looks like, to tell someone who wrote another. */
export function expectedOf(kind: FieldKind): Bilingual {
  return EXPECTED[kind];
}

/** The name under which an issue of ours tells zod's reader what was expected. */
export const KIND_PARAM = "kind";

/** The kind that each transformation of ours reads: it stays the same where a schema is refined further. */
const KIND_BY_TRANSFORM = new WeakMap<z.ZodType, FieldKind>();

/** The kind of value that a field's schema reads; undefined where it is none of ours, such as a list. */
export function kindOf(schema: z.ZodType): FieldKind | undefined {
  return schema instanceof z.ZodPipe ? KIND_BY_TRANSFORM.get(schema.def.out as z.ZodType) : undefined;
}

function field<T>(kind: FieldKind, parse: (text: string) => T | undefined) {
  const schema = z.string().transform((value, context) => {
    const parsed = parse(value);
    if (parsed !== undefined) return parsed;
    context.addIssue({ code: "custom", params: { [KIND_PARAM]: kind }, input: value });
    return z.NEVER;
  });
  KIND_BY_TRANSFORM.set(schema.def.out, kind);
  return schema;
}

function matching(kind: FieldKind, pattern: RegExp) {
  return field(kind, (value) => (pattern.test(value) ? value : undefined));
}

function parseCount(value: string): number | undefined {
  return /^(?:0|[1-9]\d{0,6})$/.test(value) ? Number(value) : undefined;
}

/** Hours with at most two decimals, as a number. */
function parseHours(value: string): number | undefined {
  return /^(?:0|[1-9]\d{0,4})(?:\.\d{1,2})?$/.test(value) ? Number(value) : undefined;
}

function parseFlag(value: string): boolean | undefined {
  return value === "true" ? true : value === "false" ? false : undefined;
}

const ADDRESS = /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?(?:[/?#][^\s<>"'`\\]*)?$/i;

/** Only https, a plain host name, and nothing that could be mistaken for something else (user info, spaces). */
function parseAddress(value: string): string | undefined {
  if (!ADDRESS.test(value) || !URL.canParse(value)) return undefined;
  // Where a browser would go to another host than the one that is written (`2130706433`, `xn--…`), nobody should.
  const written = /^https:\/\/([^/:?#]+)/i.exec(value)?.[1]?.toLowerCase();
  return new URL(value).hostname === written ? value : undefined;
}

export const text = field("text", (value) => (value.trim() === "" ? undefined : value));
export const date = field("date", parseDate);
export const wallTime = field("wallTime", parseWallTime);
export const money = field("money", parseMoney);
export const taxRate = field("rate", parseTaxRate);
export const count = field("count", parseCount);
export const hours = field("hours", parseHours);
export const flag = field("flag", parseFlag);
export const ref = field("ref", (value) => (isRef(value) ? value : undefined));
export const key = matching("key", /^[a-z0-9]+(?:[-.+#_][a-z0-9]+)*$/);
export const address = field("address", parseAddress);
/** An address that others are built upon: a host and perhaps a path, nothing after it. */
export const base = field("address", (value) => (/[?#]/.test(value) ? undefined : parseAddress(value)));
/** A name with a dot and a top level of letters: what is a number, a local name or has a port is no public host. */
export const hostName = matching("host", /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/);
export const mailbox = matching("mailbox", /^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/);
export const commit = matching("commit", /^[0-9a-f]{40}$/);
export const sha256 = matching("sha256", /^[0-9a-f]{64}$/);
export const account = matching("account", /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/);
export const licence = matching("licence", /^[A-Za-z0-9][A-Za-z0-9.+-]*$/);
export const currency = matching("currency", /^[A-Z]{3}$/);
/** Issued by the Open Contracting Partnership: six letters or digits after `ocds-`. */
export const ocidPrefix = matching("ocidPrefix", /^ocds-[a-z0-9]{6}$/);
export const ruleId = field("rule", (value) =>
  /^MA-\d{3}$/.test(value) ? (value as `MA-${number}`) : undefined,
);

/** Words in the languages that the writer gave; which of them a programme wants is for MA-104 to say. */
export const localText = z
  .strictObject({ en: text.optional(), fr: text.optional() })
  .refine(({ en, fr }) => en !== undefined || fr !== undefined, { params: { [KIND_PARAM]: "words" } });
