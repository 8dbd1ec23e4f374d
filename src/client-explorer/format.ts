import type { ExplorerWords } from "../i18n/explorer/words.ts";
import { formatMoney } from "../i18n/money.ts";
import type { Locale } from "../model/locale.ts";
import { toCents } from "../model/money.ts";
import type { HowMeasured } from "../model/explorer.ts";

/** How numbers are told: the language, its words, and the programme’s currency. */
export interface Telling {
  readonly locale: Locale;
  readonly words: ExplorerWords;
  readonly currency: string;
}

const NUMBERS: Readonly<Record<Locale, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat("en-CA", { maximumFractionDigits: 1 }),
  fr: new Intl.NumberFormat("fr-CA", { maximumFractionDigits: 1 }),
};

/** `12,345` and `12 345`, `2.5` and `2,5`. */
export function formatNumber(value: number, locale: Locale): string {
  return NUMBERS[locale].format(value).replace(/\s/g, "\u00a0");
}

/** A value with its unit: `$12,345`, `34 days`, `7`. What is not known says so; where there is nothing to know, a dash. */
export function formatValue(
  { value, unknown }: { readonly value: number | undefined; readonly unknown: number },
  unit: HowMeasured["unit"],
  { locale, words, currency }: Telling,
): string {
  if (value === undefined) return unknown > 0 ? words.notKnown : "–";
  switch (unit) {
    case "cents":
      return formatMoney(toCents(value), currency, locale);
    case "days":
      return words.days(formatNumber(value, locale), value);
    case "count":
      return formatNumber(value, locale);
  }
}
