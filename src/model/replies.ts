import { z } from "zod";
import * as f from "./fields.ts";

/** What a team says to the questions that guardrails ask of its record: the integrity page shows both together. */
export const repliesSchema = z.array(
  z.strictObject({
    /** The guardrail whose question it is. */
    rule: f.ruleId,
    date: f.date,
    reply: f.localText,
  }),
);

export type RecordedReply = z.output<typeof repliesSchema>[number];
