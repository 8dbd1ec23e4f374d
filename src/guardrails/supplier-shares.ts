import { sum, type Cents } from "../model/money.ts";
import type { Program } from "../model/program.ts";
import type { Register } from "../register/register.ts";
import { grouped } from "./dated-awards.ts";
import { countedTotal } from "./ma-302.ts";
import { awardsBySupplier, type NamedAward } from "./supplier-bundles.ts";

/** How many awards, and what they come to. */
export interface Part {
  readonly count: number;
  readonly spend: Cents;
}

/** What one supplier has of a team's awards to suppliers who are named (MA-404). */
export interface SupplierShare {
  readonly team: string;
  readonly supplier: string;
  /** By day. */
  readonly awards: readonly [NamedAward, ...NamedAward[]];
  readonly part: Part;
  readonly all: Part;
  readonly tooFew: boolean;
  /** Whether the share of awards, and that of spend, is over the programme's. */
  readonly isLarge: { readonly count: boolean; readonly spend: boolean };
}

/** Of every team and each of its suppliers; nothing where the programme does without. Who is withheld is left out. */
export function supplierShares(register: Register, program: Program): SupplierShare[] {
  const { awards_at_least: least, supplier_share: from } = program.signals ?? {};
  if (least === undefined || from === undefined) return [];
  return [...suppliersByTeam(register)].flatMap(([team, suppliers]) => {
    const all = partOf(
      suppliers.flatMap(({ awards }) => awards),
      program,
    );
    const tooFew = all.count < least;
    const isLarge = (own: number, whole: number): boolean => !tooFew && own * 100_000 > whole * from;
    return suppliers.map(({ supplier, awards }) => {
      const part = partOf(awards, program);
      return {
        ...{ team, supplier, awards, part, all, tooFew },
        isLarge: { count: isLarge(part.count, all.count), spend: isLarge(part.spend, all.spend) },
      };
    });
  });
}

interface OfTeam {
  readonly supplier: string;
  readonly awards: readonly [NamedAward, ...NamedAward[]];
}

/** For each team, its awards to each supplier. */
function suppliersByTeam(register: Register): ReadonlyMap<string, readonly OfTeam[]> {
  const perTeam = [...awardsBySupplier(register)].flatMap(([supplier, awards]) =>
    [...grouped(awards, ({ opportunity }) => [opportunity.team]).values()].flatMap(
      ([first, ...more]): OfTeam[] => (first ? [{ supplier, awards: [first, ...more] }] : []),
    ),
  );
  return grouped(perTeam, ({ awards: [first] }) => [first.opportunity.team]);
}

/** How concentrated the programme's spend is, for that is the market. */
export interface Concentration extends Part {
  /** From 0 to 1, see `herfindahl`. */
  readonly index: number;
  /** What the index would be if the spend were shared evenly among the suppliers. */
  readonly even: number;
  /** Over this the programme asks. */
  readonly from: number;
  readonly suppliers: ReadonlyMap<string, readonly NamedAward[]>;
  readonly tooFew: boolean;
  readonly isConcentrated: boolean;
}

/** undefined where the programme does without, or no supplier is named. */
export function concentrationOf(register: Register, program: Program): Concentration | undefined {
  const { awards_at_least: least, concentration: from } = program.signals ?? {};
  const suppliers = awardsBySupplier(register);
  if (least === undefined || from === undefined || suppliers.size === 0) return undefined;
  const parts = [...suppliers.values()].map((awards) => partOf(awards, program));
  const index = herfindahl(parts.map(({ spend }) => spend));
  const count = parts.reduce((all, part) => all + part.count, 0);
  const tooFew = count < least;
  return {
    ...{ index, count, suppliers, tooFew },
    spend: sum(parts.map(({ spend }) => spend)),
    even: 1 / suppliers.size,
    from: from / 100_000,
    isConcentrated: !tooFew && index * 100_000 > from,
  };
}

/**
 * The sum of the squares of all shares, from 0 to 1: 1 for a single supplier, 0.25 for four with equal shares.
 * Nothing spent is no concentration.
 */
export function herfindahl(spend: readonly Cents[]): number {
  const all = sum(spend);
  return all === 0 ? 0 : spend.reduce((index, part) => index + (part / all) ** 2, 0);
}

function partOf(awards: readonly NamedAward[], program: Program): Part {
  return { count: awards.length, spend: sum(awards.map(({ award }) => countedTotal(award, program))) };
}
