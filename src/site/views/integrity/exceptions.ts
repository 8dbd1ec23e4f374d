import { html, type SafeHtml } from "../../../content/html.ts";
import type { Locale } from "../../../model/locale.ts";
import { dayAt } from "../../../time/zone.ts";
import type { Site } from "../../site.ts";
import { plain, written } from "../../words.ts";
import { day, toRule } from "../parts.ts";
import { shortRecordLink } from "./values.ts";

/** What records may break: why, who approved it, and until when. */
export function exceptionsTable(site: Site, locale: Locale): SafeHtml {
  const words = site.messages(locale).integrityPage;
  const today = dayAt(site.now, site.register.program.time_zone);
  const inForce = site.register.exceptions.filter(({ ends }) => ends >= today);
  if (inForce.length === 0) return html`<p>${words.noExceptions}</p>`;
  const columns = [words.guardrail, words.record, words.reason, words.approver, words.ends];
  return html`<p>${words.exceptionsText}</p>
<table class="stacked"><caption>${words.exceptionsTable}</caption>
<thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${inForce.map(
  ({ rule, record, reason, approved_by: approver, ends }) =>
    html`<tr><th scope="row">${toRule(site, rule, rule, locale)}</th><td data-label="${words.record}">${shortRecordLink(site, record, locale)}</td><td data-label="${words.reason}">${written(reason, locale)}</td><td data-label="${words.approver}">${plain(approver, locale)}</td><td data-label="${words.ends}">${day(ends, locale)}</td></tr>
`,
)}</tbody></table>
`;
}
