import { problemAt } from "../content/record-file.ts";
import type { Problem } from "../problems/problem.ts";
import type { Fault } from "./fault.ts";

/** A fault as a problem of its event's file, with the same sentence. */
export function problemOf({ event, field, rule, message, tip }: Fault): Problem {
  return problemAt(event.file, field, { rule, level: "error", message, tip });
}
