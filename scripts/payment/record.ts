import path from "node:path";

import { EVENT_KINDS } from "../../src/model/event.ts";
import { parseMoney } from "../../src/model/money.ts";
import type { Ref } from "../../src/model/ref.ts";
import { hashFile } from "../../src/payments/command/hash-file.ts";
import { recordEvent } from "../../src/payments/command/record-event.ts";
import { alreadyText, refusalText, writtenText } from "../../src/payments/command/record-text.ts";
import { printText } from "../../src/problems/text.ts";
import type { Award, Register } from "../../src/register/register.ts";
import {
  choice,
  COMMON,
  contentFolder,
  dayOption,
  instant,
  needed,
  readArguments,
  UsageError,
} from "../arguments.ts";
import { colour, noAward, refFrom, noProgram } from "./award.ts";

const TEXT = { type: "string" } as const;

/** `payment record REF --event … --date … --actor …`: one new file of a ledger. Exit 0: there, or there before; 1: refused. */
export async function record(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(
    argv,
    {
      content: COMMON.content,
      now: COMMON.now,
      event: TEXT,
      date: TEXT,
      actor: TEXT,
      amount: TEXT,
      evidence: TEXT,
      until: TEXT,
      "note-en": TEXT,
      "note-fr": TEXT,
    },
    ["REF"],
  );
  const ref = refFrom(positionals[0] ?? "");
  const content = contentFolder(values.content);
  const now = instant(values.now);
  const [en, fr] = [values["note-en"], values["note-fr"]];
  const proposed = {
    event: choice("event", needed("event", values.event), EVENT_KINDS),
    date: dayOption("date", needed("date", values.date)),
    actor: needed("actor", values.actor),
    amount: amountFrom(values.amount),
    until: values.until === undefined ? undefined : dayOption("until", values.until),
    evidence: values.evidence === undefined ? undefined : await evidenceOf(values.evidence),
    note: en === undefined && fr === undefined ? undefined : { en, fr },
  };
  const recorded = await recordEvent(proposed, { content, ref, now });
  switch (recorded.kind) {
    case "no-program":
      throw noProgram(recorded.problems);
    case "no-award":
      throw noAward(ref, recorded.register);
    case "busy":
      throw new UsageError(
        `Nothing was written: somebody else is writing to this ledger. If nobody is, remove ${recorded.marker}.`,
        `Rien n’a été écrit : quelqu’un d’autre écrit dans ce registre. Si ce n’est pas le cas, supprimez ${recorded.marker}.`,
      );
    case "already":
      console.log(alreadyText(recorded.event));
      return 0;
    case "refused":
      console.log(refusalText(recorded, awardOf(ref, recorded.register), colour));
      return 1;
    case "file":
      if (recorded.warnings.length > 0) console.log(`${printText(recorded.warnings, { colour })}\n`);
      console.log(
        writtenText(recorded.path, awardOf(ref, recorded.register), recorded.event, recorded.register, now),
      );
      return 0;
  }
}

function awardOf(ref: Ref, register: Register): Award {
  const award = register.awards.get(ref);
  if (!award) throw noAward(ref, register);
  return award;
}

function amountFrom(value: string | undefined): string | undefined {
  if (value === undefined || parseMoney(value) !== undefined) return value;
  throw new UsageError(
    `--amount ${value}: not an amount such as 6500.00, without sign, spaces or currency.`,
    `--amount ${value} : ce n’est pas un montant comme 6500.00, sans signe, espaces ni devise.`,
  );
}

/** The paper stays where it is: only its SHA-256 is recorded, and its name is not. */
async function evidenceOf(file: string): Promise<string> {
  const hashed = await hashFile(path.resolve(file));
  switch (hashed.kind) {
    case "hashed":
      return hashed.sha256;
    case "missing":
      throw new UsageError(
        `--evidence ${file}: there is no such file.`,
        `--evidence ${file} : ce fichier n’existe pas.`,
      );
    case "not-a-file":
      throw new UsageError(
        `--evidence ${file}: not a plain file.`,
        `--evidence ${file} : ce n’est pas un simple fichier.`,
      );
    case "unreadable":
      throw new UsageError(
        `--evidence ${file}: it cannot be read.`,
        `--evidence ${file} : lecture impossible.`,
      );
  }
}
