import { describe, expect, it } from "vitest";
import { toCents } from "../../../src/model/money.ts";
import { knownMoney } from "../../../src/payments/command/known-money.ts";
import { PROGRAM } from "../../register/memory-folder.ts";
import { folded, PAYMENTS, SMOOTH, upTo, type Line } from "../support/ledger.ts";

const ALL = toCents(747_338);
/** A programme whose records know some of the steps only. */
const SOME_STEPS = { [PROGRAM]: (text: string) => text + PAYMENTS.replace("{", "{ steps: false,") };

const NOTHING = {
  committed: undefined,
  invoiced: undefined,
  certified: undefined,
  requisitioned: undefined,
  paid: undefined,
  refunded: undefined,
};

describe("the sums of a ledger that are known", () => {
  it("are all but the refund where an award was paid as it should be", () => {
    expect(knownMoney(folded(SMOOTH))).toEqual({
      committed: ALL,
      invoiced: ALL,
      certified: ALL,
      requisitioned: ALL,
      paid: ALL,
      refunded: undefined,
    });
  });

  it("are none before the first event", () => {
    expect(knownMoney(folded([]))).toEqual(NOTHING);
  });

  it("are nothing that a step might say which nobody recorded", () => {
    expect(knownMoney(folded([{ event: "paid", amount: "6500.00" }], SOME_STEPS))).toEqual({
      ...NOTHING,
      paid: toCents(650_000),
    });
    expect(knownMoney(folded([{ event: "paid", amount: null }], SOME_STEPS))).toEqual(NOTHING);
  });

  it("are not said by an event that does not count", () => {
    expect(knownMoney(folded([...upTo("accepted"), { event: "paid" }])).paid).toBeUndefined();
  });

  it("are 0 where an invoice came and went back", () => {
    const lines: readonly Line[] = [...upTo("invoiced"), { event: "deficient" }];
    expect(knownMoney(folded(lines))).toMatchObject({ committed: ALL, invoiced: 0, certified: undefined });
  });
});
