import { z } from "zod";
import { MEASURES, UNITS, type MeasureId, type Unit } from "../model/measures.ts";
import { toCents, writeMoney, type Cents } from "../model/money.ts";
import { isRef, type Ref } from "../model/ref.ts";
import { parseDate, type CalendarDate } from "../time/calendar.ts";

/**
 * The values of `dashboard.json`, each both ways: as JSON has it, and as the program does. What is not known is null in JSON and
 * undefined here; money is text in JSON, as in records, and whole cents here.
 */

/** The text of another programme may be long, and not without end. */
const LONGEST_TEXT = 4000;

export const text = z.string().max(LONGEST_TEXT);
export const count = z.number().int().nonnegative();
export const bilingual = z
  .object({ en: text, fr: text })
  .meta({ id: "words", description: "Words in both languages · Des mots dans les deux langues" });
export const localText = z.object({ en: text.optional(), fr: text.optional() }).meta({
  id: "record-words",
  description: "Words of a record, in its languages · Des mots d’une fiche, dans ses langues",
});

/** Null, in JSON, where something is not known. */
export function maybe<S extends z.ZodType>(schema: S) {
  const known = z.custom<z.output<S> | undefined>(() => true);
  return z.codec(schema.nullable(), known, {
    decode: (value): z.output<S> | undefined => value ?? undefined,
    encode: (value): z.output<S> | null => value ?? null,
  });
}

export function list<S extends z.ZodType>(item: S) {
  return z.array(item).readonly();
}

const MONEY = /^-?\d{1,13}\.\d{2}$/;

/** `34480.00`; below 0 where more came back than was paid. */
export const money = z.codec(
  z.string().regex(MONEY),
  z.custom<Cents>((value) => Number.isSafeInteger(value)),
  { decode: (written) => toCents(Number(written.replace(".", ""))), encode: writeMoney },
);

/** Text that has to be something, such as a day that exists. */
function named<T extends string>(written: z.ZodString, parse: (text: string) => T | undefined) {
  return z.codec(
    written,
    z.custom<T>((value) => typeof value === "string"),
    {
      decode: (value, context) => {
        const parsed = parse(value);
        if (parsed !== undefined) return parsed;
        context.issues.push({ code: "custom", input: value });
        return z.NEVER;
      },
      encode: (value): string => value,
    },
  );
}

export const day = named<CalendarDate>(z.string().regex(/^20\d\d-\d\d-\d\d$/), parseDate);
export const ref = named<Ref>(z.string().max(80), (written) => (isRef(written) ? written : undefined));

const population = { n: count, missing: count, smallPopulation: z.boolean() };

export const number = z.number();
/** A part of a whole, and an index of parts: all of it is 1. */
export const share = number.min(0).max(1);

/** A number of a table. */
export const cell = z.object({ value: maybe(number), ...population }).meta({
  id: "number",
  description:
    "A number (null: not known), from n records; of `missing` more nothing is known · Un nombre (null : inconnu), tiré de n fiches; de `missing` autres, on ne sait rien",
});
export const shareCell = z.object({ value: maybe(share), ...population }).meta({
  id: "share",
  description:
    "A share from 0 to 1 (null: not known), from n records · Une part, de 0 à 1 (null : inconnue), tirée de n fiches",
});
export const moneyCell = z.object({ value: maybe(money), ...population }).meta({
  id: "money",
  description:
    "An amount as text, such as 34480.00 (null: not known), from n records · Un montant en texte, comme 34480.00 (null : inconnu), tiré de n fiches",
});

export const spread = z
  .object({
    least: maybe(number),
    lowerQuartile: maybe(number),
    median: maybe(number),
    upperQuartile: maybe(number),
    most: maybe(number),
    ...population,
  })
  .meta({
    id: "spread",
    description:
      "How n numbers lie: least, quartiles (linear between two), most · Comment n nombres se répartissent : le plus petit, les quartiles (interpolés), le plus grand",
  });

export const unit = z.enum(UNITS);

/** A number with what is said of it. Its id is the one that stands in its place, and no other. */
export function measure<Id extends MeasureId, V extends z.ZodType>(id: Id, value: V) {
  const unitOfIt: (typeof MEASURES)[Id] & Unit = MEASURES[id];
  return z.object({
    id: z.codec(
      z.literal(id),
      z.custom<MeasureId>((value) => value === id),
      { decode: (): MeasureId => id, encode: (): Id => id },
    ),
    name: bilingual,
    definition: bilingual,
    population: bilingual,
    unit: z.literal(unitOfIt),
    value: maybe(value),
    ...population,
  });
}
