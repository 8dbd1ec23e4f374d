import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import { TABLE_FORMATS, TABLE_NAMES, tablePath } from "../../i18n/data-routes.ts";
import { formatDate, formatTime, formatZone } from "../../i18n/dates.ts";
import {
  FEED_FORMATS,
  FEED_NAMES,
  calendarPath,
  feedPath,
  type CalendarTopic,
} from "../../i18n/feed-routes.ts";
import { fileSize } from "../../i18n/file-size.ts";
import { countIn } from "../../i18n/numbers.ts";
import type { Locale } from "../../model/locale.ts";
import { TABLES } from "../../open-data/tables/index.ts";
import type { Table } from "../../open-data/tables/table.ts";
import { dateOf, timeOf } from "../../time/calendar.ts";
import { wallTimeAt } from "../../time/zone.ts";
import type { WrittenData } from "../data-files.ts";
import type { Site } from "../site.ts";
import { catalogData } from "./data-catalog.ts";
import { dictionary, dictionaryId } from "./data-dictionary.ts";
import { DOWNLOADS, type Download, type DownloadGroup } from "./data-downloads.ts";
import type { Page } from "./layout.ts";
import { inOurWords } from "./parts.ts";
import { section } from "./waiting.ts";

/** Everything that can be downloaded, with what it is, how large it is, and what its columns mean. */
export function dataPage(site: Site, locale: Locale, written: WrittenData): Page {
  const words = site.messages(locale).openData;
  return {
    route: { kind: "data" },
    title: words.title,
    description: words.description,
    downloads: TABLE_NAMES,
    data: catalogData(site, locale, written),
    main: html`<h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<p>${words.builtAt(moment(site, locale))} ${licence(site, locale)}</p>
${hasMadeUp(site) && html`<p>${words.madeUp}</p>`}
${section("tables", words.tables, html`<p>${words.tablesText}</p>\n${tables(site, locale, written)}`)}
${section("others", words.others, html`${DOWNLOADS.map((group) => groupOf(site, group, locale, written))}`)}
${section("follow", words.follow, follow(site, locale))}
${section("reading", words.reading, reading(site, locale))}
${section("dictionary", words.dictionary, html`<p>${words.dictionaryText}</p>\n${dictionary(site, locale)}`)}`,
  };
}

function moment(site: Site, locale: Locale): string {
  const zone = site.register.program.time_zone;
  const time = wallTimeAt(site.now, zone);
  return `${formatDate(dateOf(time), locale)}, ${formatTime(timeOf(time), locale)} (${formatZone(zone, site.now, locale)})`;
}

function licence(site: Site, locale: Locale): HtmlValue {
  const words = site.messages(locale).openData;
  const address = site.register.program.open_data?.licence;
  return address === undefined
    ? words.noLicence
    : html`${words.licence.before}<a href="${address}" rel="license noopener">${words.licence.name}</a>${words.licence.after}`;
}

function hasMadeUp(site: Site): boolean {
  return site.opportunities.some(({ demonstration }) => demonstration === true);
}

function tables(site: Site, locale: Locale, written: WrittenData): SafeHtml {
  const words = site.messages(locale).openData;
  return html`<table class="stacked">
<thead><tr><th scope="col">${words.table}</th><th scope="col" class="right">${words.rows}</th>${TABLE_FORMATS.map((format) => html`<th scope="col">${words.format[format]}</th>`)}</tr></thead>
<tbody>
${TABLES.map((table) => tableRow(site, table, locale, written))}</tbody>
</table>`;
}

function tableRow(
  site: Site,
  table: Table,
  locale: Locale,
  { files, tables: written }: WrittenData,
): SafeHtml {
  const words = site.messages(locale).openData;
  const rows = written.find(({ table: one }) => one === table)?.rows ?? 0;
  const links = TABLE_FORMATS.map((format) => {
    const path = tablePath(table.name, format);
    return html`<td data-label="${words.format[format]}"><a href="${site.addresses.link(path)}">${table.name}.${format}</a> ${sizeOf(files.get(path)?.bytes, locale)}</td>`;
  });
  return html`<tr><th scope="row"><a href="#${dictionaryId(table.name)}">${inOurWords(table.title, locale)}</a></th><td class="right" data-label="${words.rows}">${countIn(rows)[locale]}</td>${links}</tr>
`;
}

function sizeOf(bytes: number | undefined, locale: Locale): HtmlValue {
  return bytes !== undefined && html`<span class="seen">(${fileSize(bytes)[locale]})</span>`;
}

/** What a build has not written, such as a package of nothing, is not offered. */
function groupOf(
  site: Site,
  { title, about, files }: DownloadGroup,
  locale: Locale,
  { files: written }: WrittenData,
): HtmlValue {
  const there = files.filter(({ path }) => written.has(path));
  if (there.length === 0) return undefined;
  return html`<h3>${inOurWords(title, locale)}</h3>
<p>${inOurWords(about, locale)}</p>
<ul>
${there.map((file) => fileItem(site, file, written.get(file.path)?.bytes, locale))}</ul>
`;
}

function fileItem(
  site: Site,
  { path, format, about }: Download,
  bytes: number | undefined,
  locale: Locale,
): SafeHtml {
  const name = path.slice(DATA_FOLDER.length);
  const size = bytes === undefined ? "" : `, ${fileSize(bytes)[locale]}`;
  return html`<li><a href="${site.addresses.link(path)}">${name}</a> <span class="seen">(${format}${size})</span>${locale === "fr" ? "\u00a0" : ""}: ${inOurWords(about, locale)}</li>
`;
}

/** What the address of every file of data begins with. */
const DATA_FOLDER = "/data/";

const EVERYTHING: CalendarTopic = { kind: "opportunities" };

function follow(site: Site, locale: Locale): SafeHtml {
  const { openData: words, follow: names } = site.messages(locale);
  const { addresses } = site;
  return html`<p>${words.followText}</p>
<ul>
${FEED_FORMATS.map(
  (
    format,
  ) => html`<li><a href="${addresses.link(feedPath(locale, EVERYTHING, format))}">${FEED_NAMES[format]}</a></li>
`,
)}<li><a href="${addresses.link(calendarPath(locale, EVERYTHING))}">${names.calendar}</a></li>
</ul>
<p><a class="more" href="${site.link({ kind: "follow" }, locale)}">${words.followAll}</a></p>`;
}

function reading(site: Site, locale: Locale): SafeHtml {
  const words = site.messages(locale).openData;
  return html`<ul>
${[...words.readingItems, words.zone(site.register.program.time_zone)].map((item) => html`<li>${item}</li>\n`)}</ul>`;
}
