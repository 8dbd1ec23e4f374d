import { parseDate } from "../../src/time/calendar.ts";
import { UsageError } from "./usage-error.ts";

/** An option without which a command cannot do its work. */
export function needed(name: string, value: string | undefined): string {
  if (value !== undefined) return value;
  throw new UsageError(`--${name} is missing.`, `Il manque --${name}.`);
}

/** `--date 2027-02-01`: a day that exists, as records write it. */
export function dayOption(name: string, value: string): string {
  if (parseDate(value) !== undefined) return value;
  throw new UsageError(
    `--${name} ${value}: not a day that exists, such as 2027-02-01.`,
    `--${name} ${value} : ce n’est pas un jour qui existe, comme 2027-02-01.`,
  );
}
