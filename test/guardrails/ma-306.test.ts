import { describe, expect, it } from "vitest";
import { AWARD, expectOnly, goodRecords, problemsOf, swap } from "../register/memory-folder.ts";
import { awardPath, withPurchases } from "./support/purchases.ts";

const rule = "MA-306";
const METHOD = "payment_method: acquisition-card\n";

describe("MA-306: a way to pay that is allowed", () => {
  it("is wanted of an award that is under way", () => {
    const files = goodRecords({ [AWARD]: swap(METHOD, "") });
    expectOnly(files, { rule, file: AWARD, at: "supplier:", path: "payment_method" });
    expect(problemsOf(files)[0]?.tip).toEqual({
      en: "Add “payment_method”: one of acquisition-card, paypal.",
      fr: "Ajoutez « payment_method » : au choix, acquisition-card, paypal.",
    });
  });

  it("is not wanted yet of one that is neither signed nor in a ledger", () => {
    const files = withPurchases({ "2026-005-new": { award: { payment_method: null, terms_signed: null } } });
    expect(
      problemsOf(files).filter(
        (problem) => problem.rule === rule && problem.file === awardPath("2026-005-new"),
      ),
    ).toEqual([]);
  });

  it.each([
    [
      "former-public-servant",
      "the supplier is a former public servant",
      "le fournisseur est un ancien fonctionnaire",
    ],
    [
      "intellectual-property",
      "new intellectual property is made without the signed terms",
      "une nouvelle propriété intellectuelle est créée sans les conditions signées",
    ],
  ])("is not the card where %s forbids it", (obstacle, en, fr) => {
    const files = goodRecords({ [AWARD]: swap(METHOD, `${METHOD}card_not_allowed: ${obstacle}\n`) });
    expectOnly(files, { rule, file: AWARD, at: "acquisition-card", path: "payment_method" });
    expect(problemsOf(files)[0]?.message).toEqual({
      en: `This award may not be paid by acquisition card: ${en}.`,
      fr: `Ce contrat ne peut pas être payé par carte d’achat : ${fr}.`,
    });
  });

  it("may be another where the card is not allowed", () => {
    expectOnly(
      goodRecords({
        [AWARD]: swap(METHOD, "payment_method: paypal\ncard_not_allowed: former-public-servant\n"),
      }),
    );
  });
});
