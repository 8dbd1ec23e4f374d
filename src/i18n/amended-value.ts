import type { Locale } from "../model/locale.ts";
import { parseMoney } from "../model/money.ts";
import type { AmendableField } from "../model/opportunity.ts";
import { parseDate, parseWallTime } from "../time/calendar.ts";
import { formatDate, formatWallTime } from "./dates.ts";
import { MESSAGES } from "./messages.ts";
import { formatMoney } from "./money.ts";

/**
 * A value that an amendment names, as its language would show it: `6500.00` is `$6,500`, `2021-07-12 23:59` a deadline.
 * @param skillName the name of a skill by its key
 */
export function amendedValue(
  field: AmendableField,
  value: string,
  locale: Locale,
  { currency, skillName }: { readonly currency: string; readonly skillName: (key: string) => string },
): string {
  if (field === "skills")
    return value
      .split(/[,;]\s*/)
      .map(skillName)
      .join(", ");
  if (field === "hours" && /^\d+$/.test(value)) return MESSAGES[locale].opportunity.hoursCount(Number(value));
  const price = field === "price" ? parseMoney(value) : undefined;
  if (price !== undefined) return formatMoney(price, currency, locale);
  const time = parseWallTime(value);
  if (time !== undefined) return formatWallTime(time, locale);
  const date = parseDate(value);
  return date === undefined ? value : formatDate(date, locale);
}
