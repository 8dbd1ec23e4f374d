import { judge } from "../guardrails/judge.ts";
import type { Problem } from "../problems/problem.ts";
import type { ContentFolder } from "../register/disk.ts";
import { loadRegister } from "../register/load.ts";
import { overlay } from "../register/overlay.ts";
import type { Instant } from "../time/calendar.ts";

const NOTHING: ContentFolder = { list: () => [], read: () => new Uint8Array() };

/** What the check would say of a new programme, with no record yet; worst first. */
export function judgeProgramme(files: ReadonlyMap<string, string>, now: Instant): readonly Problem[] {
  const loaded = loadRegister(overlay(NOTHING, files));
  return loaded.kind === "register" ? judge(loaded.register, now) : loaded.problems;
}
