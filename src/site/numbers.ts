import type { Dashboard } from "../dashboard/dashboard.ts";
import { dashboardOf } from "../dashboard/make-dashboard.ts";
import type { Site } from "./site.ts";

/** Several pages and files tell the numbers of one site, which never changes. */
const KNOWN = new WeakMap<Site, Dashboard>();

/** What all records of a site come to. Apart from `Site`, for that goes into the form, which has no use for it. */
export function numbersOf(site: Site): Dashboard {
  const known = KNOWN.get(site);
  if (known) return known;
  const stopped = site.awards
    .map(({ award }) => award.ref)
    .filter((ref) => site.brokenGuardrails(ref).some(({ rule }) => rule === "MA-401"));
  const dashboard = dashboardOf(site.register, site.now, {
    standings: site.standings.values(),
    split: new Set(stopped),
  });
  KNOWN.set(site, dashboard);
  return dashboard;
}
