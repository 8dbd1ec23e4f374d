import { describe, expect, it } from "vitest";
import { awardSchema } from "../../src/model/award.ts";
import { opportunitySchema } from "../../src/model/opportunity.ts";
import { didYouMean } from "../../src/problems/did-you-mean.ts";

const FIELDS = Object.keys(opportunitySchema.shape);

describe("did you mean", () => {
  it.each([
    ["titel", "title"],
    ["prcie", "price"],
    ["taem", "team"],
    ["huors", "hours"],
    ["delviery", "delivery"],
    ["hour", "hours"],
    ["HOURS", "hours"],
    ["contract", "contact"],
    ["repo", "repository"],
    ["closing", "closes"],
    ["summery", "summary"],
    ["license", "licence"],
  ])("%s: %s", (written, meant) => {
    expect(didYouMean(written, FIELDS)).toBe(meant);
  });

  it.each(["colour", "xyz", "budget", "rep", "", "c", "a".repeat(60_000), "close-a-long-story-short"])(
    "nothing for %s",
    (written) => {
      expect(didYouMean(written, FIELDS)).toBeUndefined();
    },
  );

  it("takes no side between two that begin alike", () => {
    expect(didYouMean("apache", ["Apache-2.0-long", "Apache-1.1-long"])).toBeUndefined();
    expect(didYouMean("apache", ["Apache-2.0-long", "BSD-3-Clause"])).toBe("Apache-2.0-long");
  });

  it("finds every field that has two letters in each other's place", () => {
    for (const fields of [FIELDS, Object.keys(awardSchema.shape)])
      for (const field of fields.filter((one) => one.length > 3))
        for (const at of Array.from(field).slice(1).keys()) {
          const swapped = `${field.slice(0, at)}${field.charAt(at + 1)}${field.charAt(at)}${field.slice(at + 2)}`;
          expect(didYouMean(swapped, fields)).toBe(field);
        }
  });
});
