/** Lists that are too long for one page. */
export interface ListWords {
  readonly pages: string;
  readonly page: (number: number) => string;
  /** The title of a page after the first. */
  readonly pageOf: (title: string, number: number, count: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly earlierOpportunities: string;
  readonly earlierAwards: string;
  readonly allOpportunities: string;
  readonly allOnOnePage: (count: number) => string;
  readonly loading: string;
  readonly notLoaded: string;
}

export const lists: ListWords = {
  pages: "Pages of the list",
  page: (number) => `Page ${number}`,
  pageOf: (title, number, count) => `${title}, page ${number} of ${count}`,
  previous: "Previous",
  next: "Next",
  earlierOpportunities: "Opportunities decided earlier, the latest first.",
  earlierAwards: "Earlier awards, the latest first.",
  allOpportunities: "All opportunities on one page",
  allOnOnePage: (count) => `All ${count} opportunities on one page (large)`,
  loading: "The earlier opportunities are being fetched …",
  notLoaded:
    "The earlier opportunities could not be fetched: only those of this page are looked through. Check the connection and change the filter to try again.",
};
