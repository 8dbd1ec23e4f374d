import { describe, expect, it } from "vitest";
import {
  AWARD,
  expectOnly,
  expectOnlyOf,
  goodRecords,
  PROGRAM,
  problemsOf,
  swap,
  swaps,
} from "../register/memory-folder.ts";

const rule = "MA-303";
const TAX = 'tax:\n  region: QC\n  amount: "973.38"\n';

describe("MA-303: the tax of the supplier's region", () => {
  it.each([
    ["973.37", "14.975% on $6,500 is $973.38"],
    ["973.39", "14.975% on $6,500 is $973.38"],
    ["0.00", "14.975% on $6,500 is $973.38"],
  ])("is wrong by a cent: %s", (amount, said) => {
    // 6,500.00 × 14.975 % is 973.375, half up.
    const files = goodRecords({ [AWARD]: swap('"973.38"', `"${amount}"`) });
    expectOnly(files, { rule, file: AWARD, at: `"${amount}"`, path: "tax.amount" });
    expect(problemsOf(files)[0]?.message.en).toContain(said);
  });

  it("is told in both languages with the tax's name, the rate and the right amount", () => {
    const [problem] = problemsOf(goodRecords({ [AWARD]: swap('"973.38"', '"900.00"') }));
    expect(problem?.message).toEqual({
      en: "The tax is $900, but GST + QST of 14.975% on $6,500 is $973.38.",
      fr: "La taxe est de 900\u00a0$, mais la TPS + TVQ de 14,975 % sur 6\u00a0500\u00a0$ est de 973,38\u00a0$.",
    });
  });

  it("is that of the supplier's region, not of another", () => {
    const change = swaps(["  region: QC\n  amount", "  region: ON\n  amount"], ['"973.38"', '"845.00"']);
    const files = goodRecords({ [AWARD]: change });
    expectOnly(files, { rule, file: AWARD, at: "ON", path: "tax.region" });
    expect(problemsOf(files)[0]?.message.fr).toBe(
      "La taxe est celle de « ON », mais le fournisseur est dans la région « QC ».",
    );
  });

  it("is missing where it is not given", () => {
    const files = goodRecords({ [AWARD]: swap(TAX, "") });
    expectOnly(files, { rule, file: AWARD, at: "supplier:", path: "tax" });
    expect(problemsOf(files)[0]?.message.en).toBe("The award’s tax is missing.");
  });

  it("is none of a supplier who is said to be outside", () => {
    expectOnly(goodRecords({ [AWARD]: swaps([TAX, ""], ["  region: QC\n", "  region: outside\n"]) }));
  });

  it.each([
    ["Québec", "Did you mean QC?"],
    ["Quebec", "Did you mean QC?"],
    ["ontario", "Did you mean ON?"],
    ["qc", "Did you mean QC?"],
    [
      "France",
      "Give one of: AB, NB, ON, QC; or “outside” for a supplier who is in none of them, such as in another country.",
    ],
    [
      "constructor",
      "Give one of: AB, NB, ON, QC; or “outside” for a supplier who is in none of them, such as in another country.",
    ],
  ])("is not escaped by another region, with or without a tax: %s", (region, tip) => {
    const named = ["  region: QC\napplications", `  region: ${region}\napplications`] as const;
    const files = goodRecords({ [AWARD]: swaps([TAX, ""], named) });
    expectOnly(files, { rule, file: AWARD, at: `${region}\napplications`, path: "supplier.region" });
    expect(problemsOf(files)[0]?.tip.en).toBe(tip);
    const taxed = problemsOf(goodRecords({ [AWARD]: swap(...named) }));
    expect(taxed.map(({ path }) => path)).toEqual(["supplier.region", "tax.region"]);
  });

  it("is not chosen among all regions where the supplier has none", () => {
    const change = swaps(
      ["  region: QC\napplications", "applications"],
      ["  region: QC\n  amount", "  region: AB\n  amount"],
      ['"973.38"', '"325.00"'],
    );
    expectOnly(goodRecords({ [AWARD]: change }), {
      rule,
      file: AWARD,
      at: "name: Érable",
      path: "supplier.region",
    });
  });

  it("is none where the supplier is outside, and one is charged all the same", () => {
    const files = goodRecords({
      [AWARD]: swap("  region: QC\napplications", "  region: outside\napplications"),
    });
    expect(problemsOf(files).map(({ path }) => path)).toEqual(["tax.region"]);
  });

  it("is told once, by MA-103, where the table has no such region", () => {
    expectOnlyOf(
      rule,
      goodRecords({ [AWARD]: swap("  region: QC\n  amount", "  region: constructor\n  amount") }),
    );
  });

  it("is not a matter of a programme without taxes", () => {
    const without = (text: string): string => text.replace(/^taxes:\n(?: {2}.*\n)+/m, "");
    expectOnly(goodRecords({ [PROGRAM]: without, [AWARD]: swap(TAX, "") }));
  });
});
