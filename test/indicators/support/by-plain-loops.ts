import type { Register } from "../../../src/register/register.ts";

/** One purchase as a row of a table, as a reader of the open data would have it; money in cents. */
export interface Row {
  readonly ref: string;
  readonly team: string;
  /** As `anyRegister` and the archive name them; "" where it is withheld. */
  readonly supplier: string;
  readonly repositories: readonly string[];
  readonly posted: string;
  readonly closes: string;
  readonly awarded: string;
  readonly signed: string | undefined;
  readonly hasLedger: boolean;
  readonly total: number;
  readonly received: number | undefined;
  readonly passed: number | undefined;
  /** For each question the day of its answer; "" where there is none. */
  readonly answers: readonly string[];
}

/** What the tables say, in the plainest words: nothing of the product computes here. */
export function rowsOf(register: Register): Row[] {
  const rows: Row[] = [];
  for (const award of register.awards.values()) {
    const asked = register.opportunities.get(award.ref);
    if (!asked) continue;
    const addresses = [award.repository, asked.repository].filter((one) => one !== undefined);
    rows.push({
      ref: award.ref,
      team: asked.team,
      supplier: plainName(award.supplier.name ?? ""),
      repositories: [...new Set(addresses.map((one) => one.toLowerCase().replace(/\.git$/, "")))],
      posted: asked.posted,
      closes: asked.closes.slice(0, 10),
      awarded: award.awarded ?? asked.selection ?? asked.closes.slice(0, 10),
      signed: award.terms_signed,
      hasLedger: award.ledger.length > 0,
      total:
        award.price +
        (register.program.limit.includes_tax ? (award.tax?.amount ?? 0) : 0) +
        (award.fees ?? 0) +
        (award.amendments ?? []).reduce((all, { amount }) => all + amount, 0),
      received: award.applications?.received,
      passed: award.applications?.passed,
      answers: (asked.questions ?? []).map(({ answer, answered }) => (answer ? (answered ?? "0000") : "")),
    });
  }
  return rows;
}

/** Names as these tests write them differ in case and legal form only. */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/ (inc\.?|ltée)$/, "")
    .normalize("NFD")
    .replace(/[^a-z0-9]/g, "");
}

const DAY = 86_400_000;
const number = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;

/** Business days after one day, up to another: each day is looked at. */
export function businessDays(from: string, to: string, holidays: ReadonlySet<string>): number {
  let count = 0;
  for (let day = number(from) + 1; day <= number(to); day += 1) {
    const date = new Date(day * DAY);
    const isOpen = date.getUTCDay() % 6 !== 0 && !holidays.has(date.toISOString().slice(0, 10));
    if (isOpen) count += 1;
  }
  return count;
}

/** The same, and one more where it ends on a day off. */
export function daysTaken(from: string, to: string, holidays: ReadonlySet<string>): number {
  const before = new Date((number(to) - 1) * DAY).toISOString().slice(0, 10);
  const endsOnOpenDay = businessDays(before, to, holidays) === 1;
  return businessDays(from, to, holidays) + (to > from && !endsOnOpenDay ? 1 : 0);
}

/** Sums by a key. */
export function totals(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  of: (row: Row) => number,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + of(row));
  return sums;
}

/**
 * Every group of one supplier's awards with something in common within so many days that no other such group holds, as
 * `supplier refs sum`: all pairs of first and last day are tried.
 */
export function groupsWithin(rows: readonly Row[], days: number): string[] {
  const groups = new Map<string, string>();
  const named = rows.filter(({ supplier }) => supplier !== "");
  const commons = new Set(
    named.flatMap((row) => [`team ${row.team}`, ...row.repositories.map((one) => `code ${one}`)]),
  );
  for (const supplier of new Set(named.map((row) => row.supplier))) {
    for (const common of commons) {
      const own = named.filter(
        (row) =>
          row.supplier === supplier &&
          (common === `team ${row.team}` || row.repositories.some((one) => common === `code ${one}`)),
      );
      const sets = own.map((first) =>
        own.filter(
          ({ awarded }) =>
            number(awarded) >= number(first.awarded) && number(awarded) - number(first.awarded) < days,
        ),
      );
      for (const set of sets) {
        const isPart = sets.some(
          (other) => other.length > set.length && set.every((row) => other.includes(row)),
        );
        if (set.length < 2 || isPart) continue;
        const refs = set
          .map(({ ref }) => ref)
          .sort()
          .join("+");
        groups.set(
          `${supplier} ${refs}`,
          `${supplier} ${refs} ${set.reduce((sum, row) => sum + row.total, 0)}`,
        );
      }
    }
  }
  return [...groups.values()].sort();
}
