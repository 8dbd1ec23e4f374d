import type { Addresses } from "../../i18n/routes.ts";
import type { Locale } from "../../model/locale.ts";
import type { Program } from "../../model/program.ts";
import type { RecordState } from "../../register/history.ts";
import type { Award } from "../../register/register.ts";
import { awardedOn } from "../../register/status.ts";
import type { CalendarDate, Instant } from "../../time/calendar.ts";
import { dayAt } from "../../time/zone.ts";

/** Where things are published today, whatever the programme was when they were recorded. */
export interface Publication {
  readonly program: Program;
  readonly addresses: Addresses;
}

/** A record at a moment: what every part of a release is made from. */
export interface Process extends RecordState, Publication {
  readonly at: Instant;
  /** The zone of the programme by which the record is understood (`catalogue.program`). */
  readonly zone: string;
  readonly base: Locale;
  readonly today: CalendarDate;
  /** What is dated later has not happened yet, and is not told. */
  readonly happened: (day: CalendarDate | undefined) => boolean;
}

export function processAt(state: RecordState, publication: Publication, at: Instant): Process {
  const { program } = state.catalogue;
  const today = dayAt(at, program.time_zone);
  const happened = (day: CalendarDate | undefined): boolean => day !== undefined && day <= today;
  const { award, opportunity } = state;
  return {
    ...state,
    ...publication,
    award: award && happened(awardedOn(opportunity, award)) ? upTo(award, happened) : undefined,
    at,
    zone: program.time_zone,
    base: publication.program.languages[0] ?? "en",
    today,
    happened,
  };
}

/** An award with what has happened by a day. */
function upTo(award: Award, happened: Process["happened"]): Award {
  return {
    ...award,
    terms_signed: happened(award.terms_signed) ? award.terms_signed : undefined,
    amendments: award.amendments?.filter(({ date }) => happened(date)),
    ledger: award.ledger.filter(({ date }) => happened(date)),
  };
}
