import { z } from "zod";
import * as f from "./fields.ts";

/**
 * What someone may sign: 34 certifies that money is due, 33 requests that it be paid. The numbers are those of the sections of Canada's
 * Financial Administration Act; where another law holds, `certify` and `request` say the same.
 */
export const SECTIONS = ["33", "34"] as const;

export type Section = (typeof SECTIONS)[number];

const BY_NAME = { "33": "33", "34": "34", request: "33", certify: "34" } as const satisfies Record<
  string,
  Section
>;

const section = z.enum(["34", "33", "certify", "request"]).transform((name): Section => BY_NAME[name]);

/** `_data/delegation.yml`: who may sign for money, under which section, and from when until when. */
export const delegationSchema = z.array(
  z.strictObject({
    account: f.account,
    sections: z.array(section).min(1),
    /** The first and the last day; without a last one, until it is taken back. */
    from: f.date,
    until: f.date.optional(),
    /** In which role, for the public: the person behind the account is not named. */
    role: f.localText,
  }),
);

export type Delegation = z.output<typeof delegationSchema>[number];
