import { z } from "zod";
import { isTimeZone } from "../time/zone.ts";
import {
  address,
  base,
  count,
  currency,
  date,
  key,
  KIND_PARAM,
  localText,
  mailbox,
  money,
  ruleId,
  ref,
  taxRate,
  text,
} from "./fields.ts";
import { LOCALES } from "./locale.ts";

const timeZone = text.refine(isTimeZone, { params: { [KIND_PARAM]: "zone" } });

/** `_data/program.yml`: everything in which one programme differs from another. */
export const programSchema = z.strictObject({
  name: localText,
  department: localText,
  /** One sentence for the home page. */
  purpose: localText.optional(),
  /** What every page should say first, such as that a site is not an official one. */
  notice: localText.optional(),
  /** Where the site is published; the path of it, if any, goes before every address. */
  url: base,
  /** Where a reader finds a record's file: this, then the file's path. */
  source: base.optional(),
  contact: mailbox.optional(),
  languages: z.array(z.enum(LOCALES)).min(1),
  currency,
  time_zone: timeZone,
  limit: z.strictObject({
    amount: money,
    /** What the limit is compared with: the price with all taxes, or the price alone. */
    includes_tax: z.enum(["true", "false"]).transform((value) => value === "true"),
  }),
  /** Whether a supplier is paid the posted price (fixed), or bids up to it (ceiling). */
  price: z.enum(["fixed", "ceiling"]),
  /** The tax that a supplier of each region charges; none where no tax is charged. */
  taxes: z.record(z.string(), z.strictObject({ name: localText, tax: localText, rate: taxRate })).optional(),
  lengths: z.strictObject({ title: count, summary: count }),
  licences: z.strictObject({ default: text }).optional(),
  deadlines: z
    .strictObject({
      /** Questions are answered until this many business days before closing. */
      questions_before_closing: count,
    })
    .optional(),
  payment_methods: z.record(key, localText),
  /** Words for what a department may have to show: its signature, a crown copyright, a link to its terms. */
  signature: z
    .strictObject({
      text: localText,
      image: text.optional(),
      link: z.strictObject({ en: address.optional(), fr: address.optional() }).optional(),
    })
    .optional(),
});

/** `_data/teams.yml`: who may post. */
export const teamsSchema = z.record(key, z.strictObject({ name: localText, contact: mailbox.optional() }));

/** `_data/skills.yml`: what vendors follow. */
export const skillsSchema = z.record(key, z.strictObject({ name: localText }));

/** `_data/holidays.yml`: days on which the offices are closed. */
export const holidaysSchema = z.array(z.strictObject({ date, name: localText }));

/** `_data/exceptions.yml`: rules that a record is allowed to break, why, by whom, and until when. */
export const exceptionsSchema = z.array(
  z.strictObject({
    rule: ruleId,
    record: ref,
    reason: localText,
    /** Who approved it: a role, not a person. */
    approved_by: localText,
    ends: date,
  }),
);

export type Program = z.output<typeof programSchema>;
export type Team = z.output<typeof teamsSchema>[string];
export type Skill = z.output<typeof skillsSchema>[string];
export type Exception = z.output<typeof exceptionsSchema>[number];
