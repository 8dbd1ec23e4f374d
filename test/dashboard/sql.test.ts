import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { BENCH_NOW } from "../../src/bench/calendar.ts";
import { makeRecords } from "../../src/bench/records.ts";
import type { Dashboard } from "../../src/dashboard/dashboard.ts";
import { dashboardOf } from "../../src/dashboard/make-dashboard.ts";
import type { Spread } from "../../src/dashboard/measure.ts";
import type { GroupingId } from "../../src/model/measures.ts";
import { payments as paymentsTable } from "../../src/open-data/tables/payments.ts";
import { csvOf } from "../open-data/tables/support/written.ts";
import { instantOf, type Instant } from "../../src/time/calendar.ts";
import { withDuckDb, type Ask } from "../open-data/support/duckdb.ts";
import { registerOf, type Files } from "../register/memory-folder.ts";
import { groupingIn } from "./support/purchases.ts";

/**
 * Every number a second time, by SQL over the exported ledgers and the records’ own fields as any YAML reader gives them: nothing of
 * the register, of the fold or of the aggregations takes part in it.
 */

const PROJECT = path.resolve(import.meta.dirname, "../..");

function shippedFiles(): Files {
  const names = ["_data", "opportunities", "awards"].flatMap((part) => {
    const folder = path.join(PROJECT, part);
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => `${part}/${name}`);
  });
  return Object.fromEntries(
    names
      .filter((name) => /\.(?:md|yml|json)$/.test(name))
      .map((name) => [name, readFileSync(path.join(PROJECT, name), "utf8")]),
  );
}

function madeFiles(): Files {
  return Object.fromEntries([...makeRecords(300)].map(({ path: name, text }) => [name, text]));
}

/** The front matter of each record of a kind, with its ref, a line each. */
function fieldsOf(files: Files, record: RegExp): string {
  return Object.entries(files)
    .flatMap(([name, text]) => {
      const ref = record.exec(name)?.[1];
      if (ref === undefined || typeof text !== "string") return [];
      const fields = parse(text.split(/^---$/m)[1] ?? "", { schema: "failsafe" }) as object;
      return [JSON.stringify({ ref, ...fields })];
    })
    .join("\n");
}

/** Views that the questions ask; columns that no record of a set has are null. */
const VIEWS = `
create table holiday as select day::date as day from read_json({holidays.json}, columns = struct_pack(day := 'varchar'));
create table opportunity as select ref, team, posted::date as posted, closes[:10]::date as closes, selection::date as selection,
  funds_reserved::date as need, skills, licence, repeats, cancelled.date::date as cancelled, closed_without_award.date::date as unawarded
  from read_json({opportunities.json}, columns = struct_pack(ref := 'varchar', team := 'varchar', posted := 'varchar', closes := 'varchar',
    selection := 'varchar', funds_reserved := 'varchar', skills := 'varchar[]', licence := 'varchar', repeats := 'varchar',
    cancelled := 'struct(date varchar)', closed_without_award := 'struct(date varchar)'));
create table raw_award as select * from read_json({awards.json}, columns = struct_pack(ref := 'varchar',
  supplier := 'struct(name varchar, kind varchar, region varchar, first_contract varchar)', awarded := 'varchar', terms_signed := 'varchar',
  price := 'varchar', tax := 'struct(amount varchar)', applications := 'struct(received varchar, passed varchar)', licence := 'varchar',
  payment_method := 'varchar', demonstration := 'varchar'));
create table event as select ref, number::int as number, event, date::date as date, amount::decimal(18, 2) as amount
  from read_csv({payments.csv}, all_varchar = true) where counted = 'true';
create view last as select ref, event, max(number) as number from event group by all;
create view held as select e.* from event e
  left join last r on r.ref = e.ref and r.event = case e.event when 'delivered' then 'rejected' when 'invoiced' then 'deficient'
    when 'certified' then 'deficient' when 'requisitioned' then 'deficient' end
  where r.number is null or r.number < e.number;
create view day as select ref, event, max(date) as date from held group by all;
create view ending as select ref, any_value(event) as event from event where event in ('cancelled', 'terminated') group by all;
create table award as select a.ref, o.team, a.supplier.name as supplier, a.supplier.kind as kind, a.supplier.region as region,
  a.supplier.first_contract as first_contract, coalesce(a.awarded, o.selection::varchar)::date as selected,
  coalesce(a.awarded, o.selection::varchar, o.closes::varchar)::date as awarded, a.terms_signed::date as signed,
  a.price::decimal(18, 2) as price, o.skills, coalesce(a.licence, o.licence) as licence, a.payment_method,
  a.applications.received::int as received, a.applications.passed::int as passed, o.need, o.posted, o.closes,
  coalesce((select sum(amount) from held h where h.ref = a.ref and event = 'committed'),
    a.price::decimal(18, 2) + a.tax.amount::decimal(18, 2)) as committed,
  (select coalesce(sum(case event when 'refunded' then -amount else amount end), 0) from held h
    where h.ref = a.ref and event in ('paid', 'partially-paid', 'refunded')) as paid,
  (select date from day d where d.ref = a.ref and d.event = 'delivered') as delivered,
  (select date from day d where d.ref = a.ref and d.event = 'accepted') as accepted,
  (select date from day d where d.ref = a.ref and d.event = 'invoiced') as invoiced,
  (select date from day d where d.ref = a.ref and d.event = 'certified') as certified,
  (select date from day d where d.ref = a.ref and d.event = 'paid') as paid_on,
  (select event from ending e where e.ref = a.ref) as ending
  from raw_award a join opportunity o using (ref);
create macro fiscal(d) as year(d) - case when month(d) < STARTS then 1 else 0 end;
`;

interface Compared {
  readonly ask: Ask;
  readonly dashboard: Dashboard;
}

const SETS: readonly (readonly [name: string, files: () => Files, now: Instant, starts: number])[] = [
  ["the shipped records", shippedFiles, instantOf(Date.parse("2026-11-23T15:00:00Z")), 4],
  ["300 made-up purchases with all kinds of ledgers", madeFiles, BENCH_NOW, 1],
];

describe.each(SETS)("the numbers of %s, by SQL", (_, filesOf, now, starts) => {
  let compared: Compared;
  let done: () => void = () => undefined;
  let finished: Promise<void>;

  beforeAll(async () => {
    const files = filesOf();
    const register = registerOf(files);
    const exported = new Map(
      Object.entries({
        "payments.csv": csvOf(paymentsTable, { register, now }),
        "opportunities.json": fieldsOf(files, /^opportunities\/(.+)\.md$/),
        "awards.json": fieldsOf(files, /^awards\/(.+)\/award\.md$/),
        "holidays.json": [...register.holidays].map((day) => JSON.stringify({ day })).join("\n"),
      }).map(([name, text]) => [name, new TextEncoder().encode(text)]),
    );
    const ended = new Promise<void>((resolve) => (done = resolve));
    await new Promise<void>((ready, failed) => {
      finished = withDuckDb(exported, async (ask) => {
        for (const statement of VIEWS.replaceAll("STARTS", String(starts)).split(";\n"))
          if (statement.trim() !== "") await ask(statement);
        compared = { ask, dashboard: dashboardOf(register, now) };
        ready();
        await ended;
      }).catch(failed);
    });
  });

  afterAll(async () => {
    done();
    await finished;
  });

  const one = async (sql: string): Promise<Record<string, unknown>> => {
    const [row] = await compared.ask(sql);
    if (!row) throw new Error("no row");
    return row;
  };
  const cents = (value: unknown): number | undefined =>
    value === null || value === undefined ? undefined : Math.round(Number(value) * 100);
  const number = (value: unknown): number | undefined =>
    value === null || value === undefined ? undefined : Number(value);

  it("are the same sums: price, committed, for contracts that ended, paid", async () => {
    const row = await one(
      "select count(*) n, sum(price) as price, sum(committed) as committed, count(committed) known, sum(case when ending is not null then committed end) as ended, sum(paid) as paid from award",
    );
    const { headline } = compared.dashboard;
    expect(headline.awards.value).toBe(Number(row["n"]));
    expect(headline.price.value).toBe(cents(row["price"]));
    expect(headline.committed).toMatchObject({ value: cents(row["committed"]), n: Number(row["known"]) });
    expect(headline.ended.value).toBe(cents(row["ended"]));
    expect(headline.paid.value).toBe(cents(row["paid"]));
  });

  it.each<[GroupingId, string, string]>([
    ["team", "award", "team"],
    ["region", "award", "region"],
    ["skill", "(select * exclude skills, unnest(coalesce(skills, [null])) as skill from award)", "skill"],
    ["licence", "award", "licence"],
    ["payment-method", "award", "payment_method"],
  ])("are the same by %s", async (id, from, column) => {
    const rows = await compared.ask(
      `select coalesce(${column}, '') as key, count(*) n, sum(price) as price, sum(committed) as committed, sum(paid) as paid from ${from} group by all`,
    );
    const told = groupingIn(compared.dashboard, id).rows.map(({ key, awards, price, committed, paid }) => [
      key,
      awards,
      price.value,
      committed.value,
      paid.value,
    ]);
    const bySql = rows.map((row) => [
      row["key"],
      Number(row["n"]),
      cents(row["price"]),
      cents(row["committed"]),
      cents(row["paid"]),
    ]);
    expect(told.sort()).toEqual(bySql.sort());
  });

  it("are the same by fiscal year and quarter: awards by their day, payments by theirs", async () => {
    const periods = (d: string): string =>
      `fiscal(${d}) as year, (((month(${d}) - ${starts} + 12) % 12) // 3) + 1 as quarter`;
    const awards = await compared.ask(
      `select ${periods("awarded")}, count(*) n, sum(committed) as committed from award group by all`,
    );
    const payments = await compared.ask(
      `select ${periods("date")}, sum(case event when 'refunded' then -amount else amount end) as paid from held where event in ('paid', 'partially-paid', 'refunded') group by all`,
    );
    const keyOf = ({ year, quarter }: Record<string, unknown>): string =>
      `${starts === 1 ? Number(year) : `${Number(year)}-${Number(year) + 1}`}-Q${Number(quarter)}`;
    const { rows } = groupingIn(compared.dashboard, "quarter");
    const found = new Map(rows.map((row) => [row.key, row]));
    for (const row of awards)
      expect(found.get(keyOf(row))).toMatchObject({
        awards: Number(row["n"]),
        committed: { value: cents(row["committed"]) },
      });
    for (const row of payments) expect(found.get(keyOf(row))?.paid.value).toBe(cents(row["paid"]));
    const happened = new Set([...awards, ...payments].map(keyOf));
    expect(new Set(rows.filter(({ awards: n, paid }) => n > 0 || paid.n > 0).map(({ key }) => key))).toEqual(
      happened,
    );
    const years = await compared.ask("select fiscal(awarded) as year, count(*) n from award group by all");
    expect(
      groupingIn(compared.dashboard, "fiscal-year")
        .rows.filter(({ awards: n }) => n > 0)
        .map((row) => [Number(row.key.slice(0, 4)), row.awards]),
    ).toEqual(years.map((row) => [Number(row["year"]), Number(row["n"])]).sort(([a = 0], [b = 0]) => a - b));
  });

  it("are the same for suppliers: how many, who is new or small, concentration and the largest share", async () => {
    const row = await one(
      `with s as (select supplier, sum(committed) as amount, bool_or(first_contract = 'true') filter (first_contract is not null) as new,
         arg_max(kind, ref) as kind from award where supplier is not null group by all),
       shares as (select amount / sum(amount) over () as share from s where amount is not null)
       select (select count(*) from s) as n, (select count(*) from award where supplier is null) as withheld,
         (select avg(new::int) from s where new is not null) as new,
         (select avg((kind in ('freelancer', 'small-business', 'start-up'))::int) from s where kind is not null) as small,
         (select sum(share * share) from shares) as index, (select max(share) from shares) as top`,
    );
    const { suppliers } = compared.dashboard;
    expect(suppliers.unique.value).toBe(Number(row["n"]));
    expect(suppliers.withheld.value).toBe(Number(row["withheld"]));
    expect(suppliers.newToGovernment.value).toBeCloseTo(Number(row["new"]), 12);
    expect(suppliers.smallOrFreelance.value).toBeCloseTo(Number(row["small"]), 12);
    expect(suppliers.concentration.value).toBeCloseTo(Number(row["index"]), 6);
    expect(suppliers.topShare.value).toBeCloseTo(Number(row["top"]), 6);
  });

  it("are the same for applications", async () => {
    const row = await one(
      "select avg(received) mean, median(received) median, quantile_cont(received, 0.25) lower, quantile_cont(received, 0.75) upper, min(received) least, max(received) most, sum(passed) / sum(received) rate, count(received) n from award",
    );
    const { applications } = compared.dashboard;
    expect(applications.mean.value).toBeCloseTo(Number(row["mean"]), 12);
    expect(applications.passRate.value).toBeCloseTo(Number(row["rate"]), 12);
    expectSpread(applications.spread, row);
  });

  it("are the same for every stage, in calendar and in business days", async () => {
    const columnOf: Record<string, string> = {
      closed: "closes",
      paid: "paid_on",
    };
    for (const { from, to, days, businessDays } of compared.dashboard.stages) {
      const [start, end] = [from, to].map((name) => columnOf[name] ?? name);
      const lengths = `with t as (select ref, ${start} as a, ${end} as b from award), k as (select * from t where a is not null and b >= a),
        l as (select ref, date_diff('day', a, b) as days, (select count(*) from generate_series(a::timestamp, b::timestamp, interval 1 day) g(d)
          where d::date > a and isodow(d) < 6 and d::date not in (select day from holiday)) as business from k)`;
      for (const [column, spread] of [
        ["days", days],
        ["business", businessDays],
      ] as const)
        expectSpread(
          spread,
          await one(
            `${lengths} select count(*) n, min(${column}) least, quantile_cont(${column}, 0.25) lower, median(${column}) median, quantile_cont(${column}, 0.75) upper, max(${column}) most from l`,
          ),
          `${from}-${to} ${column}`,
        );
    }
  });

  it("are the same for the time to pay, and the share within 30 days", async () => {
    const row = await one(
      `with t as (select date_diff('day', greatest(accepted, invoiced), paid_on) as days
         from award where paid_on is not null)
       select count(days) n, min(days) least, quantile_cont(days, 0.25) lower, median(days) median, quantile_cont(days, 0.75) upper,
         max(days) most, avg((days <= 30)::int) as share from t`,
    );
    const { payTime } = compared.dashboard;
    expectSpread(payTime.spread, row);
    expect(payTime.withinStandard.value).toBeCloseTo(Number(row["share"]), 12);
  });

  it("are the same for what became of it", async () => {
    const today = new Date(now).toISOString().slice(0, 10);
    const row = await one(
      `select (select count(*) from opportunity where posted <= '${today}') as posted,
         (select count(*) from award where signed is not null or ending = 'terminated' or delivered is not null) as signed,
         (select count(*) from award where delivered is not null) as delivered,
         (select count(*) from award where accepted is not null) as accepted,
         (select count(*) from award where paid_on is not null) as paid,
         (select count(*) from award where ending = 'terminated') as ended,
         (select count(*) from award where ending = 'cancelled') + (select count(*) from opportunity where cancelled <= '${today}' and posted <= '${today}') as cancelled,
         (select count(*) from opportunity where unawarded <= '${today}') as unawarded,
         (select count(*) from opportunity where repeats is not null and posted <= '${today}') as rerun`,
    );
    const { outcomes, headline } = compared.dashboard;
    expect({
      posted: headline.opportunities.value,
      signed: outcomes.signed.value,
      delivered: outcomes.delivered.value,
      accepted: outcomes.accepted.value,
      paid: outcomes.paid.value,
      ended: outcomes.terminated.value,
      cancelled: outcomes.cancelled.value,
      unawarded: outcomes.withoutAward.value,
      rerun: outcomes.reRun.value,
    }).toEqual(Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value)])));
  });

  function expectSpread(spread: Spread, row: Record<string, unknown>, message?: string): void {
    expect(
      [spread.n, spread.least, spread.lowerQuartile, spread.median, spread.upperQuartile, spread.most],
      message,
    ).toEqual(["n", "least", "lower", "median", "upper", "most"].map((name) => number(row[name])));
  }
});
