import { z } from "zod";
import { isTimeZone } from "../time/zone.ts";
import {
  address,
  base,
  count,
  currency,
  date,
  flag,
  hostName,
  hours,
  key,
  KIND_PARAM,
  localText,
  mailbox,
  money,
  ocidPrefix,
  ruleId,
  ref,
  taxRate,
  text,
} from "./fields.ts";
import { LOCALES } from "./locale.ts";
import { TARGET_IDS, type TargetId } from "./measures.ts";
import { ATTESTATIONS } from "./opportunity.ts";
import { HOST_KINDS } from "./repositories.ts";

/** Names of the days from Monday, as `no_closing_on` writes them. */
export const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"] as const;

/** Names of the months, as `fiscal_year` writes them. */
export const MONTHS = [
  ...(["january", "february", "march", "april", "may", "june"] as const),
  ...(["july", "august", "september", "october", "november", "december"] as const),
] as const;

/** Fields of an opportunity that a programme may insist on; without the others it cannot be read at all. */
export const POSTING_FIELDS = [
  "summary",
  "contact",
  "skills",
  "selection",
  "delivery",
  "hours",
  "licence",
  "body",
] as const;

/** Each of the targets may be set, and none has to be. */
const targets = Object.fromEntries(TARGET_IDS.map((id) => [id, count.optional()])) as Record<
  TargetId,
  z.ZodOptional<typeof count>
>;

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
  /** The month in which the programme's fiscal year begins; without it, the year is that of the calendar. */
  fiscal_year: z.strictObject({ starts: z.enum(MONTHS) }).optional(),
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
  /** Numbers of business days. Each is a rule's: a programme that leaves one out does without that rule. */
  deadlines: z
    .strictObject({
      /** Questions are answered until this many days before closing. */
      questions_before_closing: count.optional(),
      /** An opportunity is open for at least as many days, and better for as many. */
      open_at_least: count.optional(),
      open_better: count.optional(),
      /** Days on which offices are open and nothing should close all the same. */
      no_closing_on: z.array(z.enum(WEEKDAYS)).optional(),
      /** A change after posting moves the closing on by at least as many days. */
      closing_moves_at_least: count.optional(),
      /** From closing to the choice of a supplier, and from there to signed terms. */
      award_after_closing: count.optional(),
      sign_after_award: count.optional(),
    })
    .optional(),
  /** What the work of a price is worth. */
  effort: z
    .strictObject({
      /** The lowest suggested price of an hour. */
      lowest_rate: money,
      /** Hours that every contract costs a supplier beside the work: reading, asking, invoicing. */
      overhead_hours: count,
      /** The most hours a week that may be asked of one person. */
      hours_per_week: hours,
    })
    .optional(),
  /** What a posting must have. */
  posting: z
    .strictObject({
      /** Optional fields of the record format without which a vendor cannot apply. */
      fields: z.array(z.enum(POSTING_FIELDS)).optional(),
      attestations: z.array(z.enum(ATTESTATIONS)).optional(),
      /** Whether the money must have been reserved on the day of posting. */
      funds_reserved: flag.optional(),
      /** The second-level headings of the template, in each language, in the same order. */
      sections: z.strictObject({ en: z.array(text).optional(), fr: z.array(text).optional() }).optional(),
      /** The section that says what is accepted, and under which licence: its heading in each language. */
      criteria: localText.optional(),
    })
    .optional(),
  /** When several purchases look like one that was split. */
  splitting: z
    .strictObject({
      /** Awards within as many days are added up. */
      days: count,
      /** Opportunities posted within as many days are compared… */
      similar_days: count.optional(),
      /** …and called similar from this share of words in common, in percent. */
      similarity: taxRate.optional(),
    })
    .optional(),
  /** From when on numbers are worth a question, in percent where they are shares. */
  signals: z
    .strictObject({
      /** An award from this share of the limit on is near it. */
      near_limit: taxRate.optional(),
      /** A supplier with more than this share of a team's awards or spend. */
      supplier_share: taxRate.optional(),
      /** Shares are told from this many awards on. */
      awards_at_least: count.optional(),
      /** The sum of the squared shares of all suppliers (Herfindahl-Hirschman), as a percentage of that of a single one. */
      concentration: taxRate.optional(),
      /** A team's average of applications below which competition is in question. */
      applications_at_least: count.optional(),
    })
    .optional(),
  /** How it is confirmed that the public got open code; without it, nobody asks a host. */
  repositories: z
    .strictObject({
      /** The hosts that may be asked, and how each is spoken to. No other is asked, wherever an address leads. */
      hosts: z.array(z.strictObject({ host: hostName, kind: z.enum(HOST_KINDS) })).min(1),
      /** A confirmation that is older, in days, is too old to be relied on. */
      confirmed_within: count,
      /** What was confirmed is asked about again after as many days. */
      renewed_after: count,
      /** Where the buyer must list its open code: what an entry of the Open Resource Exchange needs beside the records. */
      inventory: z.strictObject({ administration: key, category: text }).optional(),
    })
    // Otherwise all that was confirmed would be too old, again and again, before it is asked about.
    .refine(({ confirmed_within: most, renewed_after: days }) => days <= most, {
      path: ["renewed_after"],
      params: { [KIND_PARAM]: "renewal" },
    })
    .optional(),
  /** How the ledger of payments is kept, step by step; a programme without it does without its rules (MA-601 to MA-604). */
  payments: z
    .strictObject({
      /** false where records know some of the steps only, such as an import: then no step is asked for. */
      steps: flag.optional(),
      /** Days from the later of invoice and acceptance to payment, after which interest is owed… */
      pay_within: count.optional(),
      /** …unless the supplier was told within as many days of the invoice what is wrong with it. */
      told_within: count.optional(),
      /** The days that the programme aims at, as its plan has it: no promise, and told beside the one above. */
      planned: count.optional(),
      /** The most business days that an accepted delivery, an invoice or a certification waits for what comes next. */
      waiting: count.optional(),
      /** Business days of waiting after which whoever it waits for is reminded, one after the other. */
      remind_after: z.array(count).min(1).optional(),
    })
    .optional(),
  /** What the programme planned, in calendar days, beside the traditional way. The planned days to pay are those of `payments`. */
  plan: z
    .strictObject({
      /** From the need to signed terms. */
      work: count.optional(),
      traditional_work: count.optional(),
      /** From the invoice, or the acceptance, to payment. */
      traditional_pay: count.optional(),
    })
    .optional(),
  /** What the programme wants to reach, told on its dashboard beside what it has reached. Shares are whole percentages. */
  targets: z.strictObject(targets).optional(),
  payment_methods: z.record(key, localText),
  /** What the law of the place calls three acts, such as “section 34”: pages name it beside what was done. */
  law: z
    .strictObject({
      /** Money is set aside before anyone is asked to work for it. */
      commit: localText.optional(),
      /** Someone answers by name for that money is owed. */
      certify: localText.optional(),
      /** Someone else asks for it to be paid. */
      request: localText.optional(),
    })
    .optional(),
  /** What the programme's rules come from, in its own words, where the product would say it in general ones. */
  rule_sources: z
    .strictObject({
      pilot: localText.optional(),
      "pilot-report": localText.optional(),
      "financial-administration": localText.optional(),
    })
    .optional(),
  /** What goes with the data that the site publishes. */
  open_data: z
    .strictObject({
      /** Where the text of the data's licence is. */
      licence: address.optional(),
      /** Where the programme says what it publishes, and when. */
      publication_policy: address.optional(),
      /** The prefix that was issued to the publisher for Open Contracting IDs; without it, ids say that they are not registered. */
      ocid_prefix: ocidPrefix.optional(),
      /** Of a department of the Government of Canada alone: how it discloses its contracts on open.canada.ca. */
      disclosure: z
        .strictObject({
          /** The department's key there (`owner_org`), such as `esdc-edsc`. */
          organization: key,
          /** The economic object of what is bought, in the government-wide chart of accounts. */
          economic_object: z.strictObject({ code: text, description: localText }).optional(),
          /** The commodity code of what is bought. */
          commodity_code: text.optional(),
        })
        .optional(),
    })
    .optional(),
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
