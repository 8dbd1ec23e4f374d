import type { RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { ALL_RULES, axeFaults, bringAxe, RULES_OF_COLOUR } from "./axe.ts";

const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1280, height: 900 };

/** A way in which people see a page. */
export interface Mode {
  readonly name: string;
  readonly viewport?: typeof WIDE;
  readonly media?: Parameters<Page["emulateMedia"]>[0];
  /** Of the browser’s own size of text. */
  readonly textSize?: string;
  /** What axe looks for: where only the colours differ, only at them. */
  readonly rules?: RunOptions;
  /** Whether what axe leaves undecided is a fault. */
  readonly decideAll?: boolean;
  /** Screens, in pixels, that the page must not be wider than. */
  readonly widths?: readonly number[];
}

export const LIGHT: Mode = { name: "light", rules: ALL_RULES, decideAll: true };

/** As `LIGHT`, where pages have what axe cannot decide. */
const LIGHT_AS_DECIDED: Mode = { ...LIGHT, decideAll: false };

export const OTHER_MODES: readonly Mode[] = [
  { name: "dark", media: { colorScheme: "dark" }, rules: RULES_OF_COLOUR },
  {
    name: "dark, on a phone",
    viewport: NARROW,
    media: { colorScheme: "dark" },
    rules: RULES_OF_COLOUR,
  },
  { name: "forced colours", media: { forcedColors: "active" }, rules: RULES_OF_COLOUR },
  {
    name: "a phone, or a zoom of 400 %",
    viewport: NARROW,
    rules: ALL_RULES,
    widths: [320, 705, 832, 1024],
  },
  { name: "text of 200 %", textSize: "200%", widths: [1280, 705] },
];

/** In all modes. */
export const ALL_MODES: readonly Mode[] = [LIGHT_AS_DECIDED, ...OTHER_MODES];

/** What is wrong on the page that is open, as it is now, for who sees it in any of these modes. */
export async function faultsInModes(page: Page, modes: readonly Mode[]): Promise<string[]> {
  await bringAxe(page);
  const faults: string[] = [];
  for (const mode of modes) faults.push(...(await faultsInMode(page, mode)));
  return faults;
}

/** What is wrong on the page that is open, with axe on it, for who sees it in this mode. */
async function faultsInMode(page: Page, mode: Mode): Promise<string[]> {
  const { viewport = WIDE, media = {}, textSize = "", rules, decideAll = false, widths = [] } = mode;
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none", reducedMotion: "reduce", ...media });
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = size;
  }, textSize);
  const faults = rules ? await axeFaults(page, rules, decideAll) : [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    faults.push(...(await page.evaluate(whatDoesNotFit)));
  }
  return faults.map((fault) => `${mode.name}: ${fault}`);
}

/** Told where the page is wider than the screen, or where words are cut off. Runs in the browser. */
function whatDoesNotFit(): string[] {
  const { scrollWidth } = document.documentElement;
  const wide = scrollWidth > innerWidth ? [`needs ${scrollWidth} pixels of ${innerWidth}`] : [];
  const cut = [...document.querySelectorAll<HTMLElement>("body *")].filter((element) => {
    const { clientWidth, clientHeight } = element;
    // What is hidden from eyes alone is a pixel or less.
    if (clientWidth <= 1 || clientHeight <= 1 || element.textContent.trim() === "") return false;
    const { overflowX, overflowY } = getComputedStyle(element);
    const isCut = (overflow: string): boolean => overflow === "hidden" || overflow === "clip";
    return (
      (isCut(overflowX) && element.scrollWidth > clientWidth + 1) ||
      (isCut(overflowY) && element.scrollHeight > clientHeight + 1)
    );
  });
  return [
    ...wide,
    ...cut.map((element) => `cuts words off at ${innerWidth} pixels: ${element.outerHTML.slice(0, 120)}`),
  ];
}
