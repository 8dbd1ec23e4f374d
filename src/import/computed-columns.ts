/**
 * Columns of the site's open data (`/data/opportunities.csv`, `/data/awards.csv`) that are worked out from the records and
 * stand in none: a download is imported without them. A column of the data that is not the name of a field must be here.
 */
export const COMPUTED_COLUMNS = [
  "currency",
  "status",
  "opens_at",
  "closes_at",
  "questions_close_at",
  "days_open",
  "business_days_open",
  "page.en",
  "page.fr",
  "awarded_on",
  "total",
  "paid",
  "payment_stage",
  "days_to_award",
  "days_to_pay",
] as const;

export type ComputedColumn = (typeof COMPUTED_COLUMNS)[number];

export function isComputedColumn(name: string): boolean {
  return COMPUTED_COLUMNS.some((computed) => computed === name);
}
