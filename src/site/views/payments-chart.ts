import { html, type SafeHtml } from "../../content/html.ts";
import { bars, type Bars } from "../../dashboard/charts/draw/bars.ts";
import { decimalIn } from "../../i18n/numbers.ts";
import type { Locale } from "../../model/locale.ts";
import type { PayPeriod } from "../../payments/pay-periods.ts";
import type { Site } from "../site.ts";
import { drawings } from "./figure.ts";
import { sayOf } from "./numbers.ts";
import { inOurWords } from "./parts.ts";

type NamedPeriod = PayPeriod & { readonly name: string };

/**
 * The median days to pay of each period as bars, each beside what was promised. The table below says the same in numbers.
 * @param id of the chart, which no other on its page has
 */
export function payChart(site: Site, id: string, periods: readonly NamedPeriod[], locale: Locale): SafeHtml {
  const words = site.messages(locale).payments;
  const { pay_within: standard, planned } = site.register.program.payments ?? {};
  const [name, about] = [`${id}-name`, `${id}-about`];
  const picture = pictureOf(site, periods, locale);
  return html`<figure class="chart" id="${id}" aria-labelledby="${name}">
<figcaption><strong id="${name}">${words.chart}</strong>
<p class="measure" id="${about}">${words.chartText}${standard !== undefined && ` ${words.chartStandard(standard)}`}${planned !== undefined && ` ${words.chartPlanned(planned)}`}</p></figcaption>
${drawings(id, (paper) => bars(paper, picture), { name, about })}</figure>`;
}

function pictureOf(site: Site, periods: readonly NamedPeriod[], locale: Locale): Bars {
  const words = site.messages(locale).charts.payTime;
  const say = sayOf(site, locale);
  const { pay_within: standard, planned } = site.register.program.payments ?? {};
  return {
    rows: periods.map((period) => ({
      name: period.name,
      values: [{ value: period.median, text: periodText(site, period, locale) }],
    })),
    references: [
      ...(standard === undefined
        ? []
        : [{ kind: "standard" as const, value: standard, text: words.standard(say.days(standard)) }]),
      ...(planned === undefined
        ? []
        : [{ kind: "planned" as const, value: planned, text: words.planned(say.days(planned)) }]),
    ],
  };
}

function periodText(site: Site, { median, payments, known }: PayPeriod, locale: Locale): string {
  const words = site.messages(locale).payments;
  return median === undefined
    ? words.chartUnknown(payments)
    : words.chartMedian(inOurWords(decimalIn(median, 1), locale), known);
}
