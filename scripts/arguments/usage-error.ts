import { frenchTypography } from "../../src/i18n/typography.ts";
import { oneLine } from "../../src/problems/quote.ts";

/** Wrong use of a command: told in one line, without a stack trace, and the exit code is 2. */
export class UsageError extends Error {
  constructor(
    readonly en: string,
    readonly fr: string,
  ) {
    super(oneLine(`${en} · ${frenchTypography(fr)}`));
  }
}
