import type { Cents } from "../model/money.ts";
import type { GroupRow } from "./dashboard.ts";
import { Sum } from "./make-measure.ts";
import { population, type Cell } from "./measure.ts";
import type { Contract } from "./purchases.ts";

/** What a group of awards comes to, added up as they are met: there may be as many groups as awards. */
export class GroupSpend {
  private awards = 0;
  private readonly price = new Sum();
  private readonly committed = new Sum();
  private readonly paid = new Sum();

  addAward({ price, committed }: Contract): void {
    this.awards += 1;
    this.price.add(price);
    this.committed.add(committed);
  }

  addPaid(amount: Cents | undefined): void {
    this.paid.add(amount);
  }

  /** @param all what was committed in all, of which the group has its share */
  amounts(all: Cell<"money">): Pick<GroupRow, "awards" | "price" | "committed" | "paid" | "share"> {
    const committed = this.committed.cell();
    return {
      awards: this.awards,
      price: this.price.cell(),
      committed,
      paid: this.paid.cell(),
      share: partOf(committed, all),
    };
  }
}

/** An amount's part of all that is known. */
function partOf(amount: Cell<"money">, all: Cell<"money">): Cell<"share"> {
  const isKnown = amount.value !== undefined && all.value !== undefined && all.value > 0;
  return {
    value: isKnown ? amount.value / all.value : undefined,
    ...population(amount.n, amount.missing),
  };
}
