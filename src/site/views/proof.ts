import { html, type HtmlValue, type SafeHtml } from "../../content/html.ts";
import { formatDate } from "../../i18n/dates.ts";
import { address } from "../../model/fields.ts";
import type { Locale } from "../../model/locale.ts";
import type { ConfirmedCommit, ConfirmedRepository, Fact } from "../../model/repositories.ts";
import { isOpen } from "../../register/approved-licence.ts";
import type { Award } from "../../register/register.ts";
import { daysSince, lastConfirmed } from "../../repositories/age.ts";
import { isOpenToAll } from "../../repositories/open-to-all.ts";
import { reasonWords, VERDICT_WORDS } from "../../repositories/reasons.ts";
import { sameLicence } from "../../repositories/same-licence.ts";
import { SOURCE_WORDS } from "../../repositories/source-words.ts";
import { archivedCommit, archivedTree } from "../../repositories/swhid.ts";
import type { Site } from "../site.ts";
import { day, inOurWords, outside, wideFact } from "./parts.ts";
import { commitLink, dayOfInstant, proofOf, type Proof } from "./seen-code.ts";

/** The section of an award's page that says what was confirmed of its code, when and how. */
export function proofSection(site: Site, award: Award, locale: Locale): HtmlValue {
  const words = site.messages(locale).proof;
  const proof = proofOf(site, award);
  if (!proof) return undefined;
  return html`<section aria-labelledby="proof"><h2 id="proof">${words.title}</h2>
${award.demonstration === true ? html`<p>${words.demonstration}</p>` : told(site, award, proof, locale)}
<p><a href="${site.link({ kind: "integrity" }, locale)}">${words.more}</a></p>
</section>`;
}

function told(site: Site, award: Award, proof: Proof, locale: Locale): SafeHtml {
  const words = site.messages(locale).proof;
  const { seen, read } = proof;
  if (!seen) {
    const why =
      read.kind === "refused"
        ? inOurWords(reasonWords({ verdict: "refused", reason: read.reason }), locale)
        : words.notYet;
    return html`<p>${why}</p>`;
  }
  return html`<p>${words.lead}</p>
${outcome(site, seen, locale)}
<dl class="facts">
${wideFact(words.age, age(site, seen, locale))}
${wideFact(words.state, state(site, seen, locale))}
${award.commit !== undefined && wideFact(words.commit, commitFact(site, award.commit, proof, locale))}
${wideFact(words.licence, licence(site, proof, locale))}
${dated(site, words.committed, proof.commit?.facts?.committed, locale)}
${dated(site, words.merged, proof.commit?.facts?.merged, locale)}
${wideFact(words.findable, findable(site, seen, locale))}
${proof.commit?.facts && wideFact(words.archive, archive(site, proof.commit, locale))}
</dl>`;
}

/** What came of the last look, in a sentence or two. */
function outcome(site: Site, seen: ConfirmedRepository, locale: Locale): SafeHtml {
  const words = site.messages(locale).proof;
  const host = new URL(seen.address).host;
  const when = dateOf(site, seen.checked, locale);
  if (seen.verdict === "confirmed") {
    return html`<p><strong>${isOpenToAll(seen) ? words.confirmed(host, when) : words.seen(host, when)}</strong></p>`;
  }
  const last = lastConfirmed(seen, site.now);
  return html`<div class="note broken"><p><strong>${words.notConfirmed(when, inOurWords(VERDICT_WORDS[seen.verdict], locale))}</strong> ${inOurWords(reasonWords(seen), locale)}</p>
<p>${last === undefined ? words.neverGood : words.lastGood(dateOf(site, last, locale))}</p></div>`;
}

function age(site: Site, seen: ConfirmedRepository, locale: Locale): HtmlValue {
  const words = site.messages(locale).proof;
  const last = lastConfirmed(seen, site.now);
  return last === undefined
    ? words.never
    : [time(site, last, locale), ` (${words.ageText(daysSince(last, site.now))})`];
}

function state(site: Site, { facts = {} }: ConfirmedRepository, locale: Locale): HtmlValue {
  const words = site.messages(locale).proof;
  const { moved_to: moved } = facts;
  const lines = [
    ...(facts.public?.value === false ? [line(site, words.notPublic, facts.public, locale)] : []),
    ...(facts.disabled?.value === true ? [line(site, words.disabled, facts.disabled, locale)] : []),
    ...(facts.empty?.value === true ? [line(site, words.empty, facts.empty, locale)] : []),
    ...(facts.archived?.value === true ? [line(site, words.archived, facts.archived, locale)] : []),
    // What a host says is no address until it is seen to be one.
    ...(moved
      ? [
          line(
            site,
            [
              words.movedTo,
              " ",
              address.safeParse(moved.value).success ? outside(moved.value) : moved.value,
              ".",
            ],
            moved,
            locale,
          ),
        ]
      : []),
  ];
  return lines.length === 0 ? undefined : lines;
}

function commitFact(
  site: Site,
  commit: string,
  { seen, commit: known, read }: Proof,
  locale: Locale,
): HtmlValue {
  const words = site.messages(locale).proof;
  const link = commitLink(read, commit);
  if (!known) return [link, html`<p>${words.commitNotYet}</p>`];
  const { reachable } = known.facts ?? {};
  const failed =
    known.verdict !== "confirmed" &&
    html`<p>${words.notConfirmed(dateOf(site, known.checked, locale), inOurWords(VERDICT_WORDS[known.verdict], locale))} ${inOurWords(reasonWords(known), locale)}</p>`;
  const sentence =
    reachable === undefined
      ? known.facts && html`<p>${words.reachableUnknown}</p>`
      : line(
          site,
          reachable.value ? words.reachable(seen?.facts?.default_branch?.value) : words.notReachable,
          reachable,
          locale,
        );
  return [link, failed, sentence];
}

function licence(site: Site, { commit, declared }: Proof, locale: Locale): HtmlValue {
  const words = site.messages(locale).proof;
  if (!commit?.facts) return undefined;
  const { licence: found, licence_file: file } = commit.facts;
  if (file?.value === null) return line(site, words.licenceNone, file, locale);
  const where = file && ` ${words.licenceFile(file.value)}`;
  if (typeof found?.value !== "string")
    return line(site, [words.licenceUnknown, where], found ?? file, locale);
  const { value } = found;
  const said =
    declared === undefined
      ? words.licenceUndeclared(value)
      : sameLicence(declared, value)
        ? words.licenceSame(value)
        : words.licenceOther(value, declared);
  return line(
    site,
    [said, where, ` ${isOpen(value) ? words.osiApproved : words.notOsiApproved}`],
    found,
    locale,
  );
}

function dated(site: Site, name: string, fact: Fact<string> | undefined, locale: Locale): HtmlValue {
  return fact && wideFact(name, line(site, time(site, fact.value, locale), fact, locale));
}

function findable(site: Site, { facts = {} }: ConfirmedRepository, locale: Locale): HtmlValue {
  const words = site.messages(locale).proof;
  const { readme, publiccode } = facts;
  if (!readme && !publiccode) return undefined;
  return [
    readme && line(site, readme.value ? words.readme : words.noReadme, readme, locale),
    publiccode && line(site, words.publiccode[publiccode.value], publiccode, locale),
  ];
}

/** Its identifiers are those of Git, so a link can be made before the archive has come by. */
function archive(site: Site, { commit, facts }: ConfirmedCommit, locale: Locale): HtmlValue {
  const words = site.messages(locale).proof;
  const objects = [
    { ...archivedCommit(commit), of: words.archivedCommit },
    ...(facts?.tree ? [{ ...archivedTree(facts.tree.value), of: words.archivedTree }] : []),
  ];
  return html`<p>${words.archiveText}</p>
<ul>${objects.map(({ id, link, of }) => html`<li>${of} <a href="${link}" rel="nofollow noopener"><code class="hash">${id}</code></a></li>`)}</ul>`;
}

/** What was seen, with when and how. */
function line(site: Site, said: HtmlValue, fact: Fact<unknown> | undefined, locale: Locale): SafeHtml {
  const words = site.messages(locale).proof;
  const how = fact && words.how(dateOf(site, fact.seen, locale), inOurWords(SOURCE_WORDS[fact.how], locale));
  return html`<p>${said}${how !== undefined && html` <span class="seen">${how}</span>`}</p>`;
}

/** The day of an instant, on the programme's clock. */
function time(site: Site, instant: string, locale: Locale): HtmlValue {
  return day(dayOfInstant(site, instant), locale);
}

function dateOf(site: Site, instant: string, locale: Locale): string {
  return formatDate(dayOfInstant(site, instant), locale);
}
