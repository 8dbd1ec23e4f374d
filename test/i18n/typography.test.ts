import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frenchMessage, frenchTypography } from "../../src/i18n/typography.ts";
import { faultsAsShown } from "./french-faults.ts";

describe("French typography", () => {
  it.each([
    ["Prêt ?", "Prêt?"],
    ["Prêt\u00a0? Oui\u202f!", "Prêt? Oui!"],
    ["Note : deux ; trois !", "Note\u00a0: deux; trois!"],
    ["Vraiment ?! (oui !)", "Vraiment?! (oui!)"],
    ["« Prêt »", "«\u00a0Prêt\u00a0»"],
    ["« Prêt ? »", "«\u00a0Prêt?\u00a0»"],
    ["`a` ; `b ? c : d` !", "`a`; `b ? c : d`!"],
    ["10 000 $", "10\u00a0000\u00a0$"],
    ["1 234 567,89 $", "1\u00a0234\u00a0567,89\u00a0$"],
    ["12,5 %", "12,5\u00a0%"],
    ["14 h 30", "14\u00a0h\u00a030"],
    ["14 h", "14\u00a0h"],
    ["30 min", "30\u00a0min"],
    ["l'offre d'aujourd'hui", "l’offre d’aujourd’hui"],
    ["L'ÉTÉ", "L’ÉTÉ"],
    ["l'« État »", "l’«\u00a0État\u00a0»"],
    ["trop   d'espaces   ?", "trop   d’espaces?"],
  ])("of %j is %j", (text, shown) => {
    expect(frenchTypography(text)).toBe(shown);
  });

  it.each([
    "",
    "Bonjour",
    "https://example.org:8080/a?b=c",
    "4 heures",
    "2 minutes",
    "14:30",
    "Prêt?",
    "a != b",
    "color: red !important",
    "la page ?q=a",
    "« ! »".replaceAll(" ", "\u00a0"),
    "l’offre",
    "« »".replace(" ", "\u00a0"),
  ])("leaves %j as it is", (text) => {
    expect(frenchTypography(text)).toBe(text);
  });

  const texts = fc.oneof(
    fc.string(),
    fc
      .array(
        fc.constantFrom(
          "a",
          "é",
          "1",
          "000",
          " ",
          "«",
          "»",
          ":",
          "?",
          ";",
          "!",
          "`",
          "%",
          "$",
          "'",
          "h",
          "30",
          "\u00a0",
          "\n",
        ),
      )
      .map((parts) => parts.join("")),
  );

  it("is reached in one step", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(frenchTypography(frenchTypography(text))).toBe(frenchTypography(text));
      }),
      { numRuns: 300 },
    );
  });

  it("changes nothing but spaces and apostrophes", () => {
    const bare = (text: string): string => text.replace(/[ \u00a0]/g, "").replaceAll("’", "'");
    fc.assert(
      fc.property(texts, (text) => {
        expect(bare(frenchTypography(text))).toBe(bare(text));
      }),
    );
  });

  it("leaves no space before a mark that takes none, and no plain one where a line must not break", () => {
    fc.assert(
      fc.property(texts, (text) => {
        // Code is left as it is; what stands around it is not.
        const words = frenchTypography(text).replace(/`[^`]*`/g, "x");
        const faults = faultsAsShown(words).filter((fault) => /^a (?:plain )?space before/.test(fault));
        expect(faults).toEqual([]);
      }),
    );
  });
});

describe("a French message", () => {
  it.each([
    ["Le champ « l'offre : x » n'est pas connu !", "Le champ «\u00a0l'offre : x\u00a0» n’est pas connu!"],
    ["« 10 000 $ » : il faut 10 000 $", "«\u00a010 000 $\u00a0»\u00a0: il faut 10\u00a0000\u00a0$"],
    ["« quoi ? » ; « a !`»", "«\u00a0quoi ?\u00a0»; «\u00a0a !`»"],
    ["Rien", "Rien"],
  ])("leaves alone what it quotes: %j", (message, shown) => {
    expect(frenchMessage(message)).toBe(shown);
  });
});
