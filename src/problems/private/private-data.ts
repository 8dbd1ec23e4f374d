import { undisguised } from "../../i18n/common-text.ts";
import { passesLuhn } from "./check-digits.ts";
import { PAYPAL_ACCOUNT, PAYPAL_ID, TOKEN } from "./accounts.ts";
import { HOME } from "./homes.ts";
import { BANK, CARD, IBAN, SIN } from "./numbers.ts";
import type { PrivateKind } from "./private-kind.ts";

const PRIVATE_KINDS: readonly PrivateKind[] = [CARD, SIN, IBAN, BANK, PAYPAL_ACCOUNT, PAYPAL_ID, TOKEN, HOME];

/** Something private in a text. */
export interface PrivateData {
  readonly kind: PrivateKind;
  /** Where it begins and ends in the text without disguise (`undisguised`), which has the same lines. */
  readonly start: number;
  readonly end: number;
}

/** A text without a trace of any is not searched for one after the other. */
const TRACES = new RegExp([...new Set(PRIVATE_KINDS.map(({ trace }) => trace))].join("|"));

/** Whether a text may hold something private: a quick look, which most texts pass. */
export function mayBePrivate(text: string): boolean {
  return TRACES.test(undisguised(text));
}

/** What is private in a text, however it is disguised. */
export function privateDataIn(text: string): PrivateData[] {
  const plain = searchable(text);
  if (!TRACES.test(plain)) return [];
  return PRIVATE_KINDS.flatMap((kind) =>
    [...plain.matchAll(kind.pattern)]
      .filter(([written]) => kind.isReal?.(written) ?? true)
      .map(({ 0: written, index }) => ({ kind, start: index, end: index + written.length })),
  );
}

/**
 * A text in which what is private is `…`: for messages, which go into public logs. What only may be private (long numbers,
 * nine digits with the check digit of a social insurance number) is left out too, for a message can do without.
 */
export function withoutPrivateData(text: string): string {
  const found = privateDataIn(text).sort((a, b) => a.start - b.start);
  const [first] = found;
  const shown = first ? shortened(undisguised(text), found) : text;
  return shown
    .replace(/\d(?:[ -]?\d){11,}/g, "…")
    .replace(/(?<![\p{L}\p{N}])\d{9}(?![\p{L}\p{N}])/gu, (digits) => (passesLuhn(digits) ? "…" : digits));
}

function shortened(plain: string, found: readonly PrivateData[]): string {
  let [shown, from] = ["", 0];
  for (const { start, end } of found) {
    if (start >= from) shown += `${plain.slice(from, start)}…`;
    from = Math.max(from, end);
  }
  return shown + plain.slice(from);
}

/** Days, and the hashes of commits and files: long numbers of which every record has some, and none is private. */
const ORDINARY =
  /(?<![\w-])(?:(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])|[0-9a-f]{40}|[0-9a-f]{64})(?![\w-])/g;

/** The text as it is searched: without disguise, and without the numbers that every record has. */
function searchable(text: string): string {
  return undisguised(text).replace(ORDINARY, (ordinary) => "~".repeat(ordinary.length));
}
