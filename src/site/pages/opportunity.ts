import { pages } from "../template.ts";
import { opportunityPage } from "../views/opportunity.ts";

export default pages(
  (site) =>
    site.opportunities.map((opportunity) => ({
      kind: "opportunity" as const,
      ref: opportunity.ref,
      opportunity,
    })),
  (site, { opportunity }, locale) => opportunityPage(site, opportunity, locale),
);
