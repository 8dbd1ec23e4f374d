import type { Locale } from "../../model/locale.ts";
import type { Dashboard } from "../dashboard.ts";
import { applications } from "./applications.ts";
import type { Chart, ChartId } from "./chart.ts";
import { concentration } from "./concentration.ts";
import { flow } from "./flow.ts";
import { Say } from "./say.ts";
import { spendBySkill } from "./spend-by-skill.ts";
import { spendByTeam } from "./spend-by-team.ts";
import { spendOverTime } from "./spend-over-time.ts";
import { stages } from "./stages.ts";
import { timeToPay } from "./time-to-pay.ts";

const CHARTS: Record<ChartId, (dashboard: Dashboard, say: Say) => Chart> = {
  "spend-over-time": spendOverTime,
  "spend-by-team": spendByTeam,
  "spend-by-skill": spendBySkill,
  flow,
  stages,
  "time-to-pay": timeToPay,
  applications,
  concentration,
};

/** A chart of a programme's numbers, in one language. */
export function chartOf(id: ChartId, dashboard: Dashboard, locale: Locale): Chart {
  return CHARTS[id](dashboard, new Say(locale, dashboard.currency));
}
