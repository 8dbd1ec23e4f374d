import type { z } from "zod";
import { formOf } from "../content/field-schema.ts";
import { awardSchema } from "../model/award.ts";
import { EVENT_KINDS, type EventKind, eventSchema } from "../model/event.ts";
import { LOCALES, type Locale } from "../model/locale.ts";
import { opportunitySchema } from "../model/opportunity.ts";

/** A column that can be imported: its name is the path of a field, and says which of a row's files the field is in. */
export type Column =
  | { readonly name: string; readonly part: "ref" }
  | { readonly name: string; readonly part: "body" | "award-body"; readonly locale: Locale }
  | { readonly name: string; readonly part: "opportunity" | "award"; readonly field: Field }
  | { readonly name: string; readonly part: "event"; readonly event: EventKind; readonly field: Field }
  /** The whole ledger, where the columns of its events have no room for it. */
  | { readonly name: string; readonly part: "ledger" };

interface Field {
  readonly path: readonly string[];
  /** A cell holds one value; or several, separated by `;`; or things with fields of their own, as JSON. */
  readonly holds: "value" | "list" | "things";
}

/** The fields of an event that its column's name (`event`) or the file before it (`previous`) says already. */
const COMPUTED = ["event", "previous"];
/** The field that `ledger.paid` stands for. */
export const EVENT_DATE = "date";

const opportunityFields = fieldsOf(opportunitySchema);
const awardFields = fieldsOf(awardSchema);
const eventFields = fieldsOf(eventSchema).filter(({ path: [name] }) => name && !COMPUTED.includes(name));

/** Every column that there is, made from the schemas of the records, so that a new field is a new column. */
export const COLUMNS: readonly Column[] = [
  { name: "ref", part: "ref" },
  ...opportunityFields.map((field) => ({
    name: nameOf(field.path),
    part: "opportunity" as const,
    field,
  })),
  ...LOCALES.map((locale) => ({ name: `body.${locale}`, part: "body" as const, locale })),
  ...awardFields.map((field) => ({
    name: nameOf(["award", ...field.path]),
    part: "award" as const,
    field,
  })),
  ...LOCALES.map((locale) => ({ name: `award.body.${locale}`, part: "award-body" as const, locale })),
  ...EVENT_KINDS.flatMap((event) =>
    eventFields.map((field) => ({
      name: nameOf(ledgerPath(event, field.path)),
      part: "event" as const,
      event,
      field,
    })),
  ),
  { name: "ledger", part: "ledger" },
];

/** Columns of which a cell holds a list of things with fields of their own: `questions`, `award.reused_by`. */
export const LISTS_OF_THINGS: readonly string[] = COLUMNS.filter(
  (column) => "field" in column && column.field.holds === "things",
).map(({ name }) => name);

/** The column of an event's field: `ledger.paid` for its date, `ledger.paid.amount` for another. */
export function ledgerPath(event: string, path: readonly string[]): readonly string[] {
  return path.length === 1 && path[0] === EVENT_DATE ? ["ledger", event] : ["ledger", event, ...path];
}

function nameOf(path: readonly string[]): string {
  return path.join(".");
}

function fieldsOf(schema: z.ZodType, path: readonly string[] = []): readonly Field[] {
  const form = formOf(schema);
  switch (form.kind) {
    case "value":
      return [{ path, holds: "value" }];
    case "list":
      return [{ path, holds: formOf(form.item).kind === "value" ? "list" : "things" }];
    case "mapping":
      return [...form.fields].flatMap(([name, field]) => fieldsOf(field, [...path, name]));
  }
}
