import { z } from "zod";
import { DISPATCH_EVENT } from "../paypal/dispatch.ts";

/** The most characters of a form, and of one value in it. */
export const LONGEST_BODY = 8_000;
export const LONGEST_VALUE = 2_000;

const person = z.object({ login: z.string().max(100) });
const common = z.object({ sender: person, repository: z.object({ default_branch: z.string().max(255) }) });

const input = z.string().max(LONGEST_VALUE).default("");
const flag = z.union([z.boolean(), z.enum(["true", "false"]).transform((text) => text === "true")]);
/** A run that was started by hand. */
export const dispatched = common.extend({
  ref: z.string(),
  inputs: z.strictObject({
    event: input,
    ref: input,
    date: input,
    amount: input,
    evidence: input,
    until: input,
    note_en: input,
    note_fr: input,
    dry_run: flag.default(false),
  }),
});

/** Something happened to an issue. */
export const issued = common.extend({
  action: z.string(),
  label: z.object({ name: z.string() }).optional(),
  issue: z.object({
    number: z.int().positive(),
    title: z.string(),
    body: z.string().nullable(),
    state: z.enum(["open", "closed"]),
    user: person.nullable(),
    labels: z.array(z.object({ name: z.string() })),
    pull_request: z.unknown().optional(),
  }),
});

/** The relay of a payment provider told of something. */
export const relayed = common.extend({ action: z.literal(DISPATCH_EVENT), client_payload: z.unknown() });
