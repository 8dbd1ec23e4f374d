import type { Dashboard } from "../dashboard.ts";
import type { Chart } from "./chart.ts";
import type { Say } from "./say.ts";
import { shareOfSpend } from "./share-of-spend.ts";

export function spendByTeam(dashboard: Dashboard, say: Say): Chart {
  return { id: "spend-by-team", title: say.words.byTeam.title, ...shareOfSpend(dashboard, say, "team") };
}
