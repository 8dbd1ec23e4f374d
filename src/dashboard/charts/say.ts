import { plain } from "../../content/words.ts";
import { MESSAGES } from "../../i18n/messages.ts";
import { formatMoney } from "../../i18n/money.ts";
import { countIn, decimalIn, percentIn } from "../../i18n/numbers.ts";
import { formatDate } from "../../i18n/dates.ts";
import { frenchMessage } from "../../i18n/typography.ts";
import type { Messages } from "../../i18n/en.ts";
import type { Bilingual, LocalText, Locale } from "../../model/locale.ts";
import { toCents, type Cents } from "../../model/money.ts";
import type { CalendarDate } from "../../time/calendar.ts";
import type { Dashboard } from "../dashboard.ts";
import type { TableCell } from "./chart.ts";

/** How a chart speaks: numbers, names and amounts in one language. */
export class Say {
  readonly words: Messages["charts"];

  constructor(
    readonly locale: Locale,
    private readonly currency: string,
  ) {
    this.words = MESSAGES[locale].charts;
  }

  /** An amount beside a mark: whole dollars, for cents cannot be seen there. */
  money(amount: Cents): string {
    const whole = Math.abs(amount) < 100 ? amount : toCents(Math.round(amount / 100) * 100);
    return formatMoney(whole, this.currency, this.locale);
  }

  /** A step of a scale, in cents and parts of one. */
  amount(cents: number): string {
    return this.money(toCents(Math.round(cents)));
  }

  /** 0.456 is `46%`; what is more than nothing and less than one in a hundred has a decimal. */
  percent(share: number): string {
    const percent = share * 100;
    return percentIn(percent > 0 && percent < 1 ? percent : Math.round(percent))[this.locale];
  }

  number(value: number, decimals = 1): string {
    return (Number.isInteger(value) ? countIn(value) : decimalIn(value, decimals))[this.locale];
  }

  /** `1 day`, `12.5 days`. */
  days(count: number): string {
    return this.words.days(this.number(count), Math.round(count * 10) / 10);
  }

  date(date: CalendarDate): string {
    return formatDate(date, this.locale);
  }

  /** A record's words. */
  name(text: LocalText, key: string): string {
    return plain(text, this.locale) || key;
  }

  /** Words of our own. */
  own(text: Bilingual): string {
    return this.locale === "fr" ? frenchMessage(text.fr) : text.en;
  }

  /** From the first fiscal period that the records know to today. */
  period({ spend, today }: Dashboard): string {
    const first = spend.find(({ id }) => id === "quarter")?.rows[0]?.from;
    return first === undefined || first > today
      ? this.words.until(this.date(today))
      : this.words.period(this.date(first), this.date(today));
  }

  /** Cells of a table; what is not known is said in words, and empty in data. */
  moneyCell(amount: Cents | undefined): TableCell {
    return amount === undefined
      ? this.unknownCell()
      : { text: formatMoney(amount, this.currency, this.locale), value: amount / 100 };
  }

  shareCell(share: number | undefined): TableCell {
    if (share === undefined) return this.unknownCell();
    const rounded = Math.round(share * 10_000) / 10_000;
    return { text: percentIn(rounded * 100)[this.locale], value: rounded };
  }

  numberCell(value: number | undefined): TableCell {
    if (value === undefined) return this.unknownCell();
    const rounded = Math.round(value * 10) / 10;
    return { text: this.number(rounded), value: rounded };
  }

  dateCell(date: CalendarDate | undefined): TableCell {
    return date === undefined ? this.unknownCell() : { text: this.date(date), value: date };
  }

  private unknownCell(): TableCell {
    return { text: this.words.notKnown, value: undefined };
  }
}
