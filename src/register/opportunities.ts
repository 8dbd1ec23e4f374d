import { bodyIn } from "../content/body.ts";
import { problemAt, type RecordFile } from "../content/record-file.ts";
import { opportunitySchema, type OpportunityFields } from "../model/opportunity.ts";
import { numberOf, type Ref } from "../model/ref.ts";
import type { Bilingual } from "../model/locale.ts";
import type { Problem } from "../problems/problem.ts";
import { addBusinessDays, type Holidays } from "../time/business-days.ts";
import { dateOf, timeOf, wallTime, type Instant, type WallTime } from "../time/calendar.ts";
import { startOfDay, toInstant } from "../time/zone.ts";
import type { Catalogue } from "./catalogue.ts";
import { wholeFile } from "./find.ts";
import type { OpenedFile } from "./read-file.ts";
import { wrongValue } from "./field-problems.ts";
import { readFields } from "./read-fields.ts";
import type { Opportunity } from "./register.ts";
import { listAt, unknownNames } from "./unknown-names.ts";

/** Understands the files of opportunities: fields, names of other records, and instants in the programme's zone. */
export function readOpportunities(
  files: readonly OpenedFile<"opportunity">[],
  catalogue: Catalogue,
  problems: Problem[],
): ReadonlyMap<Ref, Opportunity> {
  const opportunities = new Map<Ref, Opportunity>();
  const numbers = new Map<string, Ref>();
  for (const { ref, file } of files) {
    const other = numbers.get(numberOf(ref));
    if (other !== undefined) problems.push(numberTaken(file, ref, other));
    else numbers.set(numberOf(ref), ref);
    const fields = readFields(
      file,
      opportunitySchema,
      problems,
      (path) => listAt(path, catalogue) !== undefined,
    );
    problems.push(...unknownNames(file, catalogue));
    const opportunity = fields && understand(ref, file, fields, catalogue, problems);
    if (opportunity) opportunities.set(ref, opportunity);
  }
  const known = new Set(files.map((entry) => entry.ref));
  for (const { ref, repeats, file } of opportunities.values()) {
    if (repeats !== undefined && (repeats === ref || !known.has(repeats))) {
      problems.push(wrongValue(file, ["repeats"], repeats, { what: EARLIER_OPPORTUNITY }));
    }
  }
  return opportunities;
}

const EARLIER_OPPORTUNITY: Bilingual = {
  en: "the name of an earlier opportunity",
  fr: "le nom d’une occasion antérieure",
};

function understand(
  ref: Ref,
  file: RecordFile,
  fields: OpportunityFields,
  catalogue: Catalogue,
  problems: Problem[],
): Opportunity | undefined {
  const { program, teams } = catalogue;
  const closesAt = instantOf(file, "closes", fields.closes, program.time_zone, problems);
  const end = questionsEnd(fields, catalogue);
  const questionsAt =
    end === undefined
      ? undefined
      : instantOf(
          file,
          fields.questions_close ? "questions_close" : "closes",
          end,
          program.time_zone,
          problems,
        );
  if (closesAt === undefined || !teams.has(fields.team)) return undefined;
  return {
    ...fields,
    ref,
    file,
    body: bodyIn(file.body, program.languages),
    opensAt: startOfDay(fields.posted, program.time_zone),
    closesAt,
    questionsClose:
      end === undefined || questionsAt === undefined ? undefined : { time: end, at: questionsAt },
  };
}

/** The end that the record sets, else the programme's: some business days before closing, at the same time of day. */
function questionsEnd(fields: OpportunityFields, { program, holidays }: Catalogue): WallTime | undefined {
  if (fields.questions_close !== undefined) return fields.questions_close;
  const before = program.deadlines?.questions_before_closing;
  if (before === undefined) return undefined;
  return questionsEndBefore(fields.closes, before, holidays);
}

/** The end of questions that a programme's rule sets: a number of business days before closing, at the same time of day. */
export function questionsEndBefore(closes: WallTime, days: number, holidays: Holidays): WallTime {
  return wallTime(addBusinessDays(dateOf(closes), -days, holidays), timeOf(closes));
}

/** A wall time that the zone's clocks skip or repeat is a problem, never a guess. */
function instantOf(
  file: RecordFile,
  field: string,
  time: WallTime,
  zone: string,
  problems: Problem[],
): Instant | undefined {
  const result = toInstant(time, zone);
  if (result.kind === "instant") return result.instant;
  const skipped = result.kind === "skipped";
  problems.push(
    problemAt(file, [field], {
      rule: "MA-103",
      level: "error",
      message: skipped
        ? {
            en: `In ${zone} the clocks jump over ${time}: that time does not exist.`,
            fr: `Dans le fuseau ${zone}, les horloges sautent ${time} : cette heure n’existe pas.`,
          }
        : {
            en: `In ${zone} the clocks show ${time} twice: which of the two is not known.`,
            fr: `Dans le fuseau ${zone}, les horloges indiquent deux fois ${time} : on ne sait laquelle.`,
          },
      tip: {
        en: "Choose a time at least an hour earlier or later on that day.",
        fr: "Choisissez ce jour-là un moment au moins une heure plus tôt ou plus tard.",
      },
    }),
  );
  return undefined;
}

function numberTaken(file: RecordFile, ref: Ref, other: Ref): Problem {
  return wholeFile(
    file.path,
    {
      en: "Give it the next free number of its year.",
      fr: "Donnez-lui le prochain numéro libre de son année.",
    },
    {
      en: `The number ${numberOf(ref)} belongs to ${other} already.`,
      fr: `Le numéro ${numberOf(ref)} est déjà celui de ${other}.`,
    },
  );
}
