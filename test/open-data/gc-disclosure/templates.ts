import { z } from "zod";
import { CONTRACT_COLUMNS, YEARLY_COLUMNS } from "../../../src/open-data/gc-disclosure/columns.ts";

/** The templates of open.canada.ca as far as their columns say what a cell may be: so that tests need no schema from elsewhere. */

const count = z.string().regex(/^(?:0|[1-9]\d*)$/);
const money = z.string().regex(/^-?(?:0|[1-9]\d*)\.\d{2}$/);
const day = z.iso.date();
const orEmpty = <S extends z.ZodType>(schema: S) => z.union([z.literal(""), schema]);

export const yearlyRow = z.strictObject(
  Object.fromEntries(
    YEARLY_COLUMNS.map((column) => [
      column,
      column === "year" ? z.string().regex(/^20\d\d$/) : column.endsWith("number_of") ? count : money,
    ]),
  ),
);

export const contractRow = z.strictObject({
  ...Object.fromEntries(CONTRACT_COLUMNS.map((column) => [column, z.string()])),
  reference_number: z.string().regex(/^[^,\s]+$/),
  procurement_id: z.string().min(1),
  vendor_postal_code: orEmpty(z.string().regex(/^(?:[A-Z]\d[A-Z]|NA)$/)),
  contract_date: day,
  economic_object_code: orEmpty(z.string().regex(/^\d{3,4}$/)),
  contract_period_start: orEmpty(day),
  delivery_date: orEmpty(day),
  contract_value: money,
  original_value: money,
  amendment_value: money,
  commodity_type: z.enum(["G", "S", "C"]),
  commodity_code: orEmpty(z.string().regex(/^[A-Za-z0-9]{1,8}$/)),
  country_of_vendor: orEmpty(z.string().regex(/^[A-Z]{2}$/)),
  instrument_type: z.enum(["C", "A"]),
  number_of_bids: orEmpty(count),
  award_criteria: orEmpty(z.enum(["0", "1", "2", "3", "4", "5"])),
  reporting_period: z.string().regex(/^20\d\d-20\d\d-Q[1-4]$/),
});
