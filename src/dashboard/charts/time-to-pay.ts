import { quantile } from "d3";
import { addDays, daysBetween, type CalendarDate } from "../../time/calendar.ts";
import { formatMonth } from "../../i18n/dates.ts";
import type { Dashboard, PayRow } from "../dashboard.ts";
import type { Chart, TableCell } from "./chart.ts";
import { beyondScale, dots, MOST_DOTS, type Dots } from "./draw/dots.ts";
import type { Say } from "./say.ts";
import { fewText } from "./small.ts";

type KnownRow = PayRow & { readonly days: number };

/** A mark for each award that is paid: when, and how long it took, against the standard. */
export function timeToPay(dashboard: Dashboard, say: Say): Chart {
  const words = say.words.payTime;
  const { rows } = dashboard.payTime;
  const known = rows.filter((row): row is KnownRow => row.days !== undefined);
  const measure = known.length > MOST_DOTS ? words.measureMany : words.measure;
  const picture = pictureOf(dashboard, known, say);
  const teams = teamNames(dashboard, say);
  return {
    id: "time-to-pay",
    title: words.title,
    headline: known.length === 0 ? words.empty : headline(dashboard, known, say),
    measure: measure(say.period(dashboard)),
    reading: known.length === 0 ? [] : reading(dashboard, known, picture, say),
    draw: known.length === 0 ? undefined : (paper) => dots(paper, picture),
    table: {
      columns: [
        { name: words.award, numeric: false },
        { name: words.team, numeric: false },
        { name: words.from, numeric: false },
        { name: words.paid, numeric: false },
        { name: words.days, numeric: true },
        { name: words.within, numeric: false },
      ],
      rows: rows.toReversed().map((row) => cells(row, teams, say)),
    },
  };
}

function pictureOf({ payTime }: Dashboard, known: readonly KnownRow[], say: Say): Dots {
  const words = say.words.payTime;
  const { standard, planned } = payTime;
  const [first, last] = [known[0]?.paid, known.at(-1)?.paid];
  return {
    dots: known.map(({ paid, days, within }) => ({
      at: first === undefined ? 0 : daysBetween(first, paid),
      value: days,
      standsOut: within === false,
    })),
    references: [
      ...(standard === undefined
        ? []
        : [{ kind: "standard" as const, value: standard, text: words.standard(say.days(standard)) }]),
      ...(planned === undefined
        ? []
        : [{ kind: "planned" as const, value: planned, text: words.planned(say.days(planned)) }]),
    ],
    textOf: (value) => say.number(value),
    ticks: first === undefined || last === undefined ? [] : monthTicks(first, last, say),
  };
}

/** The first, the middle and the last month, each once. */
function monthTicks(first: CalendarDate, last: CalendarDate, say: Say): Dots["ticks"] {
  const length = daysBetween(first, last);
  const places = length < 62 ? [0, length] : [0, Math.round(length / 2), length];
  const ticks = places.map((at) => ({ at, text: formatMonth(addDays(first, at).slice(0, 7), say.locale) }));
  return ticks.filter(({ text }, index) => ticks.findIndex((tick) => tick.text === text) === index);
}

function headline({ payTime }: Dashboard, known: readonly KnownRow[], say: Say): string {
  const words = say.words.payTime;
  const [first, second] = known;
  if (first === undefined) return words.empty;
  if (second === undefined) return words.one(say.days(first.days));
  if (known.every(({ days }) => days === first.days)) return words.equal(known.length, say.days(first.days));
  const median = say.days(payTime.median.value ?? 0);
  const judged = known.filter(({ within }) => within !== undefined);
  const kept = judged.filter(({ within }) => within).length;
  return payTime.standard === undefined || judged.length === 0
    ? words.half(median)
    : words.halfWithin(median, say.words.flow.of(kept, judged.length), say.days(payTime.standard));
}

function reading(
  dashboard: Dashboard,
  known: readonly KnownRow[],
  picture: Dots,
  say: Say,
): readonly string[] {
  const words = say.words.payTime;
  const [first] = known;
  const longest = known.reduce((most, row) => (row.days > (most?.days ?? -1) ? row : most), first);
  const late = known.filter(({ within }) => within === false).length;
  const judged = known.some(({ within }) => within !== undefined);
  const far = beyondScale(picture);
  const unknown = dashboard.payTime.rows.length - known.length;
  return [
    ...(longest && known.length > 1
      ? [words.longest(say.days(longest.days), say.name(longest.title, longest.ref))]
      : []),
    ...(judged ? [words.late(late, far)] : []),
    ...trend(known, say),
    ...(far > 0 && late === 0 ? [words.farOff(far)] : []),
    ...(unknown > 0 ? [words.unknown(unknown)] : []),
    ...fewText(known.length, dashboard, say),
  ];
}

/** As few say nothing of a trend. */
const TREND_FROM = 8;

function trend(known: readonly KnownRow[], say: Say): readonly string[] {
  if (known.length < TREND_FROM) return [];
  const half = Math.floor(known.length / 2);
  const medianOf = (rows: readonly KnownRow[]): string =>
    say.days(quantile(rows, 0.5, ({ days }) => days) ?? 0);
  return [say.words.payTime.trend(medianOf(known.slice(0, half)), medianOf(known.slice(half)))];
}

function teamNames({ spend }: Dashboard, say: Say): ReadonlyMap<string, string> {
  const rows = spend.find(({ id }) => id === "team")?.rows ?? [];
  return new Map(rows.map(({ key, label }) => [key, say.name(label, key)]));
}

function cells(row: PayRow, teams: ReadonlyMap<string, string>, say: Say): readonly TableCell[] {
  const words = say.words.payTime;
  const title = say.name(row.title, row.ref);
  const within = row.within === undefined ? say.words.notKnown : row.within ? words.yes : words.no;
  return [
    { text: title, value: row.ref, page: { kind: "award", ref: row.ref } },
    { text: teams.get(row.team) ?? row.team, value: row.team, page: { kind: "team", key: row.team } },
    say.dateCell(row.from),
    say.dateCell(row.paid),
    say.numberCell(row.days),
    { text: within, value: row.within === undefined ? undefined : within },
  ];
}
