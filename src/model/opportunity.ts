import { z } from "zod";
import * as f from "./fields.ts";
import { repliesSchema } from "./replies.ts";

/** What a team declares before it posts (the pilot's conditions for a micro-acquisition). */
export const ATTESTATIONS = ["unclassified", "stand-alone", "no-internal-capacity"] as const;

/** What an amendment may change; the list is what an opportunity's page can say of a change. */
export const AMENDABLE = [
  "title",
  "summary",
  "body",
  "price",
  "skills",
  "closes",
  "questions_close",
  "selection",
  "delivery",
  "hours",
  "licence",
  "repository",
  "contact",
  "funds_reserved",
  "questions",
] as const;

/** `opportunities/<ref>.md`, as it is written. The names and meanings are the record format's. */
export const opportunitySchema = z.strictObject({
  title: f.localText,
  summary: f.localText.optional(),
  team: f.key,
  contact: f.mailbox.optional(),
  price: f.money,
  skills: z.array(f.key).optional(),
  posted: f.date,
  closes: f.wallTime,
  /** Only where questions end later than the programme's rule says; they may not end earlier (MA-205). */
  questions_close: f.wallTime.optional(),
  selection: f.date.optional(),
  delivery: f.date.optional(),
  hours: f.count.optional(),
  licence: f.licence.optional(),
  repository: f.address.optional(),
  funds_reserved: f.date.optional(),
  attestations: z.array(z.enum(ATTESTATIONS)).optional(),
  amendments: z
    .array(
      z.strictObject({
        date: f.date,
        field: z.enum(AMENDABLE),
        from: z.union([f.text, f.localText]).optional(),
        to: z.union([f.text, f.localText]).optional(),
        reason: f.localText,
      }),
    )
    .optional(),
  questions: z
    .array(
      z.strictObject({
        asked: f.date,
        answered: f.date.optional(),
        question: f.localText,
        answer: f.localText.optional(),
      }),
    )
    .optional(),
  cancelled: z.strictObject({ date: f.date, reason: f.localText }).optional(),
  /** The competition ended without a winner; it is a decision of people, so it is written and not guessed from dates. */
  closed_without_award: z.strictObject({ date: f.date, reason: f.localText }).optional(),
  /** The opportunity that this one runs again. */
  repeats: f.ref.optional(),
  /** To questions about this opportunity, and to those about several that it is told at. */
  replies: repliesSchema.optional(),
  /** Made up, to show what the product can do; the site says so. */
  demonstration: f.flag.optional(),
});

export type OpportunityFields = z.output<typeof opportunitySchema>;
export type Amendment = NonNullable<OpportunityFields["amendments"]>[number];
export type AmendableField = Amendment["field"];
