import { loadRegister } from "../../../../src/register/load.ts";
import { nextEvent, type ProposedEvent } from "../../../../src/payments/next-event.ts";
import { isRef } from "../../../../src/model/ref.ts";
import { memoryFolder } from "../../../register/memory-folder.ts";
import { noonOf } from "./programme.ts";
import { freshRecords, REF, TOTAL } from "./records.ts";

const LIFE: readonly ProposedEvent[] = [
  { event: "committed", date: "2026-07-17", actor: "tess", amount: TOTAL },
  { event: "delivered", date: "2026-08-12", actor: "sam" },
  { event: "accepted", date: "2026-08-17", actor: "tess" },
  { event: "invoiced", date: "2026-08-18", actor: "sam", amount: TOTAL, evidence: "1".repeat(64) },
  { event: "certified", date: "2026-08-20", actor: "carl", amount: TOTAL },
  { event: "requisitioned", date: "2026-08-21", actor: "fiona", amount: TOTAL },
];

/** Records with the first events of a smooth life. */
export function recordsUntil(last: string, records = freshRecords()): Record<string, string> {
  const files = { ...records };
  for (const event of LIFE.slice(0, LIFE.findIndex((one) => one.event === last) + 1)) {
    const loaded = loadRegister(memoryFolder(files));
    if (loaded.kind !== "register" || !isRef(REF)) throw new Error("no register");
    const next = nextEvent(loaded.register, REF, event, noonOf("2026-09-01"));
    if (next.kind !== "file") throw new Error(`${event.event}: ${JSON.stringify(next)}`);
    files[next.path] = next.text;
  }
  return files;
}

export function invoicedRecords(): Record<string, string> {
  return recordsUntil("invoiced");
}
