import type { HtmlValue } from "../../../content/html.ts";
import { html } from "../../../content/html.ts";
import { formatMoney } from "../../../i18n/money.ts";
import { decimalIn, percentIn } from "../../../i18n/numbers.ts";
import type { Input, Measured, Subject, Unit } from "../../../indicators/indicator.ts";
import type { Locale } from "../../../model/locale.ts";
import { toCents } from "../../../model/money.ts";
import { recordOf, type Ref } from "../../../model/ref.ts";
import { parseDate } from "../../../time/calendar.ts";
import type { Site } from "../../site.ts";
import { plain, said } from "../../words.ts";
import { day, inOurWords, outside, teamName } from "../parts.ts";

/** A value as people read it: `$12,000`, `62.5%`, `3 business days`; that it is not known where it is not. */
export function valueText(
  site: Site,
  value: number | undefined,
  unit: Unit | undefined,
  locale: Locale,
): string {
  const words = site.messages(locale).integrityPage;
  if (value === undefined) return words.notKnown;
  switch (unit) {
    case "cents":
      return formatMoney(toCents(Math.round(value)), site.register.program.currency, locale);
    case "percent":
      return inOurWords(percentIn(value), locale);
    case "index":
    case undefined:
      return inOurWords(decimalIn(value, 3), locale);
    default:
      return words.unit[unit](inOurWords(decimalIn(value, 1), locale), isOne(value, locale));
  }
}

/** French counts nothing, and all below two, as one. */
function isOne(value: number, locale: Locale): boolean {
  return locale === "fr" ? Math.abs(value) < 2 : value === 1;
}

/** What an input says; a day as a day. */
export function inputText(site: Site, { value, unit }: Input, locale: Locale): HtmlValue {
  if (typeof value !== "string") return valueText(site, value, unit, locale);
  const date = parseDate(value);
  return date === undefined ? value : day(date, locale);
}

/** Whom a value is about, and within what, with a link where there is a page. */
export function subjectText(
  site: Site,
  measured: Measured,
  locale: Locale,
  between: HtmlValue = html`<br>`,
): HtmlValue {
  const words = site.messages(locale).integrityPage;
  const { subject, within } = measured;
  const name = nameOf(site, subject, measured, locale);
  if (!within) return name;
  const whole =
    within.kind === "team"
      ? words.ofTeam(teamName(site, within.key, locale))
      : words.forRepository(within.key.replace("https://", ""));
  return html`${name}${between}${whole}`;
}

function nameOf(site: Site, { kind, key }: Subject, { told }: Measured, locale: Locale): HtmlValue {
  const ref = recordOf(told.file.path);
  switch (kind) {
    case "opportunity":
    case "award":
      return ref && recordLink(site, ref, kind, locale);
    case "team":
      return teamName(site, key, locale);
    case "supplier":
      // It is told at one of the supplier's awards, which writes the name as people know it.
      return (ref && site.register.awards.get(ref)?.supplier.name) ?? key;
    case "repository":
      return outside(key);
    case "programme":
      return site.messages(locale).integrityPage.programme;
  }
}

/** A link to the page of a record, by its title. */
export function recordLink(site: Site, ref: Ref, kind: "opportunity" | "award", locale: Locale): HtmlValue {
  const opportunity = site.register.opportunities.get(ref);
  return opportunity
    ? html`<a href="${site.link({ kind, ref }, locale)}">${said(opportunity.title, locale)}</a>`
    : ref;
}

/** The same where only a short name fits: its number, with the title for who asks. */
export function shortRecordLink(site: Site, ref: Ref, locale: Locale): HtmlValue {
  const { opportunities, awards } = site.register;
  const opportunity = opportunities.get(ref);
  const kind = awards.has(ref) ? "award" : "opportunity";
  return opportunity
    ? html`<a href="${site.link({ kind, ref }, locale)}" title="${plain(opportunity.title, locale)}">${ref}</a>`
    : ref;
}
