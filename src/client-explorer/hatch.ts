import type { Colours } from "./colours.ts";

/** Pixels of the pattern's square. */
const SIDE = 8;

/** Stripes, for what is no group of its own: a cue beside colour. A browser that gives no canvas gets the plain colour. */
export function hatch({ mark, ground }: Colours): CanvasPattern | string {
  const tile = document.createElement("canvas");
  tile.width = SIDE;
  tile.height = SIDE;
  const pen = tile.getContext("2d");
  if (!pen) return mark;
  pen.fillStyle = ground;
  pen.fillRect(0, 0, SIDE, SIDE);
  pen.strokeStyle = mark;
  pen.lineWidth = 2;
  pen.beginPath();
  // Its ends lie outside, so that the stripes of neighbouring squares meet.
  for (const shift of [-SIDE, 0, SIDE]) {
    pen.moveTo(shift - 1, SIDE + 1);
    pen.lineTo(shift + SIDE + 1, -1);
  }
  pen.stroke();
  return pen.createPattern(tile, "repeat") ?? mark;
}
