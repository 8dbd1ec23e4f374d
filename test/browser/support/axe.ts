import axe, { type RunOptions } from "axe-core";
import type { Page } from "playwright-core";

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/**
 * Where the server of the tests serves axe. A page takes it from there as a script of its own site, so that the page’s policy
 * stays in force, and the browser compiles it once and not for each page, which takes a fifth of the time.
 */
export const AXE_PATH = "/axe-of-the-tests.js";
export const AXE_SOURCE = axe.source;

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** All rules for what is on a page and how it is laid out. */
export const ALL_RULES: RunOptions = {
  runOnly: { type: "tag", values: TAGS },
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations", "incomplete"],
};

/** Where only the colours are others. */
export const RULES_OF_COLOUR: RunOptions = {
  runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
  resultTypes: ["violations"],
};

/** Brings axe to the page that is open. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(`import("${AXE_PATH}").then(() => undefined)`);
}

/**
 * What axe finds on the page, told by rule and element.
 *
 * @param decideAll whether what axe cannot decide is a fault too; on a small screen that is each cell that has to be scrolled to
 */
export async function axeFaults(page: Page, rules: RunOptions, decideAll: boolean): Promise<string[]> {
  const { violations, incomplete } = await page.evaluate((run) => window.axe.run(document, run), rules);
  const violated = new Set(violations.map(({ id }) => id));
  return [...violations, ...(decideAll ? incomplete : [])].flatMap(({ id, help, nodes }) =>
    nodes
      // What lies behind the words of a drawing axe cannot decide; test/dashboard/charts/contrast.test.ts computes it.
      .filter(({ html }) => violated.has(id) || id !== "color-contrast" || !html.startsWith("<text"))
      .map(({ html }) => `${id} (${help}): ${html}`),
  );
}
