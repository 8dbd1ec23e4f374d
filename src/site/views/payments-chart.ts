import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import { decimalIn } from "../../i18n/numbers.ts";
import type { Locale } from "../../model/locale.ts";
import type { PayPeriod } from "../../payments/pay-periods.ts";
import type { Site } from "../site.ts";
import { inOurWords } from "./parts.ts";

/** How high a bar is, in pixels. */
const BAR = 16;
/** By how much a line is longer than the bar that it is compared with, above and below. */
const BEYOND = 5;

interface Lines {
  readonly standard: number | undefined;
  readonly planned: number | undefined;
}

/**
 * The median days to pay of each period as bars, drawn when the site is built, each beside what was promised. Widths are shares of
 * the picture's own, and its words stand above it as text of the page: so they are as large as all others on a narrow screen, and
 * go on a second line where one is too short. The table below says the same in numbers.
 */
export function payChart(
  site: Site,
  periods: readonly (PayPeriod & { readonly name: string })[],
  locale: Locale,
): SafeHtml {
  const words = site.messages(locale).payments;
  const { pay_within: standard, planned } = site.register.program.payments ?? {};
  const most = Math.max(1, standard ?? 0, planned ?? 0, ...periods.map(({ median = 0 }) => median));
  // A little room on the right, or a line at the very edge would not be seen.
  const share = (days: number): string => `${Math.round((days / most) * 980) / 10}%`;
  return html`<figure class="chart">
<figcaption><strong>${words.chart}</strong>${standard !== undefined && html`<br>${words.chartStandard(standard)}`}${planned !== undefined && ` ${words.chartPlanned(planned)}`}</figcaption>
<ol>
${periods.map(
  (period) => html`<li>${periodText(site, period, locale)}
<svg aria-hidden="true" width="100%" height="${BAR + 2 * BEYOND}">
${periodBar(period, { standard, planned }, share)}</svg></li>
`,
)}</ol>
</figure>`;
}

function periodText(
  site: Site,
  { name, median, payments, known }: PayPeriod & { readonly name: string },
  locale: Locale,
): SafeHtml {
  const words = site.messages(locale).payments;
  const text =
    median === undefined
      ? words.chartUnknown(payments)
      : words.chartMedian(inOurWords(decimalIn(median, 1), locale), known);
  return html`${name}${locale === "fr" ? "\u00a0" : ""}: ${text}`;
}

function periodBar({ median }: PayPeriod, lines: Lines, share: (days: number) => string): HtmlValue {
  const line = (days: number | undefined, kind: keyof Lines | "zero"): HtmlValue =>
    days !== undefined &&
    html`<line class="${kind}" x1="${share(days)}" x2="${share(days)}" y1="0" y2="${BAR + 2 * BEYOND}"/>
`;
  return [
    median !== undefined &&
      html`<rect class="bar" x="0" y="${BEYOND}" width="${share(median)}" height="${BAR}"/>
`,
    line(0, "zero"),
    line(lines.standard, "standard"),
    line(lines.planned, "planned"),
  ];
}
