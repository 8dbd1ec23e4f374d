import { z } from "zod";
import * as f from "./fields.ts";
import { repliesSchema } from "./replies.ts";

/** How the winner was found among the applications that passed. */
export const SELECTION_METHODS = ["only-passing", "draw", "lowest-price", "other"] as const;
/** Who the supplier is, as the pilot's targets count them. */
export const SUPPLIER_KINDS = [
  "freelancer",
  "small-business",
  "start-up",
  "cooperative",
  "non-profit",
  "larger-business",
] as const;

/** The key of `payment_methods` that stands for the card that not every award may be paid with. */
export const ACQUISITION_CARD = "acquisition-card";
/** The region of a supplier who is in none of the programme's taxes, such as one of another country. */
export const OUTSIDE = "outside";

/** Why an award may not be paid by acquisition card (the pilot's guides). */
const CARD_OBSTACLES = ["former-public-servant", "intellectual-property"] as const;

export type CardObstacle = (typeof CARD_OBSTACLES)[number];

/**
 * A supplier has a name, or a public reason why it is withheld; a record without either cannot be read.
 */
const supplier = z
  .strictObject({
    name: f.text.optional(),
    withheld: f.localText.optional(),
    kind: z.enum(SUPPLIER_KINDS).optional(),
    region: f.text.optional(),
    /** Whether this is the supplier's first contract with a government. */
    first_contract: f.flag.optional(),
  })
  .refine((value) => value.name !== undefined || value.withheld !== undefined, {
    path: ["name"],
    params: { [f.KIND_PARAM]: "text" },
  });

/** `awards/<ref>/award.md`, as it is written. */
export const awardSchema = z.strictObject({
  supplier,
  applications: z.strictObject({ received: f.count, passed: f.count }).optional(),
  selection: z
    .strictObject({ method: z.enum(SELECTION_METHODS), evidence: f.localText.optional() })
    .optional(),
  /** The day the winner was chosen; without it, the day the opportunity planned. */
  awarded: f.date.optional(),
  terms_signed: f.date.optional(),
  price: f.money,
  tax: z.strictObject({ region: f.text, amount: f.money }).optional(),
  fees: f.money.optional(),
  /** What the contract grew by after signing. */
  amendments: z.array(z.strictObject({ date: f.date, amount: f.money, reason: f.localText })).optional(),
  payment_method: f.text.optional(),
  /** Where a card may not be used, the reason; then `payment_method` is another. */
  card_not_allowed: z.enum(CARD_OBSTACLES).optional(),
  licence: f.licence.optional(),
  repository: f.address.optional(),
  commit: f.commit.optional(),
  pull_request: f.address.optional(),
  reused_by: z.array(z.strictObject({ name: f.localText, repository: f.address.optional() })).optional(),
  /** To questions about this contract, and to those about several that it is told at. */
  replies: repliesSchema.optional(),
  demonstration: f.flag.optional(),
});

export type AwardFields = z.output<typeof awardSchema>;
