import { MESSAGES } from "../../i18n/messages.ts";
import { frenchTypography } from "../../i18n/typography.ts";
import type { Locale, LocalText } from "../../model/locale.ts";
import { writeMoney } from "../../model/money.ts";
import type { Amendment as Change } from "../../model/opportunity.ts";
import type { Amendment } from "./model.ts";
import { dayStarts } from "./moments.ts";
import type { Process } from "./process.ts";
import { inEach, words } from "./words.ts";

/** What changed after posting: why, and what it was and is. */
export function tenderAmendments({ opportunity, zone, base, happened }: Process): readonly Amendment[] {
  return (opportunity.amendments ?? []).flatMap((change, index) =>
    happened(change.date)
      ? [
          {
            id: String(index + 1),
            date: dayStarts(change.date, zone),
            ...words("rationale", change.reason, base),
            ...words("description", describe(change), base),
          },
        ]
      : [],
  );
}

/** What a contract grew by, and by how much its delivery was put off. */
export function contractAmendments(process: Process): readonly Amendment[] {
  const { award, zone, base, catalogue } = process;
  if (!award) return [];
  const { currency } = catalogue.program;
  const grown = (award.amendments ?? []).map((amendment, index) => ({
    id: String(index + 1),
    date: dayStarts(amendment.date, zone),
    ...words("rationale", amendment.reason, base),
    description: `+ ${writeMoney(amendment.amount)} ${currency}`,
  }));
  const extended = award.ledger
    .filter(({ event }) => event === "extended")
    .map(({ number, date, until, note }) => ({
      id: `extended-${String(number).padStart(4, "0")}`,
      date: dayStarts(date, zone),
      ...words("rationale", note, base),
      ...words(
        "description",
        inEach((locale) => {
          const said = MESSAGES[locale].events.extended;
          return until === undefined ? said : sentence(locale, said, until);
        }),
        base,
      ),
    }));
  return [...grown, ...extended];
}

/** `Closing: 2021-07-05 23:59 → 2021-07-12 23:59`; a value in words is told in its languages. */
function describe(change: Change): LocalText {
  return inEach((locale) => {
    const said = (value: Change["from"]): string =>
      (typeof value === "object" ? (value[locale] ?? value.en ?? value.fr) : value) ?? "…";
    const label = MESSAGES[locale].fields[change.field];
    const isTold = change.from !== undefined || change.to !== undefined;
    return isTold ? sentence(locale, label, `${said(change.from)} → ${said(change.to)}`) : label;
  });
}

function sentence(locale: Locale, label: string, value: string): string {
  return locale === "fr" ? `${frenchTypography(`${label} :`)} ${value}` : `${label}: ${value}`;
}
