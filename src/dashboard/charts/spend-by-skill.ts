import type { Dashboard } from "../dashboard.ts";
import type { Chart } from "./chart.ts";
import type { Say } from "./say.ts";
import { shareOfSpend } from "./share-of-spend.ts";

export function spendBySkill(dashboard: Dashboard, say: Say): Chart {
  return { id: "spend-by-skill", title: say.words.bySkill.title, ...shareOfSpend(dashboard, say, "skill") };
}
