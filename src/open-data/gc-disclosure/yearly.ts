import { sum, writeMoney, type Cents } from "../../model/money.ts";
import type { Ref } from "../../model/ref.ts";
import type { CalendarDate } from "../../time/calendar.ts";
import type { YearlyRow } from "./columns.ts";
import type { DisclosedContract } from "./disclosed.ts";
import { disclosedAlone, isOverThreshold } from "./threshold.ts";

/** A calendar year's row, and the records that are in it. */
export interface DisclosedYear {
  readonly year: string;
  readonly row: YearlyRow;
  /** Contracts that were entered into in the year. */
  readonly contracts: readonly Ref[];
}

/** A programme buys services alone: of goods and construction it has none. */
const NONE = "0";
const NOTHING = "0.00";

/**
 * The yearly rows, the oldest first: a year for each in which a contract of $10,000 and under was entered into or amended, or a
 * card was used.
 */
export function yearlyRows(contracts: readonly DisclosedContract[]): readonly DisclosedYear[] {
  const years = new Set(contracts.flatMap(yearsOf));
  return [...years].sort().map((year) => yearOf(year, contracts));
}

function yearsOf(contract: DisclosedContract): readonly string[] {
  return [
    ...(isYearly(contract) ? [calendarYear(contract.date)] : []),
    ...yearlyAmendments(contract).map(({ date }) => calendarYear(date)),
    ...contract.cardTransactions.map(({ date }) => calendarYear(date)),
  ];
}

function yearOf(year: string, all: readonly DisclosedContract[]): DisclosedYear {
  const isIn = ({ date }: { readonly date: CalendarDate }): boolean => calendarYear(date) === year;
  const entered = all.filter((contract) => isYearly(contract) && isIn(contract));
  const amendments = all.flatMap(yearlyAmendments).filter(isIn);
  const transactions = all.flatMap(({ cardTransactions }) => cardTransactions).filter(isIn);
  return {
    year,
    contracts: entered.map(({ award }) => award.ref),
    row: {
      year,
      contract_goods_number_of: NONE,
      contracts_goods_original_value: NOTHING,
      contracts_goods_amendment_value: NOTHING,
      contract_service_number_of: String(entered.length),
      contracts_service_original_value: total(entered.map(({ original }) => original)),
      contracts_service_amendment_value: total(amendments.map(({ amount }) => amount)),
      contract_construction_number_of: NONE,
      contracts_construction_original_value: NOTHING,
      contracts_construction_amendment_value: NOTHING,
      // Money that came back is no purchase; it is taken off their value.
      acquisition_card_transactions_number_of: String(transactions.filter(({ amount }) => amount > 0).length),
      acquisition_card_transactions_total_value: total(transactions.map(({ amount }) => amount)),
    },
  };
}

/** Whether a contract is told in the row of its year: it was at most $10,000, and an amendment of the same year left it so. */
function isYearly(contract: DisclosedContract): boolean {
  const crossed = disclosedAlone(contract)[0]?.amendment.date;
  return (
    !isOverThreshold(contract.original) && (!crossed || calendarYear(crossed) !== calendarYear(contract.date))
  );
}

function yearlyAmendments(contract: DisclosedContract): DisclosedContract["amendments"] {
  const alone = new Set(disclosedAlone(contract).map(({ amendment }) => amendment));
  return contract.amendments.filter((amendment) => !alone.has(amendment));
}

function calendarYear(date: CalendarDate): string {
  return date.slice(0, 4);
}

function total(amounts: readonly Cents[]): string {
  return writeMoney(sum(amounts));
}
