import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const STYLE = ["style.css", "charts.css"]
  .map((name) => readFileSync(new URL(`../../../src/site/${name}`, import.meta.url), "utf8"))
  .join("\n");

/** The named colours of the style sheet, on light ground or on dark. */
function coloursOf(kind: "light" | "dark"): ReadonlyMap<string, string> {
  const dark = /@media screen and \(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/g;
  const light = /^:root \{([^}]*)\}/gm;
  const blocks = [...STYLE.matchAll(light), ...(kind === "dark" ? STYLE.matchAll(dark) : [])];
  return new Map(
    blocks.flatMap(([, block = ""]) =>
      [...block.matchAll(/(--[\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name = "", colour = ""]) => [name, colour]),
    ),
  );
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const full = colour.length === 4 ? colour.replace(/[0-9a-f]/g, "$&$&") : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each(["light", "dark"] as const)("on %s ground", (kind) => {
  const colours = coloursOf(kind);
  const colour = (name: string): string => colours.get(name) ?? "";

  it("charts stand on the page’s own ground", () => {
    expect(colour("--chart-ground")).toBe(colour("--ground"));
  });

  it.each(["--mark-1", "--mark-2", "--mark-3", "--muted", "--text"])(
    "%s has a contrast of 3:1 at least",
    (name) => {
      expect(contrast(colour(name), colour("--ground"))).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(["--muted", "--text"])("the words in %s have 4.5:1", (name) => {
    expect(contrast(colour(name), colour("--ground"))).toBeGreaterThanOrEqual(4.5);
  });

  it("words stand out from what they may stand on", () => {
    expect(contrast(colour("--text"), colour("--passage"))).toBeGreaterThanOrEqual(4.5);
  });
});

it("the ratio is that of WCAG: black on white is 21", () => {
  expect(contrast("#000", "#ffffff")).toBeCloseTo(21);
});
