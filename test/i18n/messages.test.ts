import { describe, expect, it } from "vitest";
import { MESSAGES } from "../../src/i18n/messages.ts";
import { faultsAsShown } from "./french-faults.ts";

/** Arguments to try each message with: names, and each number that a language counts in its own way. */
const SAMPLES: readonly (readonly unknown[])[] = [
  ["exemple", "autre", "troisième"],
  [0, 0, 0],
  [1, 1, 1],
  [2, 3, 5],
  [1234, 5678, 10],
];

/** Every text of the interface with its path; what a function makes is there once for each sample. */
function textsOf(value: unknown, path = ""): { path: string; text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value === "function") {
    return SAMPLES.flatMap((sample) =>
      textsOf(Reflect.apply(value, undefined, sample), `${path}(${sample.join()})`),
    );
  }
  if (typeof value !== "object" || value === null) throw new Error(`${path} is neither a text nor makes one`);
  return Object.entries(value).flatMap(([name, item]) =>
    textsOf(item, path === "" ? name : `${path}.${name}`),
  );
}

const english = textsOf(MESSAGES.en);
const french = textsOf(MESSAGES.fr);

/** Words that are French and English alike, such as “Page 2” and “3 questions”. */
const SAME_IN_BOTH = [
  "comparison.points",
  "lists.page",
  "integrityPage.within",
  "integrityPage.unit.questions",
  "integrityPage.judgedOf.exception",
];

describe("the interface", () => {
  it("says the same things in both languages", () => {
    expect(french.map(({ path }) => path)).toEqual(english.map(({ path }) => path));
  });

  it.each([
    ["English", english],
    ["French", french],
  ])("has a text for everything in %s, and no hole in one", (_, texts) => {
    expect(texts.length).toBeGreaterThan(250);
    expect(
      texts.filter(({ text }) => text.trim() === "" || /undefined|null|NaN|\[object|\$\{/.test(text)),
    ).toEqual([]);
  });

  it("has French typography in French", () => {
    expect(french.flatMap(({ text }) => faultsAsShown(text))).toEqual([]);
  });

  it("has curved apostrophes in English", () => {
    expect(english.filter(({ text }) => /\p{L}'\p{L}/u.test(text))).toEqual([]);
  });

  it("has no French quotation marks or French spaces in English", () => {
    expect(english.filter(({ text }) => /[«»]|[\s\u00a0][:;!?]/.test(text))).toEqual([]);
  });

  it("has the same places to fill in both languages", () => {
    const places = (texts: typeof english): string[] =>
      texts.map(({ path, text }) => `${path}: ${(text.match(/\{\w+\}/g) ?? []).sort().join()}`);
    expect(places(french)).toEqual(places(english));
  });

  it("is translated", () => {
    const same = english.filter(({ text }, index) => text === french[index]?.text && text.includes(" "));
    expect([...new Set(same.map(({ path }) => path.split("(")[0]))]).toEqual(SAME_IN_BOTH);
  });

  it("shows every argument that a message is given", () => {
    const names = french.filter(
      ({ path, text }) => path.endsWith("(exemple,autre,troisième)") && !text.includes("exemple"),
    );
    // Counts choose a word without showing the number.
    expect(names.map(({ path }) => path.split("(")[0])).toEqual([
      "home.opportunitiesCount",
      "home.awardsCount",
    ]);
  });

  it.each<[count: number, en: string, fr: string]>([
    [0, "0 hours", "0\u00a0heure"],
    [1, "1 hour", "1\u00a0heure"],
    [2, "2 hours", "2\u00a0heures"],
  ])("counts %i as each language does", (count, en, fr) => {
    const said = [MESSAGES.en.opportunity.hoursCount(count), MESSAGES.fr.opportunity.hoursCount(count)];
    expect(said.map((text) => text.replaceAll("\u00a0", " "))).toEqual([en, fr.replaceAll("\u00a0", " ")]);
  });
});
