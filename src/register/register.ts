import type { RecordFile } from "../content/record-file.ts";
import type { AwardFields } from "../model/award.ts";
import type { Delegation } from "../model/delegation.ts";
import type { EventFields } from "../model/event.ts";
import type { LocalText } from "../model/locale.ts";
import type { OpportunityFields } from "../model/opportunity.ts";
import type { Exception, Program, Skill, Team } from "../model/program.ts";
import type { Ref } from "../model/ref.ts";
import type { ConfirmedRepository } from "../model/repositories.ts";
import type { Problem } from "../problems/problem.ts";
import type { Holidays } from "../time/business-days.ts";
import type { Instant, WallTime } from "../time/calendar.ts";

/** The programme's own file, which everything else is read by. */
export const PROGRAM_FILE = "_data/program.yml";

/** What a team wants to buy: an opportunity's file, understood. */
export interface Opportunity extends OpportunityFields {
  readonly ref: Ref;
  readonly file: RecordFile;
  readonly body: LocalText;
  /** The first instant of the day it is posted, in the programme's zone. */
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  /** The last moment for questions; undefined where the programme takes none. */
  readonly questionsClose: { readonly time: WallTime; readonly at: Instant } | undefined;
}

/** One event of an award's ledger. */
export interface LedgerEvent extends EventFields {
  /** The number in the file's name, from 1. */
  readonly number: number;
  readonly file: RecordFile;
  /** The SHA-256 of the file's bytes, which the next event names as its `previous`. */
  readonly sha256: string;
  /** The file before this one in its folder, also where that cannot be understood; undefined for the first. */
  readonly before: { readonly number: number; readonly sha256: string } | undefined;
}

/** Who won an opportunity, and what has happened since. */
export interface Award extends AwardFields {
  readonly ref: Ref;
  readonly file: RecordFile;
  readonly body: LocalText;
  /** In the order of their numbers. */
  readonly ledger: readonly LedgerEvent[];
}

/** An exception, with its place in `_data/exceptions.yml`. */
export interface RegisteredException extends Exception {
  readonly file: RecordFile;
  readonly index: number;
}

/** All that the records say, and all that is wrong with how they say it. Opportunities are ordered by ref. */
export interface Register {
  readonly program: Program;
  readonly teams: ReadonlyMap<string, Team>;
  readonly skills: ReadonlyMap<string, Skill>;
  readonly holidays: Holidays;
  readonly exceptions: readonly RegisteredException[];
  /** Who may sign for money; empty where nobody may. */
  readonly delegations: readonly Delegation[];
  readonly opportunities: ReadonlyMap<Ref, Opportunity>;
  readonly awards: ReadonlyMap<Ref, Award>;
  /** What was last seen of each linked repository, by its `repositoryKey`; empty where nobody has looked yet. */
  readonly repositories: ReadonlyMap<string, ConfirmedRepository>;
  /** Every file that could be opened, for rules that read what was written, whatever it means. */
  readonly files: readonly RecordFile[];
  /** Found while reading. Rules find more. */
  readonly problems: readonly Problem[];
}
