import type { Bilingual } from "../../model/locale.ts";
import type { Ref } from "../../model/ref.ts";
import type { Cell, ColumnOf } from "./table.ts";
import { valueAt, type RecordColumn } from "./record-columns.ts";

/** What every table of records begins with: which record, and whether it is made up. */
export function identityColumns<Row>(
  record: (row: Row) => { readonly ref: Ref; readonly demonstration?: boolean | undefined },
): readonly [ref: ColumnOf<Row>, demonstration: ColumnOf<Row>] {
  return [
    {
      name: "ref",
      type: "string",
      about: {
        en: "The record’s permanent id, the same for an opportunity and its award",
        fr: "L’identifiant permanent de la fiche, le même pour une occasion et son contrat",
      },
      required: true,
      value: (row) => record(row).ref,
    },
    {
      name: "demonstration",
      type: "boolean",
      about: {
        en: "true for a record that is made up: leave it out of every sum",
        fr: "true pour une fiche inventée : ne la comptez dans aucune somme",
      },
      required: true,
      value: (row) => record(row).demonstration === true,
    },
  ];
}

/** The number of a row among those of its record. */
export function numberColumn<Row>(about: Bilingual, number: (row: Row) => number): ColumnOf<Row> {
  return { name: "number", type: "integer", about, required: true, value: number };
}

/** The things in a list of a record, as its file has them. */
export function listIn(fields: unknown, name: string): readonly unknown[] {
  const list = valueAt(fields, [name]);
  return Array.isArray(list) ? list : [];
}

/** A column of a record for a table whose rows have such a record, or part of one, within them. */
export function fromFields<Row>(
  { read, ...column }: RecordColumn,
  fields: (row: Row) => unknown,
): ColumnOf<Row> {
  return { ...column, value: (row): Cell => read(fields(row)) };
}
