import type { PlainFields } from "../../content/write-record.ts";
import { EVENT_DATE, ledgerPath } from "../../import/columns.ts";
import { firstOfEachKind, inLedgerOrder, type RowEvent } from "../../import/row-events.ts";
import { EVENT } from "../../model/descriptions.ts";
import { EVENT_KINDS, eventSchema, type EventKind } from "../../model/event.ts";
import type { Bilingual } from "../../model/locale.ts";
import { writeMoney } from "../../model/money.ts";
import type { LedgerEvent } from "../../register/register.ts";
import { recordColumns, type RecordColumn } from "./record-columns.ts";
import type { Cell, ColumnOf } from "./table.ts";

/** What a column's name (`event`) or the file before (`previous`) says already. */
const SAID: readonly string[] = ["event", "previous"];

const FIELDS = recordColumns(eventSchema, EVENT).filter(({ name }) => !SAID.includes(name));

/**
 * An award's ledger in a row, by the names by which `npm run import` reads it again: for each kind of event, what its first one
 * says; and where that is not all, or not in its order, the whole ledger as JSON.
 */
export function ledgerColumns<Row>(ledger: (row: Row) => readonly LedgerEvent[]): readonly ColumnOf<Row>[] {
  return [
    ...EVENT_KINDS.flatMap((kind) => FIELDS.map((field) => eventColumn(kind, field, ledger))),
    {
      name: "ledger",
      type: "array",
      about: {
        en: "Every event in its order, where the columns of events do not say all: an event that came twice, or in another order. Otherwise empty",
        fr: "Chaque événement dans son ordre, là où les colonnes des événements ne disent pas tout : un événement survenu deux fois, ou dans un autre ordre. Sinon vide",
      },
      sparse: true,
      value: (row) => wholeLedger(ledger(row)),
    },
  ];
}

function eventColumn<Row>(
  kind: EventKind,
  { read, name, type, unit, values, about }: RecordColumn,
  ledger: (row: Row) => readonly LedgerEvent[],
): ColumnOf<Row> {
  return {
    name: ledgerPath(kind, name.split(".")).join("."),
    type,
    about: name === EVENT_DATE ? dayOf(kind) : ofEvent(kind, about),
    ...(unit && { unit }),
    ...(values && { values }),
    sparse: true,
    value: (row): Cell => read(ledger(row).find(({ event }) => event === kind)?.file.fields),
  };
}

function dayOf(kind: EventKind): Bilingual {
  return { en: `The day of the first event “${kind}”`, fr: `Le jour du premier événement « ${kind} »` };
}

function ofEvent(kind: EventKind, about: Bilingual): Bilingual {
  return { en: `Of that event “${kind}”: ${about.en}`, fr: `De cet événement « ${kind} » : ${about.fr}` };
}

function wholeLedger(ledger: readonly LedgerEvent[]): readonly PlainFields[] | undefined {
  const events = ledger.map(({ event, file, amount }): RowEvent => ({
    kind: event,
    fields: { ...plainFields(file.fields), ...(amount !== undefined && { amount: writeMoney(amount) }) },
  }));
  const inColumns = inLedgerOrder(firstOfEachKind(events));
  const isSaid =
    inColumns.length === events.length && inColumns.every((event, index) => event === events[index]);
  return isSaid ? undefined : events.map(({ fields }) => fields);
}

/** What an event's file says, without the hash of the file before: that is worked out from the files. */
function plainFields(fields: unknown): PlainFields {
  return typeof fields === "object" && fields !== null
    ? Object.fromEntries(Object.entries(fields).filter(([name]) => name !== "previous"))
    : {};
}
