import type { Problem } from "../problems/problem.ts";
import type { ContentFolder } from "../register/disk.ts";
import type { Dashboard } from "./dashboard.ts";
import { LARGEST_DASHBOARD, readDashboard } from "./read-dashboard.ts";

/** Where a programme keeps the `dashboard.json` of others, to be compared with them. */
export const KEPT_FOLDER = "_data/compare";

/** The dashboards of other programmes, in the order of their files, and what cannot be read of them. */
export interface KeptDashboards {
  readonly dashboards: readonly Dashboard[];
  readonly problems: readonly Problem[];
}

/** Reads the dashboards that are kept beside the records. What is no plain file is passed over, as among records. */
export function readKeptDashboards(content: ContentFolder): KeptDashboards {
  const read = content
    .list(KEPT_FOLDER)
    .filter(({ name, kind }) => kind === "file" && name.endsWith(".json"))
    .map(({ name }) => {
      const file = `${KEPT_FOLDER}/${name}`;
      return readDashboard(new TextDecoder().decode(content.read(file, LARGEST_DASHBOARD)), file);
    });
  return {
    dashboards: read.flatMap((one) => (one.kind === "dashboard" ? [one.dashboard] : [])),
    problems: read.flatMap((one) => (one.kind === "refused" ? [one.problem] : [])),
  };
}
