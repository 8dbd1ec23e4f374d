import type { PlainFields } from "../content/write-record.ts";
import { EVENT_KINDS, type EventKind } from "../model/event.ts";
import { EVENT_DATE } from "./columns.ts";
import { thingsOf } from "./things.ts";

/** An event of a row's ledger, before it has a number and the hash of the one before. */
export interface RowEvent {
  readonly kind: EventKind;
  readonly fields: PlainFields;
}

/**
 * The events that the columns of a row tell, one of each kind at most: by date; those of one day in the order in which a smooth
 * award lives them.
 */
export function inLedgerOrder(events: readonly RowEvent[]): readonly RowEvent[] {
  return [...events].sort(
    (a, b) => compare(dateOf(a), dateOf(b)) || EVENT_KINDS.indexOf(a.kind) - EVENT_KINDS.indexOf(b.kind),
  );
}

/**
 * The events of the column `ledger`, in their order: `[{ "event": "committed", "date": "2027-02-05" }, …]`; undefined where the
 * cell is something else.
 */
export function ledgerOf(text: string): readonly RowEvent[] | undefined {
  const events = thingsOf(text)?.map((written) => {
    const kind = EVENT_KINDS.find((known) => known === written["event"]);
    // The hash of the event before is that of the file that is written.
    return kind && { kind, fields: { ...written, previous: undefined } };
  });
  return events?.every((event) => event !== undefined) ? events : undefined;
}

/** What the columns of events can say of a ledger: the first event of each kind. */
export function firstOfEachKind(events: readonly RowEvent[]): readonly RowEvent[] {
  return events.filter(({ kind }, index) => events.findIndex((other) => other.kind === kind) === index);
}

function dateOf({ fields }: RowEvent): string {
  const date = fields[EVENT_DATE];
  return typeof date === "string" ? date : "";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
