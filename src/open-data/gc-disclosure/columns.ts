/**
 * The columns of the two tables by which a federal department discloses its contracts, in the order of the templates of
 * open.canada.ca (open-data/ckanext-canada, tables/contractsa.yaml and tables/contracts.yaml).
 */

/** Contracts of $10,000 and under, and what was bought by acquisition card: a row a calendar year. */
export const YEARLY_COLUMNS = [
  "year",
  "contract_goods_number_of",
  "contracts_goods_original_value",
  "contracts_goods_amendment_value",
  "contract_service_number_of",
  "contracts_service_original_value",
  "contracts_service_amendment_value",
  "contract_construction_number_of",
  "contracts_construction_original_value",
  "contracts_construction_amendment_value",
  "acquisition_card_transactions_number_of",
  "acquisition_card_transactions_total_value",
] as const;

/** Contracts over $10,000, and those that an amendment took over it: a row each. */
export const CONTRACT_COLUMNS = [
  "reference_number",
  "procurement_id",
  "vendor_name",
  "vendor_postal_code",
  "buyer_name",
  "contract_date",
  "economic_object_code",
  "description_en",
  "description_fr",
  "contract_period_start",
  "delivery_date",
  "contract_value",
  "original_value",
  "amendment_value",
  "comments_en",
  "comments_fr",
  "additional_comments_en",
  "additional_comments_fr",
  "agreement_type_code",
  "trade_agreement",
  "land_claims",
  "commodity_type",
  "commodity_code",
  "country_of_vendor",
  "solicitation_procedure",
  "limited_tendering_reason",
  "trade_agreement_exceptions",
  "indigenous_business",
  "indigenous_business_excluding_psib",
  "intellectual_property",
  "potential_commercial_exploitation",
  "former_public_servant",
  "contracting_entity",
  "standing_offer_number",
  "instrument_type",
  "ministers_office",
  "number_of_bids",
  "article_6_exceptions",
  "award_criteria",
  "socioeconomic_indicator",
  "reporting_period",
] as const;

export type YearlyColumn = (typeof YEARLY_COLUMNS)[number];
export type ContractColumn = (typeof CONTRACT_COLUMNS)[number];

/** What stands in a row; what the records do not say is undefined, and empty in the file. */
export type YearlyRow = Readonly<Record<YearlyColumn, string>>;
export type ContractRow = Readonly<Partial<Record<ContractColumn, string | undefined>>>;
