import { describe, expect, it } from "vitest";
import { HAS_DEMONSTRATION, REMOVED } from "../support/demonstration.ts";
import { builtSite } from "./support/built-site.ts";
import { SITE_NAMES } from "./support/build-sites.ts";

interface Real {
  readonly real: Readonly<Record<"price" | "committed" | "paid", { value: string | null; missing: number }>>;
}

/** What stands under the home page's numbers, with plain spaces. */
function numbersOf(name: (typeof SITE_NAMES)[number], path: string): string[] {
  const items = builtSite(name).page(path).document.querySelectorAll(".numbers li");
  return [...items].map((item) => item.textContent.replace(/\s+/g, " ").trim());
}

describe.skipIf(!HAS_DEMONSTRATION)(`the numbers of the home page${REMOVED}`, () => {
  it("do not take a price before tax for what a contract commits, where the tax was not published", () => {
    expect(numbersOf("shipped", "/en/")).toEqual([
      "1 opportunity posted",
      "1 award",
      "$6,500 awarded, before tax",
      "Not known: the amount committed, with all taxes and fees",
      "$0 paid",
    ]);
    expect(numbersOf("shipped", "/fr/")).toEqual([
      "1 occasion publiée",
      "1 contrat attribué",
      "6 500 $ en contrats attribués, avant taxes",
      "Inconnu : le montant engagé, taxes et frais compris",
      "0 $ en paiements",
    ]);
  });

  it("are those that the dashboard's note gives of the real records", () => {
    const note = (path: string): string =>
      (
        builtSite("shipped").page(path).document.querySelector("main .note.demonstration")?.textContent ?? ""
      ).replace(/\s+/g, " ");
    expect(note("/en/dashboard/")).toContain(
      "Awarded by them, before tax: $6,500. Committed, with all taxes and fees: not known. Paid: $0.",
    );
    expect(note("/fr/tableau-de-bord/")).toContain(
      "Montant attribué, avant taxes : 6 500 $. Montant engagé, taxes et frais compris : inconnu. Montant payé : 0 $.",
    );
  });
});

describe.each(SITE_NAMES)("the amounts on the home page of the site “%s”", (name) => {
  it("are those of dashboard.json", () => {
    const site = builtSite(name);
    const { real } = JSON.parse(site.text("/data/dashboard.json")) as Real;
    const said = numbersOf(name, "/en/").slice(2);
    const amounts = [real.price, real.committed, real.paid];
    for (const [index, line] of said.entries()) {
      const { value, missing } = amounts[index] ?? { value: null, missing: 0 };
      const cents = /^[^\d]*([\d,]+(?:\.\d\d)?)/.exec(line)?.[1]?.replaceAll(",", "");
      expect(line.startsWith("Not known")).toBe(value === null);
      if (value !== null) expect(Number(cents)).toBe(Number(value));
      if (value !== null) expect(line.includes("not known for")).toBe(missing > 0);
    }
  });
});
