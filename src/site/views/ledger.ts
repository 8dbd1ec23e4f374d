import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import { formatDate } from "../../i18n/dates.ts";
import { isSameAccount } from "../../model/account.ts";
import type { Locale } from "../../model/locale.ts";
import { toldSteps, type ToldStep } from "../../payments/excused.ts";
import { sectionFor } from "../../payments/guards/delegation.ts";
import type { TimedStep } from "../../payments/timed-steps.ts";
import { TRANSITIONS } from "../../payments/transitions.ts";
import type { Part } from "../../payments/state.ts";
import type { WaitedOn } from "../../payments/waiting.ts";
import type { Award, LedgerEvent } from "../../register/register.ts";
import type { Site } from "../site.ts";
import { plain, written } from "../words.ts";
import { payTimes } from "./pay-times.ts";
import { day, fact, inOurWords, money, toRule } from "./parts.ts";
import { capital } from "./waiting.ts";

/** An award's ledger: where its payment stands, then each step with the time that it took. */
export function ledgerSection(site: Site, award: Award, locale: Locale): SafeHtml {
  const words = site.messages(locale).award;
  const ledger = site.ledgerOf(award.ref);
  const steps = ledger ? toldSteps(ledger, site.register, site.now) : [];
  return html`<section aria-labelledby="ledger"><h2 id="ledger">${words.ledger}</h2>
${payTimes(site, award, locale)}
<p>${steps.length === 0 ? words.noEvents : words.ledgerText}</p>
${
  steps.length > 0 &&
  html`<ol class="timeline">
${steps.map((step) => timelineStep(site, step, locale))}</ol>`
}</section>`;
}

function timelineStep(site: Site, step: ToldStep, locale: Locale): SafeHtml {
  const words = site.messages(locale);
  const { event, refused } = step;
  const who = refused ? undefined : doneBy(site, event, locale);
  return html`<li class="event ${event.event}${refused && " refused"}">
<p><span class="when">${day(event.date, locale)}${who !== undefined && ` · ${who}`}</span> <strong>${words.events[event.event]}</strong>${event.amount !== undefined && html` <span class="amount">${money(site, event.amount, locale)}</span>`}${refused && html` <span class="tag overdue">${words.ledger.notCounted}</span>`}</p>
${took(site, step, locale)}
${written(event.note, locale)}
${event.until && html`<p>${words.award.until} ${day(event.until, locale)}</p>`}
${whyRefused(site, step, locale)}
${details(site, event, locale)}
</li>
`;
}

/** How long a step took, and whether that was short enough. */
function took(site: Site, { passed, ended, event }: TimedStep, locale: Locale): HtmlValue {
  const words = site.messages(locale).ledger;
  const most = site.register.program.payments?.waiting;
  const sentences: string[] = [];
  if (passed) sentences.push(words.later(passed.days, passed.businessDays));
  if (ended?.due !== undefined && event.event === "delivered")
    sentences.push(
      (ended.overdue ? words.deliveredLate : words.deliveredInTime)(formatDate(ended.due, locale)),
    );
  else if (ended?.due !== undefined && most !== undefined) {
    const [kept, notKept] =
      ended.countedFrom === ended.since ? [words.kept, words.notKept] : [words.keptSince, words.notKeptSince];
    sentences.push((ended.overdue ? notKept : kept)(ended.waited, most));
  }
  return sentences.length > 0 && html`<p class="took">${sentences.join(" ")}</p>`;
}

function whyRefused(site: Site, { faults, refused, excused }: ToldStep, locale: Locale): HtmlValue {
  const words = site.messages(locale).ledger;
  if (faults.length === 0) return excused && html`<p><a href="#exceptions">${words.excused}</a></p>`;
  return html`<div class="note broken">${refused && html`<p>${words.notCountedText}</p>`}
<ul>${faults.map((fault) => html`<li><strong>${toRule(site, fault.rule, fault.rule, locale)}</strong> ${inOurWords(fault.message, locale)}</li>`)}</ul></div>`;
}

const ROLE_OF_PART: Record<Part, WaitedOn> = {
  supplier: "supplier",
  asker: "team",
  certifier: "certifier",
  requisitioner: "finance",
  payer: "payer",
};

/**
 * In which role someone did a step: as the list of delegations has it, else what the step says by itself. Who it was is no
 * question for the public to start with; the account is in the record.
 */
function doneBy(site: Site, event: LedgerEvent, locale: Locale): string | undefined {
  const { actor, date } = event;
  if (actor === undefined) return undefined;
  const needed = sectionFor(event.event);
  const delegation = site.register.delegations.find(
    ({ account, sections, from, until }) =>
      needed !== undefined &&
      sections.includes(needed) &&
      isSameAccount(account, actor) &&
      from <= date &&
      (until === undefined || date <= until),
  );
  if (delegation) return plain(delegation.role, locale);
  const { part } = TRANSITIONS[event.event];
  return part && capital(site.messages(locale).roles[ROLE_OF_PART[part]]);
}

function details(site: Site, { actor, evidence, file }: LedgerEvent, locale: Locale): HtmlValue {
  const words = site.messages(locale).ledger;
  const { source } = site.register.program;
  if (actor === undefined && evidence === undefined && source === undefined) return undefined;
  const name = file.path.slice(file.path.lastIndexOf("/") + 1);
  return html`<details><summary>${words.details}</summary><dl class="facts">
${fact(words.account, actor && html`<code>${actor}</code>`)}
${fact(words.evidence, evidence && html`<code class="hash">${evidence}</code>`)}
${fact(words.file, source && html`<a href="${source}${file.path}" rel="noopener">${name}</a>`)}
</dl></details>`;
}
