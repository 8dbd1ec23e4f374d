import { describe, expect, it } from "vitest";
import { answersSchema } from "../../src/posting/answers.ts";
import { answersOf } from "./support/answers.ts";

describe("answers", () => {
  it("need not be whole", () => {
    expect(answersOf({})).toMatchObject({ team: "", skills: [], title: { en: "", fr: "" } });
  });

  it("are the same, however a line is typed", () => {
    expect(answersOf({ title: { en: "  A \t title\r\nin two  lines " } }).title.en).toBe(
      "A title in two lines",
    );
  });

  it("keep the lines of a longer text, and its indentation, but no blank lines around it", () => {
    expect(answersOf({ need: { en: "\n \r\n    code\r\n\r\nmore\r  \n" } }).need.en).toBe("    code\n\nmore");
  });

  it.each([
    ["6500", "6500.00"],
    ["6500.00", "6500.00"],
    ["6 500,00 $", "6 500,00 $"],
    ["1e4", "1e4"],
  ])("write the price %s as %s", (typed, price) => {
    expect(answersOf({ price: typed }).price).toBe(price);
  });

  it.each([
    ["2027-02-01T14:30", "2027-02-01 14:30"],
    ["2027-02-01 14:30", "2027-02-01 14:30"],
    ["tomorrow", "tomorrow"],
  ])("write the closing time %s as %s", (typed, closes) => {
    expect(answersOf({ closes: typed }).closes).toBe(closes);
  });

  it("take hours as a number too", () => {
    expect(answersOf({ hours: 60 })).toEqual(answersOf({ hours: "60" }));
  });

  it("have each choice once, in one order", () => {
    const one = answersOf({
      skills: ["python", "django", "python", " "],
      attestations: ["no-internal-capacity", "unclassified", "made-up"],
    });
    expect([one.skills, one.attestations]).toEqual([
      ["django", "python"],
      ["unclassified", "no-internal-capacity", "made-up"],
    ]);
  });

  it("hold no half of a character", () => {
    expect(answersOf({ title: { en: "\ud83d" } }).title.en).toBe("\ufffd");
  });

  it.each([{ titel: {} }, { title: "one language" }, { skills: "python" }, { hours: 1.5 }, []])(
    "are refused where their shape is another: %j",
    (given) => {
      expect(answersSchema.safeParse(given).success).toBe(false);
    },
  );
});
