import { gitIn } from "../changes/git.ts";
import { historyOf } from "../changes/history.ts";
import { readKeptDashboards } from "../dashboard/read-kept.ts";
import { judge } from "../guardrails/judge.ts";
import { byWeight, stopsBuild, type Problem } from "../problems/problem.ts";
import { measurementsOf } from "../indicators/measurements.ts";
import { openFolder } from "../register/disk.ts";
import type { History } from "../register/history.ts";
import { loadRegister } from "../register/load.ts";
import type { Instant } from "../time/calendar.ts";
import { makeAssets } from "./assets.ts";
import { Site } from "./site.ts";

export type OpenedSite =
  | { readonly kind: "site"; readonly site: Site; readonly problems: readonly Problem[] }
  /** The records cannot be read. */
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };

/** Reads and judges the records of a folder, and makes of them the site that pages are rendered from. */
export async function openSite(content: string, now: Instant): Promise<OpenedSite> {
  const folder = openFolder(content);
  const loaded = loadRegister(folder);
  if (loaded.kind === "no-program") return { kind: "refused", problems: loaded.problems };
  const kept = readKeptDashboards(folder);
  const problems = [...kept.problems, ...judge(loaded.register, now)].sort(byWeight);
  if (problems.some(stopsBuild)) return { kind: "refused", problems };
  const history = (): History => historyOf(gitIn(content));
  return {
    kind: "site",
    site: new Site(
      loaded.register,
      problems,
      now,
      await makeAssets(),
      history,
      measurementsOf,
      kept.dashboards,
    ),
    problems,
  };
}
