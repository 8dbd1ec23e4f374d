import type { SUPPLIER_KINDS } from "../model/award.ts";
import { herfindahl } from "../guardrails/supplier-shares.ts";
import { sum, type Cents } from "../model/money.ts";
import type { Suppliers } from "./dashboard.ts";
import { counted, measure, shareOf, sumOf } from "./make-measure.ts";
import { population, type Cell } from "./measure.ts";
import type { Contract } from "./purchases.ts";

type SupplierKind = (typeof SUPPLIER_KINDS)[number];

/** Whom the pilot's target means by small or freelance. */
const SMALL: readonly SupplierKind[] = ["freelancer", "small-business", "start-up"];

/** Awards to one supplier; to one who is withheld, a single award, for nobody knows which of them are to the same. */
type Won = readonly Contract[];

export function suppliersOf(contracts: readonly Contract[]): Suppliers {
  const named = bySupplier(contracts);
  const withheld = contracts.filter(({ supplier }) => supplier === undefined);
  const all: readonly Won[] = [...named.values(), ...withheld.map((one) => [one])];
  const known = knownAmounts(named);
  const largest = [...known].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0];
  // In the order of their size, for a sum of fractions depends on its order.
  const amounts = [...known.values()].sort((a, b) => a - b);
  const amount = sum(amounts);
  const base = population(...basis(named));
  const ratio = (value: number): number | undefined => (amount === 0 ? undefined : value);
  return {
    unique: measure("suppliers.unique", uniqueOf(named.size, contracts.length, withheld.length)),
    withheld: measure("suppliers.withheld", {
      ...counted(withheld.length),
      ...population(contracts.length, 0),
    }),
    newToGovernment: measure("suppliers.new-to-government", shareOf(all.map(isNew))),
    smallOrFreelance: measure("suppliers.small-or-freelance", shareOf(all.map(isSmall))),
    concentration: measure("suppliers.concentration", { value: ratio(herfindahl(amounts)), ...base }),
    topShare: measure("suppliers.top-share", { value: ratio((largest?.[1] ?? 0) / amount), ...base }),
    top: amount > 0 ? named.get(largest?.[0] ?? "")?.[0]?.supplier : undefined,
  };
}

/** By the key of the supplier's name. */
export function bySupplier(contracts: readonly Contract[]): ReadonlyMap<string, Won> {
  const found = new Map<string, Contract[]>();
  for (const contract of contracts) {
    const { supplier } = contract;
    if (supplier === undefined) continue;
    const won = found.get(supplier.key);
    if (won) won.push(contract);
    else found.set(supplier.key, [contract]);
  }
  return found;
}

/** `n` are awards: those to suppliers who are named. None of them, of some awards: how many suppliers there are is not known. */
function uniqueOf(suppliers: number, awards: number, withheld: number): Cell<"count"> {
  return {
    value: suppliers === 0 && withheld > 0 ? undefined : suppliers,
    ...population(awards - withheld, withheld),
  };
}

/** Suppliers of whose awards some amount is known, with its sum in cents. */
function knownAmounts(named: ReadonlyMap<string, Won>): ReadonlyMap<string, Cents> {
  return new Map(
    [...named].flatMap(([key, won]) => {
      const { value } = sumOf(won.map(({ committed }) => committed));
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}

/** How many awards to named suppliers have a known amount, and how many do not. */
function basis(named: ReadonlyMap<string, Won>): [n: number, missing: number] {
  const { n, missing } = sumOf([...named.values()].flat().map(({ committed }) => committed));
  return [n, missing];
}

/** Undefined where none of the awards tells. */
function isNew(won: Won): boolean | undefined {
  const told = won.flatMap(({ award }) => award.supplier.first_contract ?? []);
  return told.length === 0 ? undefined : told.includes(true);
}

/** By the latest award that tells. */
function isSmall(won: Won): boolean | undefined {
  const [latest] = won
    .filter(({ award }) => award.supplier.kind !== undefined)
    .sort((a, b) => (a.award.ref < b.award.ref ? 1 : -1));
  const kind = latest?.award.supplier.kind;
  return kind && SMALL.includes(kind);
}
