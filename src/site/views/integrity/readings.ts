import { html, type HtmlValue, type SafeHtml } from "../../../content/html.ts";
import { formatDate } from "../../../i18n/dates.ts";
import type { Indicator, Input, Reading, Reply } from "../../../indicators/indicator.ts";
import type { Locale } from "../../../model/locale.ts";
import type { Site } from "../../site.ts";
import { plain, written } from "../../words.ts";
import { inOurWords } from "../parts.ts";
import { inputText, shortRecordLink, subjectText, valueText } from "./values.ts";

/** As many values of one indicator as a person reads through; the data has them all. */
const MOST_READINGS = 20;

/** As many inputs as fit into a cell. */
const MOST_INPUTS = 6;

/** The values that ask a question, with what they were computed from and the buyer's reply. */
export function askingTable(
  site: Site,
  indicator: Indicator,
  readings: readonly Reading[],
  locale: Locale,
): HtmlValue {
  const caption = site.messages(locale).integrityPage.flaggedReadings(inOurWords(indicator.name, locale));
  const asking = readings.filter(({ flagged }) => flagged);
  return readingsTable(site, indicator, { caption, shown: asking }, locale);
}

/** The values that ask nothing, from the highest down; not those of records, of which there may be thousands. */
export function quietTable(
  site: Site,
  indicator: Indicator,
  readings: readonly Reading[],
  locale: Locale,
): HtmlValue {
  if (isOfRecords(indicator)) return undefined;
  const caption = site.messages(locale).integrityPage.quietReadings(inOurWords(indicator.name, locale));
  const quiet = readings.filter(({ flagged }) => !flagged).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  return readingsTable(site, indicator, { caption, shown: quiet }, locale);
}

function isOfRecords({ of }: Indicator): boolean {
  return of === "opportunity" || of === "award" || of === "repository";
}

function readingsTable(
  site: Site,
  indicator: Indicator,
  { caption, shown }: { readonly caption: string; readonly shown: readonly Reading[] },
  locale: Locale,
): HtmlValue {
  if (shown.length === 0) return undefined;
  const words = site.messages(locale).integrityPage;
  const columns = [words.about, words.value, words.threshold, words.n, words.inputs, words.reply];
  const left = shown.length - MOST_READINGS;
  return html`<table class="stacked readings"><caption>${caption}</caption>
<thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${shown.slice(0, MOST_READINGS).map((reading) => row(site, indicator, reading, locale))}</tbody></table>
${left > 0 && html`<p>${words.more(left)}</p>`}`;
}

function row(site: Site, { unit, inputs }: Indicator, reading: Reading, locale: Locale): SafeHtml {
  const words = site.messages(locale).integrityPage;
  const { value, threshold, n, tooFew, flagged, replies } = reading;
  const verdict = words.verdict[tooFew ? "too-few" : flagged ? "asks" : "quiet"];
  const names = new Map(inputs.map(({ name, what }) => [name, inOurWords(what, locale)]));
  return html`<tr><th scope="row">${subjectText(site, reading, locale)}</th><td data-label="${words.value}"><strong>${valueText(site, value, unit, locale)}</strong><br>${verdict}</td><td data-label="${words.threshold}">${valueText(site, threshold, unit, locale)}</td><td data-label="${words.n}">${n}</td><td data-label="${words.inputs}">${inputList(site, reading.inputs, names, locale)}</td><td data-label="${words.reply}">${replies.length > 0 ? replies.map((reply) => replyText(site, reply, locale)) : flagged ? words.noReply : "–"}</td></tr>
`;
}

function inputList(
  site: Site,
  inputs: readonly Input[],
  names: ReadonlyMap<string, string>,
  locale: Locale,
): SafeHtml {
  const words = site.messages(locale).integrityPage;
  const left = inputs.length - MOST_INPUTS;
  // Where every input is the same thing of another record, the record is its name.
  const isSame = new Set(inputs.map(({ name }) => name)).size === 1;
  const colon = locale === "fr" ? "\u00a0: " : ": ";
  return html`<ul>${inputs.slice(0, MOST_INPUTS).map((input) => {
    const [first, ...more] = input.records ?? [];
    const record = first !== undefined && more.length === 0 && isSame && shortRecordLink(site, first, locale);
    const label = record === false ? (names.get(input.name) ?? input.name) : record;
    return html`<li>${label}${colon}${inputText(site, input, locale)}</li>`;
  })}${left > 0 && html`<li>${words.moreInputs(left)}</li>`}</ul>`;
}

function replyText(site: Site, reply: Reply, locale: Locale): SafeHtml {
  const words = site.messages(locale).integrityPage;
  const { date, ends, approvedBy } = reply;
  const lead =
    date !== undefined
      ? words.replyOf(formatDate(date, locale))
      : ends && words.excused(formatDate(ends, locale));
  return html`<div class="reply"><p>${lead}</p>${written(reply.text, locale)}${approvedBy && html`<p>${words.approvedBy(plain(approvedBy, locale))}</p>`}</div>`;
}
