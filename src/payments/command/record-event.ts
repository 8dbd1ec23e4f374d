import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Ref } from "../../model/ref.ts";
import type { Problem } from "../../problems/problem.ts";
import { openFolder } from "../../register/disk.ts";
import { loadRegister, type Loaded } from "../../register/load.ts";
import { writeAlone } from "../../register/new-file.ts";
import type { Register } from "../../register/register.ts";
import type { Instant } from "../../time/calendar.ts";
import { nextEvent, type NextEvent, type ProposedEvent } from "../next-event.ts";

export type Recorded =
  | (NextEvent & { readonly register: Register })
  | { readonly kind: "no-program"; readonly problems: readonly Problem[] }
  /** Somebody else is writing to the same ledger, or was stopped while doing so. */
  | { readonly kind: "busy"; readonly marker: string };

export interface RecordOptions {
  /** The folder of records. */
  readonly content: string;
  readonly ref: Ref;
  readonly now: Instant;
  /** Between two tries, in milliseconds. */
  readonly wait?: number;
  /** Reads the folder of records; a test brings its own, to let something happen meanwhile. */
  readonly load?: (content: string) => Loaded;
}

/** So often it is tried to be alone with a ledger: two seconds, where a write takes a hundredth of one. */
const TRIES = 20;

/**
 * Records an event as exactly one new file, or says why not. Two who record at once would give two files one number and one
 * predecessor, under different names: so a marker keeps a ledger for one at a time, and who comes second is judged again by
 * what the first has written. Nothing that is there is ever written over.
 */
export async function recordEvent(
  proposed: ProposedEvent,
  { content, ref, now, wait = 100, load = loadFrom }: RecordOptions,
): Promise<Recorded> {
  const marker = path.join(content, `.${ref}.taken`);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = namesIn(content, ref);
    const loaded = load(content);
    if (loaded.kind === "no-program") return loaded;
    const { register } = loaded;
    const next = nextEvent(register, ref, proposed, now);
    if (next.kind !== "file") return { ...next, register };
    const isWritten = writeAlone(
      { target: path.join(content, next.path), text: next.text, marker },
      // What was written since the ledger was read may change what can come next.
      () => namesIn(content, ref) === before,
    );
    if (isWritten) return { ...next, register };
    if (isWritten === undefined) await pause(wait);
  }
  return { kind: "busy", marker };
}

function loadFrom(content: string): Loaded {
  return loadRegister(openFolder(content));
}

function namesIn(content: string, ref: Ref): string {
  return openFolder(content)
    .list(`awards/${ref}`)
    .map(({ name }) => name)
    .join("\n");
}
