import type { Content, Milestone } from "../model.ts";
import { unless, type ConsistencyRule } from "./rule.ts";

/** A date that says when something happened, and where it stands. */
type Dated = readonly [path: string, date: string | undefined];

/** Days of what has happened; ends of periods and days on which something is due may lie ahead. */
function happeningsIn({ planning, tender, awards = [], contracts = [] }: Content): readonly Dated[] {
  const met = (path: string, milestones: readonly Milestone[] = []): Dated[] =>
    milestones.map(({ dateMet }) => [`${path}/milestones/dateMet`, dateMet]);
  return [
    ...met("planning", planning?.milestones),
    ...(tender.amendments ?? []).map(({ date }): Dated => ["tender/amendments/date", date]),
    ...(tender.enquiries ?? []).flatMap(({ date, dateAnswered }): Dated[] => [
      ["tender/enquiries/date", date],
      ["tender/enquiries/dateAnswered", dateAnswered],
    ]),
    ...awards.map(({ date }): Dated => ["awards/date", date]),
    ...contracts.flatMap(({ dateSigned, amendments = [], implementation }): Dated[] => [
      ["contracts/dateSigned", dateSigned],
      ...amendments.map(({ date }): Dated => ["contracts/amendments/date", date]),
      ...met("contracts/implementation", implementation?.milestones),
      ["contracts/implementation/endDate", implementation?.endDate],
      ...(implementation?.transactions ?? []).map(({ date }): Dated => [
        "contracts/implementation/transactions/date",
        date,
      ]),
    ]),
  ];
}

/** Nothing has happened after the release that tells of it. */
export const nothingAhead: ConsistencyRule = ({ content, date: released }) =>
  happeningsIn(content).flatMap(([path, date]) =>
    unless(date === undefined || Date.parse(date) <= Date.parse(released), "nothing-ahead", path, {
      en: `${date} is after the release (${released}).`,
      fr: `${date} est après la publication (${released}).`,
    }),
  );

/** What must not come before something else. */
function orderIn({ tender, awards = [], contracts = [] }: Content): readonly (readonly [Dated, Dated])[] {
  const closes: Dated = ["tender/tenderPeriod/endDate", tender.tenderPeriod?.endDate];
  const periods = [
    ["tender/tenderPeriod", tender.tenderPeriod],
    ["tender/enquiryPeriod", tender.enquiryPeriod],
    ["tender/awardPeriod", tender.awardPeriod],
    ...contracts.map(({ period }) => ["contracts/period", period] as const),
  ] as const;
  return [
    ...periods.map(([path, period]): [Dated, Dated] => [
      [`${path}/startDate`, period?.startDate],
      [`${path}/endDate`, period?.endDate],
    ]),
    [closes, ["tender/contractPeriod/endDate", tender.contractPeriod?.endDate]],
    ...awards.map(({ date }): [Dated, Dated] => [closes, ["awards/date", date]]),
    ...contracts.flatMap(({ dateSigned, awardID, implementation }): [Dated, Dated][] => {
      const signed: Dated = ["contracts/dateSigned", dateSigned];
      const award = awards.find(({ id }) => id === awardID);
      return [
        [["awards/date", award?.date], signed],
        ...(implementation?.transactions ?? []).map(({ date }): [Dated, Dated] => [
          signed,
          ["contracts/implementation/transactions/date", date],
        ]),
      ];
    }),
    ...(tender.enquiries ?? []).map(({ date, dateAnswered }): [Dated, Dated] => [
      ["tender/enquiries/date", date],
      ["tender/enquiries/dateAnswered", dateAnswered],
    ]),
  ];
}

/** Dates are in order. By their days: records know the hour of a closing, and none of a choice made on the same day. */
export const datesInOrder: ConsistencyRule = ({ content }) =>
  orderIn(content).flatMap(([[early, from], [late, to]]) =>
    unless(from === undefined || to === undefined || day(from) <= day(to), "dates-in-order", late, {
      en: `${late} (${to}) is before ${early} (${from}).`,
      fr: `${late} (${to}) est avant ${early} (${from}).`,
    }),
  );

/** The day on the wall clock of the date's own offset. */
function day(date: string): string {
  return date.slice(0, "2021-06-23".length);
}
