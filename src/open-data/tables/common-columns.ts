import type { Ref } from "../../model/ref.ts";
import type { Cell, ColumnOf } from "./table.ts";
import type { RecordColumn } from "./record-columns.ts";

/** What every table of records begins with: which record, and whether it is made up. */
export function identityColumns<Row>(
  record: (row: Row) => { readonly ref: Ref; readonly demonstration?: boolean | undefined },
): readonly ColumnOf<Row>[] {
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

/** A column of a record for a table whose rows have such a record, or part of one, within them. */
export function fromFields<Row>(
  { read, ...column }: RecordColumn,
  fields: (row: Row) => unknown,
): ColumnOf<Row> {
  return { ...column, value: (row): Cell => read(fields(row)) };
}
