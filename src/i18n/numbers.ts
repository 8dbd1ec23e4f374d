import type { Bilingual } from "../model/locale.ts";

const NBSP = "\u00a0";

/** A share in percent as each language writes it, with at most one decimal: 62.5 is `62.5%` and `62,5 %`. */
export function percentIn(percent: number): Bilingual {
  const { en, fr } = decimalIn(percent, 1);
  return { en: `${en}%`, fr: `${fr}${NBSP}%` };
}

/** A number as each language writes it, rounded, without zeros at its end: 0.25 is `0.25` and `0,25`. */
export function decimalIn(value: number, decimals: number): Bilingual {
  const shown = String(Number(value.toFixed(decimals)));
  return { en: shown, fr: shown.replace(".", ",") };
}

/** A whole number as each language writes it: 12345 is `12,345` and `12 345`. */
export function countIn(value: number): Bilingual {
  if (Math.abs(value) < 1000) return { en: String(value), fr: String(value) };
  const digits = String(Math.abs(value)).replace(/\B(?=(?:\d{3})+$)/g, ",");
  const sign = value < 0 ? "-" : "";
  return { en: sign + digits, fr: sign + digits.replaceAll(",", NBSP) };
}
