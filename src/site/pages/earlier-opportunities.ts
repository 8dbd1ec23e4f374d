import { pages } from "../template.ts";
import { earlierOpportunitiesPage, furtherOpportunities } from "../views/opportunities.ts";

export default pages(furtherOpportunities, (site, { part }, locale) =>
  earlierOpportunitiesPage(site, part, locale),
);
