import type { Bilingual } from "../model/locale.ts";

/** A share in percent as each language writes it, with at most one decimal: 62.5 is `62.5%` and `62,5 %`. */
export function percentIn(percent: number): Bilingual {
  const { en, fr } = decimalIn(percent, 1);
  return { en: `${en}%`, fr: `${fr} %` };
}

/** A whole number as each language writes it: 1234567 is `1,234,567` and `1 234 567`. */
export function countIn(count: number): Bilingual {
  const groups = (separator: string): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, separator);
  return { en: groups(","), fr: groups("\u00a0") };
}

/** A number as each language writes it, rounded, without zeros at its end: 0.25 is `0.25` and `0,25`. */
export function decimalIn(value: number, decimals: number): Bilingual {
  const shown = String(Number(value.toFixed(decimals)));
  return { en: shown, fr: shown.replace(".", ",") };
}
