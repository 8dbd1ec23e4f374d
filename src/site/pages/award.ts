import { pages } from "../template.ts";
import { awardPage } from "../views/award.ts";

export default pages(
  (site) => site.awards.map((answered) => ({ kind: "award" as const, ref: answered.award.ref, answered })),
  (site, { answered }, locale) => awardPage(site, answered, locale),
);
