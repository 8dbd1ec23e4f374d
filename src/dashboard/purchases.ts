import type { Cents } from "../model/money.ts";
import type { Ref } from "../model/ref.ts";
import type { Status } from "../model/status.ts";
import { toldStandings } from "../payments/excused.ts";
import type { Standing } from "../payments/standing.ts";
import type { Award, Opportunity, Register } from "../register/register.ts";
import { awardedOn, statusOf } from "../register/status.ts";
import { supplierKey } from "../register/supplier-name.ts";
import type { CalendarDate, Instant } from "../time/calendar.ts";
import { dayAt } from "../time/zone.ts";
import { committedOf, paidOf, paymentsOf, type Payment } from "./amounts.ts";
import { milestonesOf, type Milestones } from "./milestones.ts";
import { progressOf, type Progress } from "./progress.ts";

/** An opportunity with what came of it: all that the numbers are made from. */
export interface Purchase {
  readonly opportunity: Opportunity;
  readonly status: Status;
  /** Whether its day of posting has come. */
  readonly isPosted: boolean;
  readonly contract: Contract | undefined;
  readonly milestones: Milestones;
  readonly progress: Progress;
}

/** An award and where it stands. Amounts have all taxes, but for the price; what is not known is undefined. */
export interface Contract {
  readonly award: Award;
  readonly standing: Standing;
  readonly awardedOn: CalendarDate;
  /** Undefined where the supplier is withheld. */
  readonly supplier: { readonly key: string; readonly name: string } | undefined;
  readonly price: Cents;
  readonly committed: Cents | undefined;
  readonly payments: readonly Payment[];
  readonly paid: Cents | undefined;
}

/** A purchase with an award. */
export type Awarded = Purchase & { readonly contract: Contract };

/**
 * The purchases of a register at a moment, by ref. Each ledger is folded once, where it is not already. An award whose opportunity
 * cannot be read is left out.
 * @param standings those of all awards, for whoever has them already
 */
export function purchasesOf(
  register: Register,
  now: Instant,
  standings: Iterable<Standing> = toldStandings(register, now),
): readonly Purchase[] {
  const { program } = register;
  const today = dayAt(now, program.time_zone);
  const byRef = new Map<Ref, Standing>();
  for (const standing of standings) byRef.set(standing.ref, standing);
  const keys = new Map<string, string>();
  const keyOf = (name: string): string => {
    const known = keys.get(name) ?? supplierKey(name);
    keys.set(name, known);
    return known;
  };
  return [...register.opportunities.values()]
    .sort((a, b) => (a.ref < b.ref ? -1 : 1))
    .map((opportunity) => {
      const award = register.awards.get(opportunity.ref);
      const standing = byRef.get(opportunity.ref);
      const status = statusOf(opportunity, award, now, program.time_zone);
      const contract = award && standing && contractOf(opportunity, award, standing, register, keyOf);
      return {
        opportunity,
        status,
        isPosted: opportunity.opensAt <= now,
        contract,
        milestones: milestonesOf(opportunity, award, standing?.state, today),
        progress: progressOf(opportunity, award, standing?.state, status),
      };
    });
}

function contractOf(
  opportunity: Opportunity,
  award: Award,
  standing: Standing,
  { program }: Register,
  keyOf: (name: string) => string,
): Contract {
  const { state } = standing;
  const { name } = award.supplier;
  return {
    award,
    standing,
    awardedOn: awardedOn(opportunity, award),
    supplier: name === undefined ? undefined : { key: keyOf(name), name },
    price: award.price,
    committed: committedOf(award, state, program),
    payments: paymentsOf(state),
    paid: paidOf(state, program),
  };
}

/** Those with an award. */
export function awardedOf(purchases: readonly Purchase[]): readonly Awarded[] {
  return purchases.filter((purchase): purchase is Awarded => purchase.contract !== undefined);
}

/** Those that are not made up. An award that is, of an opportunity that is not, is left out. */
export function realOf(purchases: readonly Purchase[]): readonly Purchase[] {
  return purchases
    .filter(({ opportunity }) => opportunity.demonstration !== true)
    .map((purchase) =>
      purchase.contract?.award.demonstration === true ? { ...purchase, contract: undefined } : purchase,
    );
}
