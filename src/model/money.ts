declare const cents: unique symbol;

/** An amount of money as a whole number of cents of the programme's currency; never a fraction, never a float of dollars. */
export type Cents = number & { readonly [cents]: true };

/** A tax rate in thousandths of a percent: 14.975 % is 14975. Whole, so that tax is exact. */
export type TaxRate = number & { readonly [cents]: "rate" };

const AMOUNT = /^(\d{1,9})(?:\.(\d{2}))?$/;
const RATE = /^(\d{1,2})(?:\.(\d{1,3}))?$/;

/**
 * Reads an amount as records write it: digits, and either no decimals or exactly two.
 * "6500" and "6500.00" are 650000 cents; "6 500,00 $", "1e4", "0x10", "6500.5" and "-1" are not amounts.
 * @returns the cents, or undefined where the text is not an amount
 */
export function parseMoney(text: string): Cents | undefined {
  const match = AMOUNT.exec(text);
  return match ? toCents(Number(match[1]) * 100 + Number(match[2] ?? "0")) : undefined;
}

/** Writes an amount as records do: 650000 becomes "6500.00". */
export function writeMoney(amount: Cents): string {
  const sign = amount < 0 ? "-" : "";
  const whole = Math.abs(amount);
  return `${sign}${Math.trunc(whole / 100)}.${String(whole % 100).padStart(2, "0")}`;
}

/** Takes a whole number of cents; anything else is a mistake of the program, so it throws. */
export function toCents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of cents: ${value}`);
  return value as Cents;
}

/** The sum of amounts in one currency. */
export function sum(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total += amount;
  return toCents(total);
}

/** Reads a percentage with at most three decimals ("14.975"); undefined where the text is not one. */
export function parseTaxRate(text: string): TaxRate | undefined {
  const match = RATE.exec(text);
  if (!match) return undefined;
  return (Number(match[1]) * 1000 + Number((match[2] ?? "").padEnd(3, "0"))) as TaxRate;
}

/** The tax on an amount, rounded half up to the cent, as the Canada Revenue Agency rounds. */
export function taxOn(amount: Cents, rate: TaxRate): Cents {
  // Whole numbers of any size: amount times rate can pass what a float holds exactly.
  return toCents(Number((BigInt(amount) * BigInt(rate) + 50_000n) / 100_000n));
}
