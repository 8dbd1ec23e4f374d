import type { KeptDashboard } from "../dashboard/read-kept.ts";
import { followingOf, type Following } from "../feeds/following.ts";
import type { Measurements } from "../indicators/measurements.ts";
import { messagesIn } from "../i18n/named-by-law.ts";
import type { Messages } from "../i18n/en.ts";
import { Addresses, twinOf, type Route } from "../i18n/routes.ts";
import type { Locale } from "../model/locale.ts";
import { recordOf, type Ref } from "../model/ref.ts";
import type { Problem } from "../problems/problem.ts";
import type { History } from "../register/history.ts";
import type { Award, Opportunity, Register } from "../register/register.ts";
import type { Status } from "../model/status.ts";
import { toldStandings } from "../payments/excused.ts";
import { foldedLedgers } from "../payments/folded.ts";
import type { FoldedLedger } from "../payments/ledger.ts";
import type { Standing } from "../payments/standing.ts";
import { awardedOn, statusesOf } from "../register/status.ts";
import type { CalendarDate, Instant } from "../time/calendar.ts";
import type { Asset } from "./assets.ts";

export interface AnsweredOpportunity {
  readonly award: Award;
  readonly opportunity: Opportunity;
  readonly awardedOn: CalendarDate;
}

const NO_HISTORY: History = {
  kind: "unknown",
  reason: { en: "Nobody has looked for a history.", fr: "Personne n’a cherché d’historique." },
};

const NOTHING_MEASURED: Measurements = { byIndicator: new Map(), questions: [], byRecord: new Map() };

/** Everything that a page may show: a register judged at a moment, and the means to speak of it. Nothing that it says changes. */
export class Site {
  readonly addresses: Addresses;
  readonly languages: readonly Locale[];
  /** The latest first. */
  readonly opportunities: readonly Opportunity[];
  /** Awards with the opportunities that they answer, the latest first. */
  readonly awards: readonly AnsweredOpportunity[];
  readonly #statuses: ReadonlyMap<Ref, Status>;
  readonly #broken: ReadonlyMap<Ref, readonly Problem[]>;
  readonly #repeatedBy: ReadonlyMap<Ref, Opportunity>;
  readonly #messages: Readonly<Record<Locale, Messages>>;
  #standings: ReadonlyMap<Ref, Standing> | undefined;
  #following: Following | undefined;
  #measurements: Measurements | undefined;

  constructor(
    readonly register: Register,
    /** Everything that the guardrails found, worst first; what an exception allows is left out. */
    readonly problems: readonly Problem[],
    readonly now: Instant,
    readonly assets: readonly Asset[],
    /** Reads how the records came to be what they are; only what needs it pays for it. */
    readonly history: () => History = () => NO_HISTORY,
    /** Apart from this class, for that goes into the form, whose draft raises no question yet. */
    readonly measure: (register: Register, now: Instant) => Measurements = () => NOTHING_MEASURED,
    /** The numbers of other programmes, kept to be compared with. */
    readonly otherDashboards: readonly KeptDashboard[] = [],
  ) {
    this.addresses = new Addresses(register.program.url);
    this.languages = register.program.languages;
    this.#messages = messagesIn(register.program);
    this.opportunities = [...register.opportunities.values()].sort(
      (a, b) => b.opensAt - a.opensAt || (a.ref < b.ref ? 1 : -1),
    );
    this.awards = latestAwards(register);
    this.#statuses = statusesOf(register, now);
    this.#broken = brokenByRecord(problems);
    this.#repeatedBy = new Map(
      this.opportunities.flatMap((one) => (one.repeats === undefined ? [] : [[one.repeats, one]])),
    );
  }

  messages(locale: Locale): Messages {
    return this.#messages[locale];
  }

  statusOf(opportunity: Opportunity): Status {
    return this.#statuses.get(opportunity.ref) ?? "evaluating";
  }

  /** The errors of a record and its award, which its page says openly. */
  brokenGuardrails(ref: Ref): readonly Problem[] {
    return this.#broken.get(ref) ?? [];
  }

  /** Where every award's payment stands, by ref. Not all who have a site ask for it, so it is made once it is. */
  get standings(): ReadonlyMap<Ref, Standing> {
    this.#standings ??= new Map(toldStandings(this.register, this.now).map((one) => [one.ref, one]));
    return this.#standings;
  }

  /** What became of each event of an award's ledger. */
  ledgerOf(ref: Ref): FoldedLedger | undefined {
    return foldedLedgers(this.register, this.now).get(ref);
  }

  /** What every indicator measures. Not all who have a site ask for it, so it is made once it is. */
  get measurements(): Measurements {
    return (this.#measurements ??= this.measure(this.register, this.now));
  }

  /** What feeds and calendars tell. */
  get following(): Following {
    return (this.#following ??= followingOf(this.register, this.now));
  }

  /** The opportunity that ran this one again. */
  repetitionOf(ref: Ref): Opportunity | undefined {
    return this.#repeatedBy.get(ref);
  }

  link(route: Route, locale: Locale): string {
    return this.addresses.page(route, locale);
  }

  twinOf(locale: Locale): Locale | undefined {
    return twinOf(locale, this.languages);
  }

  /** The address of a file that pages load, such as the style sheet. */
  asset(name: Asset["name"]): string {
    return this.addresses.link(this.#asset(name).path);
  }

  /** What the file must be, see `Asset.integrity`. */
  integrity(name: Asset["name"]): string {
    return this.#asset(name).integrity;
  }

  #asset(name: Asset["name"]): Asset {
    const asset = this.assets.find((one) => one.name === name);
    if (!asset) throw new Error(`no asset ${name}`);
    return asset;
  }
}

function latestAwards(register: Register): readonly AnsweredOpportunity[] {
  return [...register.awards.values()]
    .flatMap((award) => {
      const opportunity = register.opportunities.get(award.ref);
      return opportunity ? [{ award, opportunity, awardedOn: awardedOn(opportunity, award) }] : [];
    })
    .sort((a, b) =>
      a.awardedOn === b.awardedOn ? (a.award.ref < b.award.ref ? 1 : -1) : a.awardedOn < b.awardedOn ? 1 : -1,
    );
}

function brokenByRecord(problems: readonly Problem[]): ReadonlyMap<Ref, readonly Problem[]> {
  const broken = new Map<Ref, Problem[]>();
  for (const problem of problems) {
    const ref = recordOf(problem.file);
    if (ref === undefined || problem.level !== "error") continue;
    broken.set(ref, [...(broken.get(ref) ?? []), problem]);
  }
  return broken;
}
