import { html, type HtmlValue, type SafeHtml } from "../content/html.ts";
import type { ExplorerWords } from "../i18n/explorer/words.ts";
import type { Locale } from "../model/locale.ts";
import { ASKABLE, ATTRIBUTES, SPLITS, type Attribute, type ExplorerColumns } from "../model/explorer.ts";
import type { Choices } from "./choices.ts";
import type { Dataset } from "./dataset.ts";
import { attributeName } from "./names.ts";
import { quarterKey, quarterName } from "./periods.ts";
import { MOST_GROUPS } from "./view.ts";

/** The explorer before anything is asked: its form, and the places of the chart, the table and the files. */
export function frame(dataset: Dataset, choices: Choices, words: ExplorerWords, locale: Locale): SafeHtml {
  const { columns } = dataset;
  const quarters = Array.from({ length: columns.quarters }, (_, place): Option => [
    quarterKey(columns, place),
    quarterName(columns, place, words),
  ]);
  return html`<h2 id="explorer-heading" tabindex="-1">${words.heading}</h2>
<p role="status" class="explorer-misread" id="explorer-misread"></p>
<form id="explorer-form" class="explorer-form" autocomplete="off">
<fieldset class="filter"><legend>${words.question}</legend>
${select(
  "measure",
  words.measure,
  ASKABLE.map((one) => [one, words.measures[one].name]),
)}
${select(
  "by",
  words.split,
  SPLITS.map((one) => [one, words.splits[one].name]),
)}
${select("from", words.from, [["", words.first], ...quarters])}
${select("to", words.to, [["", words.last], ...quarters])}
${select(
  "show",
  words.most,
  MOST_GROUPS.map((most) => [String(most), String(most)]),
)}
${
  dataset.hasMadeUp &&
  select("made-up", words.madeUp, [
    ["with", words.withMadeUp],
    ["without", words.withoutMadeUp],
  ])
}</fieldset>
<details id="explorer-filters"><summary id="explorer-filters-name">${words.filters}</summary>
<div class="filter" role="group" aria-labelledby="explorer-filters-name">
${ATTRIBUTES.map((attribute) =>
  attribute === "supplier"
    ? supplierField(words)
    : select(attribute, words.splits[attribute].name, [
        ["", words.any],
        ...options(columns, attribute, choices, words, locale),
      ]),
)}</div></details>
<p class="buttons"><button type="reset" class="quiet">${words.reset}</button></p>
</form>
<p role="status" class="visually-hidden" id="explorer-live"></p>
<figure class="explorer-figure">
<figcaption><h3 id="explorer-title" tabindex="-1"></h3>
<p id="explorer-subtitle" class="seen"></p>
<p id="explorer-finding" class="lead"></p></figcaption>
<div class="explorer-canvas" id="explorer-canvas"><canvas role="img" aria-labelledby="explorer-title" aria-describedby="explorer-finding explorer-below"></canvas></div>
<p id="explorer-below" class="hint">${words.chartText} <span id="explorer-meaning"></span></p>
</figure>
<div id="explorer-notes"></div>
<p class="hint screen-only" id="explorer-keys">${words.tableText}</p>
<div class="scroll" id="explorer-table" tabindex="0" role="group" aria-labelledby="explorer-title"></div>
<p class="buttons"><button type="button" id="explorer-csv">${words.downloadCsv}</button> <button type="button" class="quiet" id="explorer-png">${words.downloadPng}</button></p>
<p role="status" class="shown" id="explorer-saved"></p>
<div class="explorer-colours" id="explorer-colours" aria-hidden="true"><i class="mark"></i><i class="text"></i><i class="muted"></i><i class="line"></i><i class="ground"></i></div>`;
}

type Option = readonly [value: string, text: string];

function select(name: string, label: string, choices: readonly Option[]): SafeHtml {
  return html`<div><label for="explorer-${name}">${label}</label>
<select id="explorer-${name}" name="${name}">${choices.map(
    ([value, text]) => html`<option value="${value}">${text}</option>`,
  )}</select></div>
`;
}

/** There may be thousands of suppliers: a name is typed, and the few that fit are proposed. */
function supplierField(words: ExplorerWords): HtmlValue {
  return html`<div><label for="explorer-supplier">${words.splits.supplier.name}</label>
<input id="explorer-supplier" name="supplier" type="text" list="explorer-suppliers" aria-describedby="explorer-supplier-hint explorer-supplier-problem">
<datalist id="explorer-suppliers"></datalist>
<p class="hint" id="explorer-supplier-hint">${words.supplierHint}</p>
<p class="problem-place" id="explorer-supplier-problem" role="status"></p></div>
`;
}

/** Names by the alphabet, statuses in the order of a life; what has no name comes last. */
function options(
  columns: ExplorerColumns,
  attribute: Attribute,
  choices: Choices,
  words: ExplorerWords,
  locale: Locale,
): Option[] {
  const all = [...choices[attribute]].map(([key, code]) => ({
    key,
    code,
    name: attributeName(columns, attribute, code, locale, words),
  }));
  const named = all.filter(({ code }) => code >= 0);
  if (attribute !== "status") named.sort((a, b) => a.name.localeCompare(b.name, locale));
  return [...named, ...all.filter(({ code }) => code < 0)].map(({ key, name }) => [key, name]);
}
