import { describe, expect, it } from "vitest";
import { keyFinder } from "../../src/import/key-finder.ts";

const keyOf = keyFinder([
  ["opp", { en: "OPP - Open Opps" }],
  ["node-js", { en: "Node.js" }],
  ["purchase-card", { en: "Purchase card", fr: "Carte d’achat" }],
  ["accessibility", { en: "Accessibility", fr: "Accessibilité numérique" }],
  ["c", { en: "C" }],
  ["c++", { en: "C++" }],
  ["c-sharp", { en: "C#" }],
  ["net-1", { en: "Network", fr: "Réseau" }],
  ["net-2", { en: "Networks", fr: "Réseau" }],
]);

describe("a key", () => {
  it.each([
    ["opp", "opp"],
    ["OPP - Open Opps", "opp"],
    ["opp – open  opps", "opp"],
    ["“OPP-Open Opps”", "opp"],
    ["node.JS", "node-js"],
    ["Node.js,", "node-js"],
    ["purchase_card", "purchase-card"],
    ["PURCHASE CARD", "purchase-card"],
    ["carte d'achat", "purchase-card"],
    ["Accessibilite numerique", "accessibility"],
    ["ACCESSIBILITÉ NUMÉRIQUE", "accessibility"],
    ["(C)", "c"],
    ["c++", "c++"],
    ["c#", "c-sharp"],
  ])("is found for %s", (written, key) => {
    expect(keyOf(written)).toBe(key);
  });

  it.each(["", "Node", "C plus", "Reseau", "Open Opps"])("is not guessed for %j", (written) => {
    expect(keyOf(written)).toBeUndefined();
  });
});
