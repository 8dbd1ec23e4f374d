import { LABELS } from "./labels.ts";
import type { Planning } from "./model.ts";
import { dayStarts } from "./moments.ts";
import type { Process } from "./process.ts";
import { words } from "./words.ts";

/** What was settled before posting: the day the money was committed (not how much, which no record tells), and the estimate of work. */
export function planningOf({ opportunity, zone, base, happened }: Process): Planning | undefined {
  const { funds_reserved: reserved, hours } = opportunity;
  const milestones =
    reserved === undefined || !happened(reserved)
      ? undefined
      : [
          {
            id: "funds-reserved",
            type: "financing",
            ...words("title", LABELS.fundsReserved, base),
            dateMet: dayStarts(reserved, zone),
            status: "met" as const,
          },
        ];
  const forecasts =
    hours === undefined
      ? undefined
      : [
          {
            id: "hours",
            ...words("title", LABELS.hours, base),
            // HUR is the hour in the United Nations' list of units (UNCEFACT, Recommendation 20).
            observations: [
              { id: "estimate", measure: hours, unit: { scheme: "UNCEFACT", id: "HUR", name: "hour" } },
            ],
          },
        ];
  return milestones || forecasts ? { milestones, forecasts } : undefined;
}
