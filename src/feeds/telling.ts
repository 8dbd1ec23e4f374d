import { plain } from "../content/words.ts";
import { amendedValue } from "../i18n/amended-value.ts";
import type { Messages } from "../i18n/en.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { pathOf, type Addresses } from "../i18n/routes.ts";
import type { Locale } from "../model/locale.ts";
import type { Amendment } from "../model/opportunity.ts";
import type { Opportunity, Register } from "../register/register.ts";
import { nameOf } from "./facts.ts";
import type { Notice } from "./notices.ts";

/** What a notice is called, and where it stands: the same in entries and in the digest. */

/** What an entry is told with. */
export interface Telling {
  readonly register: Register;
  readonly addresses: Addresses;
  readonly locale: Locale;
}

/** The address of what a notice tells: a page, or a part of one. It is the id of its entry. */
export function addressOf({ kind, opportunity: { ref }, anchor }: Notice, telling: Telling): string {
  const page = pathOf({ kind: kind === "awarded" ? "award" : "opportunity", ref }, telling.locale);
  return `${telling.addresses.absolute(page)}${anchor === undefined ? "" : `#${anchor}`}`;
}

/** `Amended (closing date): Azure policies`. */
export function titleOf(notice: Notice, locale: Locale): string {
  return headingOf(notice, MESSAGES[locale])(titleOfRecord(notice.opportunity, locale));
}

/** The title of an opportunity, which says where it is made up: a list of entries shows nothing else. */
export function titleOfRecord({ title, demonstration }: Opportunity, locale: Locale): string {
  const words = plain(title, locale);
  return demonstration ? `${words} (${MESSAGES[locale].demonstration.badge})` : words;
}

function headingOf(notice: Notice, { feed, fields }: Messages): (title: string) => string {
  switch (notice.kind) {
    case "amended":
      return (title) => feed.amended(fields[notice.amendment.field].toLowerCase(), title);
    case "posted":
    case "rerun":
    case "answered":
    case "closing":
    case "cancelled":
    case "unawarded":
    case "awarded":
      return feed[notice.kind];
  }
}

/** What an amendment says, as plain text; "" for what it does not say. */
export function amendedTexts(
  { field, from, to, reason }: Amendment,
  { register, locale }: Telling,
): { readonly from: string; readonly to: string; readonly reason: string } {
  const text = (value: Amendment["from"]): string =>
    typeof value === "string"
      ? amendedValue(field, value, locale, {
          currency: register.program.currency,
          skillName: (key) => nameOf(register.skills, key, locale),
        })
      : plain(value, locale);
  return { from: text(from), to: text(to), reason: plain(reason, locale) };
}
