import { describe, expect, it } from "vitest";
import type { Locale } from "../../src/model/locale.ts";
import { builtSite, faultsOf } from "./support/built-site.ts";

/** Small words that a sentence of one language has, and one of the other has not. */
const SMALL_WORDS: Record<Locale, RegExp> = {
  en: /(?<![\p{L}’'-])(?:the|of|and|to|is|are|with|for|by|that|this|it|not|was|were|has|have|from|who|which|when)(?![\p{L}’'-])/giu,
  fr: /(?<![\p{L}-])(?:le|la|les|des|du|et|est|une|un|pour|dans|par|que|qui|ce|cette|sur|au|aux|de|en|sont|avec)(?![\p{L}-])|(?<![\p{L}])[dlnsqcj]’/giu,
};

const BLOCKS = "p, li, dd, dt, td, th, caption, summary, h1, h2, h3, h4, figcaption, label, legend";

/** How many words a text has before its language can be told, and how many small ones of a language: a name may have one. */
const ENOUGH = 8;
const SMALL_ENOUGH = 2;

/** What a screen reader would read in the voice of the wrong language. */
function misread(text: string, read: Locale): boolean {
  const other = read === "en" ? "fr" : "en";
  const count = (locale: Locale): number => text.match(SMALL_WORDS[locale])?.length ?? 0;
  return text.split(/\s+/).length >= ENOUGH && count(other) >= Math.max(SMALL_ENOUGH, count(read) + 1);
}

/** The language in which an element is read: of the closest that says one. */
function languageOf(element: Element): string {
  return element.closest("[lang]")?.getAttribute("lang")?.slice(0, 2) ?? "";
}

/** The words of a block that are read in its own language, without those of blocks and languages within it, and without code. */
function ownWords(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const inner of copy.querySelectorAll(`${BLOCKS}, [lang], code, pre, svg`)) inner.remove();
  return copy.textContent.trim();
}

describe("each page is read in the language in which it is written", () => {
  it("English as English, and French as French, in every sentence of the site", () => {
    const site = builtSite("shipped");
    let read = 0;
    const faults = faultsOf(site, function* ({ document }) {
      for (const element of document.querySelectorAll(BLOCKS)) {
        const language = languageOf(element);
        const text = ownWords(element);
        if ((language !== "en" && language !== "fr") || element.closest("code, pre")) continue;
        read += 1;
        if (misread(text, language)) yield `read as ${language}: ${text.slice(0, 120)}`;
      }
    });
    expect(faults).toEqual([]);
    expect(read).toBeGreaterThan(1000);
  });

  it("which a sentence shows", () => {
    const english = "This is the text of a sentence that is read by a person";
    const french = "Ceci est le texte d’une phrase que lit une personne dans la rue";
    expect([misread(english, "en"), misread(french, "fr")]).toEqual([false, false]);
    expect([misread(english, "fr"), misread(french, "en")]).toEqual([true, true]);
  });
});
