import type { ExplorerWords } from "../i18n/explorer/words.ts";
import type { Locale } from "../model/locale.ts";
import {
  NO_AWARD,
  NOT_KNOWN,
  WITHHELD,
  type Attribute,
  type ExplorerColumns,
  type Split,
} from "../model/explorer.ts";
import { fiscalYearName, quarterName } from "./periods.ts";

/** The name of a group. */
export function groupName(
  columns: ExplorerColumns,
  split: Split,
  code: number,
  locale: Locale,
  words: ExplorerWords,
): string {
  switch (split) {
    case "fiscal-year":
      return code === NOT_KNOWN ? words.notDated : fiscalYearName(columns, code);
    case "quarter":
      return code === NOT_KNOWN ? words.notDated : quarterName(columns, code, words);
    default:
      return attributeName(columns, split, code, locale, words);
  }
}

/** The name of a team, a skill, a supplier …; what stands in place of one where there is none. */
export function attributeName(
  columns: ExplorerColumns,
  attribute: Attribute,
  code: number,
  locale: Locale,
  words: ExplorerWords,
): string {
  switch (code) {
    case NOT_KNOWN:
      return words.notKnown;
    case NO_AWARD:
      return words.noAward;
    case WITHHELD:
      return words.withheld;
    default: {
      const [key = "", en = key, fr = en] = columns.names[attribute][code] ?? [];
      return locale === "fr" ? fr : en;
    }
  }
}
