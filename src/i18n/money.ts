import { LOCALES, type Locale } from "../model/locale.ts";
import type { Cents } from "../model/money.ts";

const REGIONS: Record<Locale, string> = { en: "en-CA", fr: "fr-CA" };

/** Intl's formats are costly to make and cheap to use. */
const formats = new Map<string, Intl.NumberFormat>();

/** An amount as its language writes it: `$10,000` and `10 000 $`; cents only where there are any. */
export function formatMoney(amount: Cents, currency: string, locale: Locale): string {
  const digits = amount % 100 === 0 ? 0 : 2;
  const name = `${locale} ${currency} ${digits}`;
  let format = formats.get(name);
  if (!format) {
    format = new Intl.NumberFormat(REGIONS[locale], {
      style: "currency",
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formats.set(name, format);
  }
  return format.format(amount / 100).replace(/\s/g, "\u00a0");
}

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
