import { ACQUISITION_CARD } from "../../model/award.ts";
import type { Program } from "../../model/program.ts";
import { writeMoney, type Cents } from "../../model/money.ts";
import { fiscalPeriodOf } from "../../time/fiscal-year.ts";
import type { CalendarDate } from "../../time/calendar.ts";
import type { ContractRow } from "./columns.ts";
import type { DisclosedAmendment, DisclosedContract } from "./disclosed.ts";
import { disclosedAlone, isOverThreshold } from "./threshold.ts";

const QUARTER = 3;
/** The Government of Canada's fiscal year begins in April, whatever the programme's does (Financial Administration Act, section 2). */
const APRIL = 4;

/** A row of the quarterly table, and the contract that it tells of. */
export interface DisclosedRow {
  readonly contract: DisclosedContract;
  readonly row: ContractRow;
}

/**
 * The rows of contracts over $10,000, by record and then by day: a contract that was so from the start, and each amendment that
 * is disclosed by itself. What the records do not say is left empty, for an officer to fill in (notes.ts).
 */
export function contractRows(
  contracts: readonly DisclosedContract[],
  program: Program,
): readonly DisclosedRow[] {
  return contracts.flatMap((contract) => [
    ...(isOverThreshold(contract.original) ? [{ contract, row: entered(contract, program) }] : []),
    ...disclosedAlone(contract).map(({ amendment, value }) => ({
      contract,
      row: amended(contract, amendment, value, program),
    })),
  ]);
}

function entered(contract: DisclosedContract, program: Program): ContractRow {
  const { award, date, original } = contract;
  return {
    ...inCommon(contract, program, date),
    reference_number: `${award.ref}-C`,
    contract_value: writeMoney(original),
    original_value: writeMoney(original),
    // The template wants a zero where there is no amendment.
    amendment_value: "0.00",
    instrument_type: "C",
  };
}

function amended(
  contract: DisclosedContract,
  { number, date, amount, reason }: DisclosedAmendment,
  value: Cents,
  program: Program,
): ContractRow {
  return {
    ...inCommon(contract, program, date),
    reference_number: `${contract.award.ref}-A${number}`,
    contract_value: writeMoney(value),
    original_value: writeMoney(contract.original),
    amendment_value: writeMoney(amount),
    comments_en: reason.en,
    comments_fr: reason.fr,
    instrument_type: "A",
    // What the template asks for on an amendment.
    buyer_name: "NA",
    award_criteria: "0",
  };
}

/** What both kinds of row say of a contract. @param told the day by which the row is reported */
function inCommon(
  { opportunity, award, date }: DisclosedContract,
  program: Program,
  told: CalendarDate,
): ContractRow {
  const { economic_object: object, commodity_code: commodity } = program.open_data?.disclosure ?? {};
  const extended = award.ledger.findLast(({ event, until }) => event === "extended" && until !== undefined);
  return {
    procurement_id: award.ref,
    vendor_name: award.supplier.name,
    contract_date: date,
    economic_object_code: object?.code,
    description_en: object?.description.en,
    description_fr: object?.description.fr,
    contract_period_start: award.terms_signed,
    delivery_date: extended?.until ?? opportunity.delivery,
    // What a micro-acquisition is: work, bought by the department itself.
    commodity_type: "S",
    commodity_code: commodity,
    country_of_vendor: isInCanada(award, program) ? "CA" : undefined,
    contracting_entity: "DC",
    number_of_bids: award.applications && String(award.applications.received),
    reporting_period: fiscalPeriodOf(told, QUARTER, APRIL).key,
  };
}

/** A supplier who charges the tax of a province or a territory is in it. */
function isInCanada({ supplier, tax }: DisclosedContract["award"], program: Program): boolean {
  const region = tax?.region ?? supplier.region;
  return region !== undefined && Object.hasOwn(program.taxes ?? {}, region);
}

/** Whether a contract was paid by acquisition card, which a department may disclose as such alone. */
export function isByCard({ award }: DisclosedContract): boolean {
  return award.payment_method === ACQUISITION_CARD;
}
