import type { Ref } from "../../model/ref.ts";
import { stopsBuild } from "../../problems/problem.ts";
import type { ContentFolder } from "../../register/disk.ts";
import { loadRegister, type Loaded } from "../../register/load.ts";
import type { Opportunity, Register } from "../../register/register.ts";
import type { Instant } from "../../time/calendar.ts";
import { foldedLedgers } from "../folded.ts";

const OPPORTUNITIES = "opportunities/";
const NOTHING = new Uint8Array();

/**
 * Reads what the standing of ledgers depends on, and no more: all awards, and the opportunities of those that nothing was delivered
 * for yet, which say by when it is due. Reading all opportunities would take as long again as all the rest.
 */
export function loadLedgers(folder: ContentFolder, now: Instant): Loaded {
  const loaded = loadRegister({
    ...folder,
    read: (file, most) => (file.startsWith(OPPORTUNITIES) ? NOTHING : folder.read(file, most)),
  });
  if (loaded.kind === "no-program") return loaded;
  const opportunities = new Map<Ref, Opportunity>();
  // Filled before anyone else has the register: ledgers are folded once, and by awards alone.
  const register: Register = { ...loaded.register, opportunities };
  const early = new Set<string>();
  for (const [ref, { state }] of foldedLedgers(register, now))
    if (state.stage === "awarded" || state.stage === "committed") early.add(`${ref}.md`);
  const some = loadRegister({
    ...folder,
    list: (name) =>
      name === "awards"
        ? []
        : folder.list(name).filter((entry) => name !== "opportunities" || early.has(entry.name)),
  });
  if (some.kind === "register")
    for (const [ref, opportunity] of some.register.opportunities) opportunities.set(ref, opportunity);
  return { kind: "register", register };
}

/** How many problems keep an award or an event from being read: what is told of ledgers may then be wrong. */
export function unreadable({ problems }: Register): number {
  return problems.filter((problem) => stopsBuild(problem) && problem.file.startsWith("awards/")).length;
}
