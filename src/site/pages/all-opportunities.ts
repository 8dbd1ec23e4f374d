import { pages } from "../template.ts";
import { allOpportunitiesPage, furtherOpportunities } from "../views/opportunities.ts";

// Where the list has one page, that is the whole of it.
export default pages(
  (site) => (furtherOpportunities(site).length > 0 ? [{ kind: "allOpportunities" as const }] : []),
  (site, _, locale) => allOpportunitiesPage(site, locale),
);
