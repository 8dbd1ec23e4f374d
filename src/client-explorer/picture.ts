import type { Colours } from "./colours.ts";
import type { Shown } from "./shown.ts";

/** A line of words of the picture: its size in pixels of the page, and whether it is heavy. */
interface Line {
  readonly text: string;
  readonly size: number;
  readonly isHeavy?: boolean;
}

/** Pixels around everything. */
const MARGIN = 20;
const LEADING = 1.4;

/**
 * The chart as it is seen, on a ground of its colour and with the words around it, so that it says the same wherever it is shown.
 * @param source where it is from, and of which day
 */
export function pictureOf(
  chart: HTMLCanvasElement,
  shown: Shown,
  source: string,
  colours: Colours,
): HTMLCanvasElement {
  const scale = chart.width / Math.max(1, chart.clientWidth);
  const picture = chart.ownerDocument.createElement("canvas");
  const pen = picture.getContext("2d");
  if (!pen) return picture;
  const width = chart.clientWidth;
  const above = wrapped(pen, width, [
    { text: shown.title, size: 20, isHeavy: true },
    { text: shown.subtitle, size: 14 },
    { text: shown.finding, size: 16 },
  ]);
  const below = wrapped(
    pen,
    width,
    [...shown.notes, source].map((text) => ({ text, size: 13 })),
  );
  picture.width = chart.width + 2 * MARGIN * scale;
  picture.height = chart.height + (heightOf(above) + heightOf(below) + 4 * MARGIN) * scale;
  pen.fillStyle = colours.ground;
  pen.fillRect(0, 0, picture.width, picture.height);
  const top = Math.round((heightOf(above) + 2 * MARGIN) * scale);
  pen.drawImage(chart, Math.round(MARGIN * scale), top);
  pen.scale(scale, scale);
  pen.fillStyle = colours.text;
  write(pen, above, MARGIN);
  write(pen, below, (top + chart.height) / scale + MARGIN);
  return picture;
}

function heightOf(lines: readonly Line[]): number {
  return lines.reduce((height, { size }) => height + size * LEADING, 0);
}

function write(pen: CanvasRenderingContext2D, lines: readonly Line[], top: number): void {
  let y = top;
  pen.textBaseline = "top";
  for (const line of lines) {
    pen.font = fontOf(line);
    pen.fillText(line.text, MARGIN, y);
    y += line.size * LEADING;
  }
}

/** Each line cut into as many as its width needs, between words. */
function wrapped(pen: CanvasRenderingContext2D, width: number, lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    pen.font = fontOf(line);
    const parts: string[] = [];
    for (const word of line.text.split(" ")) {
      const last = parts.at(-1);
      const longer = last === undefined ? word : `${last} ${word}`;
      if (last !== undefined && pen.measureText(longer).width > width) parts.push(word);
      else parts.splice(-1, 1, longer);
    }
    return parts.map((text) => ({ ...line, text }));
  });
}

function fontOf({ size, isHeavy }: Line): string {
  return `${isHeavy === true ? "600 " : ""}${size}px ${getComputedStyle(document.documentElement).fontFamily}`;
}
