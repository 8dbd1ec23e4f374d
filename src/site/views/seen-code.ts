import { html, type SafeHtml } from "../../content/html.ts";
import type { ConfirmedCommit, ConfirmedRepository } from "../../model/repositories.ts";
import { readAddress, type ReadAddress } from "../../register/repository-address.ts";
import { repositoryKey } from "../../register/repository-key.ts";
import type { Award } from "../../register/register.ts";
import { instantFrom, isToCome } from "../../repositories/age.ts";
import { commitPage } from "../../repositories/commit-page.ts";
import { licenceOfAward } from "../../repositories/declared-licence.ts";
import { dayAt } from "../../time/zone.ts";
import type { CalendarDate } from "../../time/calendar.ts";
import type { Site } from "../site.ts";

/** What an award's page and the integrity page know of its code. */
export interface Proof {
  readonly seen: ConfirmedRepository | undefined;
  readonly commit: ConfirmedCommit | undefined;
  readonly read: ReadAddress;
  /** The licence that the code is to have. */
  readonly declared: string | undefined;
}

/** What was last seen of an award's repository; undefined where it has none, or the programme asks no host. */
export function proofOf(site: Site, award: Award): Proof | undefined {
  const { program, repositories, opportunities } = site.register;
  const { repository, commit } = award;
  if (repository === undefined || !program.repositories) return undefined;
  const { hosts } = program.repositories;
  const read = readAddress(repository, hosts);
  const known = repositories.get(repositoryKey(repository, hosts));
  // Of an address that is not asked, nothing was seen: the repository may be known by another one only. Nor was anything
  // at a moment that is still to come, whatever the file says.
  const isSeen =
    known && (read.kind === "address" || known.verdict === "refused") && !isToCome(known.checked, site.now);
  const seen = isSeen ? known : undefined;
  return {
    seen,
    commit: seen?.commits.find((one) => one.commit === commit),
    read,
    declared: licenceOfAward(award, opportunities.get(award.ref)),
  };
}

/** The exact commit on its host, where the host's pages are known; a table has room for its first digits only. */
export function commitLink(read: ReadAddress, commit: string, digits = commit.length): SafeHtml {
  const page = read.kind === "address" ? commitPage(read.address, commit) : undefined;
  const code = html`<code class="hash">${commit.slice(0, digits)}</code>`;
  return page === undefined ? code : html`<a href="${page}" rel="nofollow noopener">${code}</a>`;
}

/** The day of an instant, on the programme's clock. */
export function dayOfInstant(site: Site, instant: string): CalendarDate {
  return dayAt(instantFrom(instant), site.register.program.time_zone);
}
