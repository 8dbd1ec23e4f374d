import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import type { Chart, ChartTable, TableCell } from "../../dashboard/charts/chart.ts";
import { paperOf, svg, type Drawing, type Paper } from "../../dashboard/charts/draw/drawing.ts";
import { chartDataPath } from "../../i18n/routes.ts";
import type { Locale } from "../../model/locale.ts";
import type { Site } from "../site.ts";

/** As many rows as a page has room for; the file of the numbers has them all. */
const MOST_ROWS = 60;

/** A chart with what it shows in words, and beneath it its numbers, as a table and as a file. */
export function figure(
  site: Site,
  chart: Chart,
  locale: Locale,
  /** Whether it shows the whole programme, whose numbers have a file of their own. */
  { isWhole = true }: { readonly isWhole?: boolean } = {},
): SafeHtml {
  const { id, title, headline, measure, reading, draw, table } = chart;
  const words = site.messages(locale).charts;
  const name = `${id}-name`;
  const about = reading.length > 0 ? `${id}-about` : `${id}-measure`;
  return html`<figure class="chart${draw && reading.length > 0 ? " pair" : ""}" id="${id}" aria-labelledby="${name}">
<figcaption><h3 id="${name}">${headline}</h3>
<p class="measure" id="${id}-measure">${measure}</p></figcaption>
${draw && drawings(id, draw, { name, about })}${
    reading.length > 0 &&
    html`<p class="reading" id="${about}">${reading.join(" ")}</p>
`
  }${
    table.rows.length > 0 &&
    html`<details><summary>${words.tableOf(title)}</summary>
${numbers(site, id, measure, table, locale)}</details>
`
  }<ul class="ways">${
    table.rows.length > 0 &&
    isWhole &&
    html`<li><a href="${site.addresses.link(chartDataPath(id, locale))}" aria-label="${words.about(title, words.csv)}">${words.csv}</a></li>
`
  }<li><a href="#${id}" aria-label="${words.about(title, words.link)}">${words.link}</a></li></ul>
</figure>
`;
}

/** A drawing in both its sizes; the style sheet shows one. */
export function drawings(
  id: string,
  draw: (paper: Paper) => Drawing,
  named: { readonly name: string; readonly about: string },
): HtmlValue {
  return (["wide", "narrow"] as const).map((size) => {
    const paper = paperOf(id, size);
    return svg(paper, draw(paper), named);
  });
}

function numbers(site: Site, id: string, caption: string, table: ChartTable, locale: Locale): HtmlValue {
  const words = site.messages(locale).charts;
  const { columns, rows } = table;
  const shown = rows.slice(0, MOST_ROWS);
  // What a row is about stands first, save where that is only its rank.
  const head = Math.max(
    0,
    columns.findIndex(({ numeric }) => !numeric),
  );
  return html`${rows.length > MOST_ROWS && html`<p>${words.shownRows(MOST_ROWS, rows.length)}</p>`}
<div class="scroll" tabindex="0" role="group" aria-labelledby="${id}-caption"><table>
<caption id="${id}-caption">${caption}</caption>
<thead><tr>${columns.map(({ name, numeric }) => html`<th scope="col"${numeric && html` class="right"`}>${name}</th>`)}</tr></thead>
<tbody>
${shown.map(
  (row) => html`<tr>${row.map((cell, index) =>
    index === head
      ? html`<th scope="row"${columns[index]?.numeric && html` class="right"`}>${cellText(site, cell, locale)}</th>`
      : html`<td${columns[index]?.numeric && html` class="right"`}>${cellText(site, cell, locale)}</td>`,
  )}</tr>
`,
)}</tbody>
</table></div>`;
}

function cellText(site: Site, { text, page }: TableCell, locale: Locale): HtmlValue {
  return page ? html`<a href="${site.link(page, locale)}">${text}</a>` : text;
}
