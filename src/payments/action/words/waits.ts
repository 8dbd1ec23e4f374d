import { MESSAGES } from "../../../i18n/messages.ts";
import type { Locale } from "../../../model/locale.ts";
import type { Wait } from "../../waiting.ts";

/** What is waited for, as a sentence says it after “waits for” and « attend », in the words of the pages and the command. */
export function waitedFor({ for: next, disputed }: Wait, locale: Locale): string {
  return MESSAGES[locale].awaited[disputed ? "disputed" : next];
}

/** On whom, by the role, in the same words: a person is never named. */
export function waitedOn({ on }: Wait, locale: Locale): string {
  return MESSAGES[locale].roles[on];
}
