import { part } from "../client/markup.ts";

/** The colours of the chart, as the page has them now: light, dark or forced. */
export interface Colours {
  /** Bars. */
  readonly mark: string;
  readonly text: string;
  readonly muted: string;
  /** Lines of the scale. */
  readonly line: string;
  readonly ground: string;
}

/** Reads the colours of the style sheet: a canvas does not follow it by itself. */
export function coloursOf(root: HTMLElement): Colours {
  const probes = part(root, "#explorer-colours", HTMLElement);
  const colour = (name: keyof Colours): string =>
    getComputedStyle(part(probes, `.${name}`, HTMLElement)).color;
  return {
    mark: colour("mark"),
    text: colour("text"),
    muted: colour("muted"),
    line: colour("line"),
    ground: colour("ground"),
  };
}

/** Calls when the scheme, the contrast or the forced colours change. */
export function onOtherColours(changed: () => void): void {
  for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-contrast: more)"])
    matchMedia(query).addEventListener("change", changed);
}
