import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { vocabularyOf } from "../../src/guardrails/words.ts";
import type { Locale } from "../../src/model/locale.ts";

/** The words of a text as it writes them. */
function written(text: string, locale: Locale = "en"): string[] {
  return [...vocabularyOf(locale).writtenIn(text).values()];
}

/** Whether texts have the same words, each in its own form. */
function same(locale: Locale, ...texts: string[]): boolean {
  const vocabulary = vocabularyOf(locale);
  return new Set(texts.map((text) => [...vocabulary.wordsOf(text)].sort().join(" "))).size === 1;
}

describe("the words of a text", () => {
  it("are those that say something, as they are written, each once, and numbers", () => {
    expect(
      written("The forms, tested in 14 browsers: a Form with 2.5 x the “tests” (https://example.org/form)."),
    ).toEqual(["forms", "tested", "14", "browsers", "2", "5"]);
  });

  it("are none in a text of signs and small words", () => {
    expect(written("— and the … of it: !!!")).toEqual([]);
  });

  it.each<[Locale, string[]]>([
    ["en", ["Form", "forms", "FORMS", "ｆｏｒｍ"]],
    ["en", ["test", "tests", "tested", "testing"]],
    ["en", ["query", "queries"]],
    ["en", ["batch", "batches"]],
    ["en", ["process", "processes", "processing"]],
    ["en", ["archive", "archives", "archived", "archiving"]],
    ["fr", ["dépôt", "dépôts", "DEPOT", "depot"]],
    ["fr", ["journal", "journaux"]],
    ["fr", ["niveau", "niveaux"]],
    ["fr", ["publié", "publiée", "publiés", "publiées"]],
    ["fr", ["œuvre", "oeuvres"]],
  ])("in %s, %j are one word", (locale, forms) => {
    expect(same(locale, ...forms)).toBe(true);
  });

  it.each<[Locale, string, string]>([
    ["en", "status", "stat"],
    ["en", "process", "proces"],
    ["en", "string", "str"],
    ["en", "form", "from"],
    ["en", "14", "15"],
    ["fr", "bas", "basse"],
    ["fr", "poste", "posture"],
  ])("in %s, %s and %s are two", (locale, one, other) => {
    expect(same(locale, one, other)).toBe(false);
  });

  it("know the articles of their own language only", () => {
    expect([written("les pages", "fr"), written("les pages", "en")]).toEqual([["pages"], ["les", "pages"]]);
    expect(written("L’équipe d'aujourd’hui", "fr")).toEqual(["équipe", "hui"]);
  });

  it("are the same in any order, and however often they come", () => {
    const texts = fc
      .array(fc.string({ unit: "binary", maxLength: 12 }))
      .chain((parts) =>
        fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length })),
      );
    fc.assert(
      fc.property(texts, fc.constantFrom<Locale>("en", "fr"), ([parts, shuffled], locale) => {
        expect(same(locale, parts.join(" , "), [...shuffled, ...shuffled].join(" , "))).toBe(true);
      }),
    );
  });
});
