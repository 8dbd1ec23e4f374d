import { html, type HtmlValue, type SafeHtml } from "../../../content/html.ts";
import { formatDate, formatTime, formatZone } from "../../../i18n/dates.ts";
import type { Locale } from "../../../model/locale.ts";
import { countOf } from "../../../problems/levels.ts";
import { instantFrom, isToCome } from "../../../repositories/age.ts";
import { dateOf, timeOf, type Instant } from "../../../time/calendar.ts";
import { wallTimeAt } from "../../../time/zone.ts";
import type { Site } from "../../site.ts";
import { dayOfInstant } from "../seen-code.ts";

/** When each check was last made, and what came of it. What this build checked, it checked at its own moment. */
export function checksTable(site: Site, locale: Locale): SafeHtml {
  const words = site.messages(locale).integrityPage;
  const { checks } = words;
  const { problems } = site;
  const built = moment(site, site.now, locale);
  const rows: readonly (readonly [name: string, when: HtmlValue, result: HtmlValue])[] = [
    [
      checks.guardrails,
      built,
      checks.guardrailsResult(
        countOf(problems, "error"),
        countOf(problems, "warning"),
        countOf(problems, "signal"),
      ),
    ],
    [checks.ledger, built, ledgerResult(site, locale)],
    ...(site.register.program.repositories ? [repositoriesRow(site, locale)] : []),
  ];
  return html`<table class="stacked"><caption>${words.checksTable}</caption>
<thead><tr>${[words.check, words.when, words.result].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ([name, when, result]) =>
    html`<tr><th scope="row">${name}</th><td data-label="${words.when}">${when}</td><td data-label="${words.result}">${result}</td></tr>
`,
)}</tbody></table>
`;
}

function ledgerResult(site: Site, locale: Locale): string {
  const { checks } = site.messages(locale).integrityPage;
  const broken = site.problems.filter(({ rule }) => rule === "MA-605").length;
  const ledgers = [...site.register.awards.values()].filter(({ ledger }) => ledger.length > 0);
  const events = ledgers.reduce((count, { ledger }) => count + ledger.length, 0);
  const linked = ledgers.flatMap(({ ledger }) => ledger.filter(({ previous }) => previous !== undefined));
  return broken > 0 ? checks.ledgerBroken(broken) : checks.ledgerWhole(ledgers.length, events, linked.length);
}

function repositoriesRow(site: Site, locale: Locale): readonly [string, HtmlValue, HtmlValue] {
  const { checks } = site.messages(locale).integrityPage;
  const asked = [...site.register.repositories.values()].filter(
    ({ checked }) => !isToCome(checked, site.now),
  );
  const looks = asked.map(({ checked }) => checked).sort();
  const [oldest] = looks;
  const latest = looks.at(-1);
  if (oldest === undefined || latest === undefined)
    return [checks.repositories, checks.never, checks.repositoriesNever];
  const confirmed = asked.filter(({ verdict }) => verdict === "confirmed").length;
  const result = checks.repositoriesResult(confirmed, asked.length);
  return [
    checks.repositories,
    moment(site, instantFrom(latest), locale),
    oldest === latest
      ? result
      : `${result}. ${checks.repositoriesOldest(formatDate(dayOfInstant(site, oldest), locale))}`,
  ];
}

/** A day and a time on the programme's clock. */
function moment(site: Site, at: Instant, locale: Locale): SafeHtml {
  const zone = site.register.program.time_zone;
  const time = wallTimeAt(at, zone);
  return html`<time datetime="${new Date(at).toISOString()}">${formatDate(dateOf(time), locale)}, ${formatTime(timeOf(time), locale)} (${formatZone(zone, at, locale)})</time>`;
}
