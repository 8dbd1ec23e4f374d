import { LOCALES, type Locale } from "../model/locale.ts";
import type { Cents } from "../model/money.ts";
import { remembered } from "../model/remembered.ts";

const REGIONS: Record<Locale, string> = { en: "en-CA", fr: "fr-CA" };

const formatOf = remembered(
  64,
  (locale: Locale, currency: string, digits: number) =>
    new Intl.NumberFormat(REGIONS[locale], {
      style: "currency",
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }),
);

/** An amount as its language writes it: `$10,000` and `10 000 $`; cents only where there are any. */
export const formatMoney = remembered(4096, (amount: Cents, currency: string, locale: Locale): string =>
  formatOf(locale, currency, amount % 100 === 0 ? 0 : 2)
    .format(amount / 100)
    .replace(/\s/g, "\u00a0"),
);

/** Amounts for a message in both languages. */
export function moneyIn<K extends string>(
  currency: string,
  amounts: Record<K, Cents>,
): Record<Locale, Record<K, string>> {
  const inLocale = (locale: Locale): Record<K, string> =>
    Object.fromEntries(
      Object.entries<Cents>(amounts).map(([name, amount]) => [name, formatMoney(amount, currency, locale)]),
    ) as Record<K, string>;
  const [en, fr] = LOCALES.map(inLocale) as [Record<K, string>, Record<K, string>];
  return { en, fr };
}
