import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import type { TableName } from "../../i18n/data-routes.ts";
import type { Locale } from "../../model/locale.ts";
import { TABLES } from "../../open-data/tables/index.ts";
import type { Column, Table } from "../../open-data/tables/table.ts";
import type { Site } from "../site.ts";
import { inOurWords } from "./parts.ts";

/** Every column of every table, a table at a time. */
export function dictionary(site: Site, locale: Locale): SafeHtml {
  return html`${TABLES.map((table) => columnsOf(site, table, locale))}`;
}

/** The part of the dictionary that explains a table: its place in the page. */
export function dictionaryId(table: TableName): string {
  return `columns-${table}`;
}

function columnsOf(site: Site, { name, title, about, columns }: Table, locale: Locale): SafeHtml {
  const words = site.messages(locale).openData;
  return html`<section aria-labelledby="${dictionaryId(name)}"><h3 id="${dictionaryId(name)}">${inOurWords(title, locale)}</h3>
<p>${inOurWords(about, locale)}.</p>
<details><summary>${words.columns(columns.length)}</summary>
<dl class="facts">
${columns.map((column) => entry(site, column, locale))}</dl></details></section>
`;
}

function entry(site: Site, column: Column, locale: Locale): HtmlValue {
  return html`<div><dt><code>${column.name}</code></dt><dd>${inOurWords(column.about, locale)} <span class="seen">(${factsOf(site, column, locale).join("; ")})</span></dd></div>
`;
}

function factsOf(site: Site, { type, unit, values, required, computed }: Column, locale: Locale): string[] {
  const words = site.messages(locale).openData;
  return [
    words.types[type],
    ...(unit ? [words.units[unit]] : []),
    ...(values ? [words.oneOf(values.join(", "))] : []),
    ...(required ? [words.required] : []),
    ...(computed ? [words.computed] : []),
  ];
}
