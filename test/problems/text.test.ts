import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/problems/problem.ts";
import { printText } from "../../src/problems/text.ts";

const PRICE: Problem = {
  rule: "MA-201",
  level: "error",
  file: "opportunities/2027-001-date-picker.md",
  line: 10,
  column: 8,
  path: "price",
  message: { en: "The price is over the limit.", fr: "Le prix dépasse la limite : 10 000 $." },
  tip: { en: "Ask for less.", fr: "Demandez moins." },
};

const NAME: Problem = {
  rule: "MA-101",
  level: "warning",
  file: "opportunities/Draft.md",
  line: 1,
  column: 1,
  path: "",
  message: { en: "“Draft.md” is not a name.", fr: "« Draft.md » n'est pas un nom." },
  tip: { en: "Rename it.", fr: "Renommez-le." },
};

const print = (...problems: Problem[]): string => printText(problems, { colour: false });

/** What a terminal or a code host would take for something else than text: control, direction and zero-width characters. */
const HIDDEN = /[\p{Cc}\p{Cf}\u2028\u2029]/u;

describe("problems at a terminal", () => {
  it("are each told with their place, in both languages, and counted", () => {
    expect(print(PRICE, NAME)).toBe(`✖ opportunities/2027-001-date-picker.md:10:8  MA-201  price
    The price is over the limit. Ask for less.
    Le prix dépasse la limite\u00a0: 10\u00a0000\u00a0$. Demandez moins.
    docs/rules/MA-201.md

⚠ opportunities/Draft.md:1:1  MA-101
    “Draft.md” is not a name. Rename it.
    «\u00a0Draft.md\u00a0» n’est pas un nom. Renommez-le.
    docs/rules/MA-101.md

1 error, 1 warning, 0 signals · 1 erreur, 1 avertissement, 0 signal`);
  });

  it("keep the order in which they were given", () => {
    expect(print(NAME, PRICE).indexOf("Draft.md")).toBeLessThan(print(NAME, PRICE).indexOf("MA-201"));
  });

  it("are counted also where there are none", () => {
    expect(print()).toBe("0 errors, 0 warnings, 0 signals · 0 erreur, 0 avertissement, 0 signal");
  });

  it("say before the count which rules were skipped, each reason once", () => {
    const reason = { en: "No revision.", fr: "Pas de révision : rien." };
    const skipped = [
      { rule: "MA-213", reason },
      { rule: "MA-605", reason },
    ] as const;
    expect(printText([], { colour: false, skipped }))
      .toBe(`Skipped: MA-213, MA-605. No revision. · Vérification omise\u00a0: MA-213, MA-605. Pas de révision\u00a0: rien.

0 errors, 0 warnings, 0 signals · 0 erreur, 0 avertissement, 0 signal`);
  });

  it.each([
    [["MA-213"], ["MA-605"], "MA-213, and what MA-605 compares", "MA-213, et ce que compare MA-605"],
    [[], ["MA-603", "MA-605"], "what MA-603, MA-605 compare", "ce que comparent MA-603, MA-605"],
  ] as const)(
    "say of %j and %j, which judge files by themselves too, that only the comparison was skipped",
    (whole, part, en, fr) => {
      const reason = { en: "No revision.", fr: "Pas de révision." };
      const skipped = [
        ...whole.map((rule) => ({ rule, reason })),
        ...part.map((rule) => ({ rule, reason, inPart: true })),
      ];
      expect(printText([], { colour: false, skipped }).split("\n")[0]).toBe(
        `Skipped: ${en}. No revision. · Vérification omise\u00a0: ${fr}. Pas de révision.`,
      );
    },
  );

  it("are counted by level", () => {
    const signal: Problem = { ...PRICE, level: "signal" };
    expect(print(PRICE, PRICE, signal, signal, signal).split("\n").at(-1)).toBe(
      "2 errors, 0 warnings, 3 signals · 2 erreurs, 0 avertissement, 3 signaux",
    );
  });

  it("leave what is quoted as it was written, or a message could say that a name is not itself", () => {
    const message = { en: "“l'offre : x” is not known.", fr: "« l'offre : x » n'est pas connu." };
    expect(print({ ...PRICE, message })).toContain("«\u00a0l'offre : x\u00a0» n’est pas connu.");
  });
});

describe("colour", () => {
  it("is there only when it was asked for", () => {
    expect(print(PRICE).replaceAll("\n", "")).not.toMatch(HIDDEN);
    expect(printText([PRICE], { colour: true })).toMatch(/^\u001b\[31m✖\u001b\[0m opportunities/);
  });

  it("changes nothing but the mark", () => {
    const coloured = printText([PRICE, NAME, { ...PRICE, level: "signal" }], { colour: true });
    expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(print(PRICE, NAME, { ...PRICE, level: "signal" }));
  });

  it("differs by level", () => {
    const marks = (["error", "warning", "signal"] as const).map(
      (level) => printText([{ ...PRICE, level }], { colour: true }).split(" ")[0],
    );
    expect(new Set(marks).size).toBe(3);
  });
});

describe("a name in a record", () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      "\n::error::x",
      "\r::error::x",
      "a\u001b[31mb",
      "a\u202eb",
      "a\u200bb",
      "\u2028::warning::",
      "\u0085x",
      "\u0007",
    ),
    fc.string({ unit: "binary" }),
  );

  it.each(["file", "path"] as const)("cannot forge a line or hide one: its %s", (field) => {
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = print({ ...PRICE, [field]: `a${text}` }).split("\n");
        expect(lines).toHaveLength(6);
        expect(lines.join("")).not.toMatch(HIDDEN);
      }),
    );
  });
});
