import { awardText } from "../../src/payments/command/award-text.ts";
import { loadLedgers, unreadable } from "../../src/payments/command/load-ledgers.ts";
import { overdueText } from "../../src/payments/command/overdue-text.ts";
import { statusJson } from "../../src/payments/command/status-json.ts";
import { compte, count, line, statusText } from "../../src/payments/command/status-text.ts";
import { toldStandings } from "../../src/payments/excused.ts";
import { foldedLedgers } from "../../src/payments/folded.ts";
import { overdue } from "../../src/payments/standing.ts";
import { openFolder } from "../../src/register/disk.ts";
import type { Register } from "../../src/register/register.ts";
import type { Instant } from "../../src/time/calendar.ts";
import { choice, COMMON, contentFolder, instant, readArguments } from "../arguments.ts";
import { noAward, noProgram, refFrom } from "./award.ts";

const READING = { content: COMMON.content, now: COMMON.now, format: { type: "string" } } as const;

/** `payment status [REF]`: where every award stands, or one of them with its steps. Exit 0. */
export function status(argv: readonly string[]): number {
  const { values, positionals } = readArguments(argv, READING, ["[REF]"]);
  const format = choice("format", values.format, ["text", "json"]);
  const now = instant(values.now);
  const register = registerIn(contentFolder(values.content), now);
  const all = toldStandings(register, now);
  const [word] = positionals;
  if (word === undefined) {
    console.log(format === "json" ? statusJson(all, register, now) : statusText(all));
    return 0;
  }
  const ref = refFrom(word);
  const standing = all.find((one) => one.ref === ref);
  const ledger = foldedLedgers(register, now).get(ref);
  if (!standing || !ledger) throw noAward(ref, register);
  console.log(
    format === "json" ? statusJson([standing], register, now) : awardText(standing, ledger, register, now),
  );
  return 0;
}

/** `payment overdue`: what has waited beyond its last day. Exit 0: nothing; 1: something. */
export function listOverdue(argv: readonly string[]): number {
  const { values } = readArguments(argv, READING);
  const format = choice("format", values.format, ["text", "json"]);
  const now = instant(values.now);
  const register = registerIn(contentFolder(values.content), now);
  const late = overdue(toldStandings(register, now));
  console.log(format === "json" ? statusJson(late, register, now) : overdueText(late));
  return late.length === 0 ? 0 : 1;
}

function registerIn(content: string, now: Instant): Register {
  const loaded = loadLedgers(openFolder(content), now);
  if (loaded.kind === "no-program") throw noProgram(loaded.problems);
  const unread = unreadable(loaded.register);
  if (unread > 0)
    console.error(
      line(
        `${count(unread, "problem keeps", "problems keep")} awards or events from being read, so that something may be missing here: npm run check.`,
        `${compte(unread, "problème empêche", "problèmes empêchent")} de lire des contrats ou des événements; il peut donc manquer quelque chose ici : npm run check.`,
      ),
    );
  return loaded.register;
}
