import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { Page } from "playwright-core";
import type { GivenAnswers } from "../../../src/posting/answers.ts";
import { WHOLE } from "../../posting/support/answers.ts";

/** Whole answers for the records that come with the product. */
export const SHIPPED: GivenAnswers = { ...WHOLE, team: "demo-web-accessibility" };

/** Opens the form, and waits until it has loaded what it needs. */
export async function openForm(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator("#form-part").waitFor({ state: "visible" });
}

/**
 * Fills every control with answers, as they were given, and tells the form of each as a browser does: in one go, for each
 * thing that is asked of a browser takes its time. That people can do it is for the test by keyboard to show.
 */
export async function fillForm(page: Page, answers: GivenAnswers): Promise<void> {
  await page
    .locator("#posting")
    .evaluate((form: HTMLFormElement, given: Readonly<Record<string, unknown>>) => {
      for (const control of form.elements) {
        const isText =
          control instanceof HTMLInputElement ||
          control instanceof HTMLTextAreaElement ||
          control instanceof HTMLSelectElement;
        if (!isText) continue;
        const [answer = "", locale] = control.name.split(".");
        const value = locale
          ? (given[answer] as Record<string, string> | undefined)?.[locale]
          : given[answer];
        if (value === undefined) continue;
        if (control instanceof HTMLInputElement && control.type === "checkbox") {
          const isChosen = (value as string[]).includes(control.value);
          if (isChosen !== control.checked) control.click();
        } else {
          control.value = value as string;
          control.dispatchEvent(new Event("input", { bubbles: true }));
        }
      }
    }, answers);
}

/** The file that the form ends in, as it is saved. */
export async function saveFile(page: Page): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#download-file")]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

/** Texts that a careless writer of YAML, Markdown or addresses would spoil, and that every rule allows. */
const TRICKY = [
  "«\u00a0Élan\u00a0» : l’œuvre à cœur",
  "\"quoted\" and 'quoted'",
  "it's: # not a comment",
  "🎉 a party 🎨🏽",
  "- a leading dash",
  "--- three of them",
  "{ braces }, [brackets]",
  "% @ & * ! | > ` ?",
  "yes",
  "null",
  "~",
  "0x1F",
  "C:\\folder\\n",
  "trailing colon:",
  "Ünïcödé, naïve façade, Ærøskøbing",
  "fin\u00a0; suite\u00a0!",
] as const;

const LONG = `A long line that goes on ${"and on, with words that are folded somewhere, ".repeat(12)}to its end.`;

const LINES = [
  ...TRICKY,
  LONG,
  "",
  "---",
  "  indented",
  "\ttabbed",
  "trailing spaces   ",
  "1. numbered",
  "> quoted",
  "```\n# in code\n---\n```",
  "[a link](https://example.org/?a=b&c=d#e)",
] as const;

const title = fc
  .array(fc.constantFrom(...TRICKY), { minLength: 1, maxLength: 3 })
  .map((parts) => [...parts.join(" ")].slice(0, 80).join(""));

const summary = fc
  .array(fc.constantFrom(...TRICKY), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join("\n"));

/** Extra lines; the same in both languages, for the two must tell the same story. */
const extra = fc
  .array(fc.constantFrom(...LINES), { maxLength: 8 })
  .map((lines) => (lines.length === 0 ? "" : `\n\n${lines.join("\n")}`));

/** Whole answers that break no rule, whatever is in their words. */
const answers = fc
  .record({
    title,
    summary,
    background: extra,
    need: extra,
    criteria: extra,
    hours: fc.integer({ min: 30, max: 90 }),
    cents: fc.integer({ min: 650_000, max: 850_000 }),
    repository: fc.constantFrom("", "https://github.com/example-gov/a-b_c.d", "https://github.com/x/y?z=1#w"),
    skills: fc.shuffledSubarray(["accessibility", "html-css", "python", "r", "typescript"], { minLength: 1 }),
  })
  .map((words): GivenAnswers => ({
    ...SHIPPED,
    title: { en: `${words.title} (maps)`, fr: `${words.title} (cartes)` },
    summary: { en: `Maps. ${words.summary}`, fr: `Des cartes. ${words.summary}` },
    background: both(WHOLE.background, words.background),
    need: both(WHOLE.need, words.need),
    criteria: both(WHOLE.criteria, words.criteria),
    hours: String(words.hours),
    price: `${Math.floor(words.cents / 100)}.${String(words.cents % 100).padStart(2, "0")}`,
    repository: words.repository,
    skills: words.skills,
  }));

function both({ en, fr }: { en: string; fr: string }, more: string): { en: string; fr: string } {
  return { en: en + more, fr: fr + more };
}

/** Sets of answers, the same in each run. */
export function setsOfAnswers(count: number): readonly GivenAnswers[] {
  return fc.sample(answers, { numRuns: count, seed: 20_270_101 });
}
