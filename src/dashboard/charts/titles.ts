import { MESSAGES } from "../../i18n/messages.ts";
import type { Bilingual } from "../../model/locale.ts";
import type { ChartId } from "./chart.ts";

const WORDS = {
  "spend-over-time": "overTime",
  "spend-by-team": "byTeam",
  "spend-by-skill": "bySkill",
  flow: "flow",
  stages: "stages",
  "time-to-pay": "payTime",
  applications: "applications",
  concentration: "concentration",
} as const satisfies Record<ChartId, string>;

/** What a chart is called on the dashboard, in both languages. */
export function chartTitle(id: ChartId): Bilingual {
  const words = WORDS[id];
  return { en: MESSAGES.en.charts[words].title, fr: MESSAGES.fr.charts[words].title };
}
