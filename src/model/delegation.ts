import { z } from "zod";
import * as f from "./fields.ts";

/** The sections of the Financial Administration Act that someone may hold: 33 requests a payment, 34 certifies that it is due. */
export const SECTIONS = ["33", "34"] as const;

export type Section = (typeof SECTIONS)[number];

/** `_data/delegation.yml`: who may sign for money, under which section, and from when until when. */
export const delegationSchema = z.array(
  z.strictObject({
    account: f.account,
    sections: z.array(z.enum(SECTIONS)).min(1),
    /** The first and the last day; without a last one, until it is taken back. */
    from: f.date,
    until: f.date.optional(),
    /** In which role, for the public: the person behind the account is not named. */
    role: f.localText,
  }),
);

export type Delegation = z.output<typeof delegationSchema>[number];
