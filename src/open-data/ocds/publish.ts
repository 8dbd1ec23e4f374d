import { Addresses, OCDS_DATA } from "../../i18n/routes.ts";
import { frenchTypography } from "../../i18n/typography.ts";
import type { History, RecordState } from "../../register/history.ts";
import type { Register } from "../../register/register.ts";
import type { Instant } from "../../time/calendar.ts";
import { ocidOf } from "./identifiers.ts";
import type { Release } from "./merge.ts";
import { universal } from "./moments.ts";
import { PackageText, packageHead } from "./package.ts";
import { processAt, type Publication } from "./process.ts";
import { recordText } from "./record.ts";
import { ReleaseIds } from "./release-ids.ts";
import { releasesOf, type LeftOut } from "./releases.ts";
import { OcdsReport } from "./report.ts";
import { standingOf } from "./standing.ts";
import { refusedPayments } from "./transactions.ts";
import { versionsUpToNow, withdrawnRecords, type Withdrawn } from "./versions.ts";

/** A piece of a file's text, which follows on those of the same path before it. */
export interface Piece {
  /** Within the site. */
  readonly path: string;
  readonly text: string;
}

/**
 * All that is published in OCDS: a package of releases, a package of records, and a report of what was left out. Piece by piece,
 * one process after the other, so that as much memory is taken as one process needs. The same register, history and moment give
 * the same bytes.
 */
export function* ocdsFiles(register: Register, history: History, now: Instant): Generator<Piece> {
  const { program } = register;
  const publication: Publication = { program, addresses: new Addresses(program.url) };
  const releases = new PackageText(packageHead(publication, OCDS_DATA.releases, now), "releases");
  const records = new PackageText(
    {
      ...packageHead(publication, OCDS_DATA.records, now),
      packages: [publication.addresses.absolute(OCDS_DATA.releases)],
    },
    "records",
  );
  const report = new OcdsReport(program, history);

  function* write(all: readonly Release[]): Generator<Piece> {
    const [first, ...rest] = all;
    if (!first) return;
    yield { path: OCDS_DATA.releases, text: releases.items(all.map((release) => JSON.stringify(release))) };
    yield { path: OCDS_DATA.records, text: records.items([recordText([first, ...rest], publication)]) };
  }

  for (const opportunity of register.opportunities.values()) {
    const versions = versionsUpToNow(opportunity, register, history, now);
    const told = releasesOf(opportunity.ref, versions, publication, now);
    report.add(opportunity.ref, told.releases.length, [
      ...told.leftOut,
      ...paymentsLeftOut(
        { opportunity, award: register.awards.get(opportunity.ref), catalogue: register },
        publication,
        now,
      ),
    ]);
    yield* write(told.releases);
  }
  for (const withdrawn of withdrawnRecords(register, history, now)) {
    report.add(withdrawn.ref, 1, []);
    yield* write([withdrawal(withdrawn, publication, now)]);
  }
  yield { path: OCDS_DATA.releases, text: releases.tail() };
  yield { path: OCDS_DATA.records, text: records.tail() };
  yield { path: OCDS_DATA.report, text: report.text() };
}

/** Payments that the records tell of and that are not published, for the ledger's rules do not let them count. */
function paymentsLeftOut(state: RecordState, publication: Publication, now: Instant): readonly LeftOut[] {
  const standing = standingOf(processAt(state, publication, now));
  return (standing ? refusedPayments(standing) : []).map(({ file: { path } }) => ({
    at: now,
    reason: {
      en: `${path} is not counted as a payment: the rules of the ledger do not let it.`,
      fr: frenchTypography(
        `${path} ne compte pas comme paiement : les règles du registre ne le permettent pas.`,
      ),
    },
  }));
}

/** All that is told of a record that was withdrawn: that it was, and nothing that it said. */
function withdrawal({ opportunity, since }: Withdrawn, { program }: Publication, now: Instant): Release {
  const ocid = ocidOf(opportunity, program);
  const tag = ["tenderCancellation"] as const;
  const said = { initiationType: "tender", tender: { id: opportunity.ref, status: "withdrawn" } };
  const id = new ReleaseIds().next(opportunity.ref, tag, said);
  return { ocid, id, date: universal(since < now ? since : now), tag, ...said };
}
