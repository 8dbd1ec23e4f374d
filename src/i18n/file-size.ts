import type { Bilingual } from "../model/locale.ts";
import { decimalIn } from "./numbers.ts";

const UNITS: readonly Bilingual[] = [
  { en: "bytes", fr: "octets" },
  { en: "KB", fr: "Ko" },
  { en: "MB", fr: "Mo" },
  { en: "GB", fr: "Go" },
];

/** How large a file is, as each language writes it: 1,234,567 bytes are `1.2 MB` and `1,2 Mo`. */
export function fileSize(bytes: number): Bilingual {
  // What would be rounded to a thousand is one of the next unit.
  const power = Math.min(
    UNITS.length - 1,
    Math.max(0, Math.floor(Math.log10(Math.max(1, bytes * 1.0005)) / 3)),
  );
  const value = decimalIn(bytes / 1000 ** power, bytes < 10_000 * 1000 ** (power - 1) ? 1 : 0);
  const unit = UNITS[power] ?? { en: "", fr: "" };
  return { en: `${value.en}\u00a0${unit.en}`, fr: `${value.fr}\u00a0${unit.fr}` };
}
