import { readFileSync } from "node:fs";
import { gitIn } from "../src/changes/git.ts";
import { historyOf } from "../src/changes/history.ts";
import { digestOf, type Digest } from "../src/feeds/digest.ts";
import { gcNotify } from "../src/feeds/sending/gc-notify.ts";
import { Addresses } from "../src/i18n/routes.ts";
import { frenchMessage } from "../src/i18n/typography.ts";
import { LOCALES } from "../src/model/locale.ts";
import { stopsBuild } from "../src/problems/problem.ts";
import { printText } from "../src/problems/text.ts";
import { openFolder } from "../src/register/disk.ts";
import { loadRegister } from "../src/register/load.ts";
import { addDays, type CalendarDate } from "../src/time/calendar.ts";
import { parseWeek, weekBefore, type Week } from "../src/time/iso-week.ts";
import { dayAt } from "../src/time/zone.ts";
import { choice, COMMON, contentFolder, instant, readArguments, run, UsageError } from "./arguments.ts";
import { fromEnvironment } from "./arguments/environment.ts";

const SETTINGS = ["NOTIFY_API_KEY", "NOTIFY_TEMPLATE_ID", "DIGEST_RECIPIENTS"] as const;

/** Days for which GC Notify knows whom it has sent a digest to, unless a service has it forget sooner. */
const REMEMBERED_DAYS = 7;

/**
 * `npm run digest`: prints the news of a week as plain text; of the last whole week, or of `--week 2027-W05`. With `--send` they
 * are sent by GC Notify, if NOTIFY_API_KEY, NOTIFY_TEMPLATE_ID and DIGEST_RECIPIENTS (a file, one address a line) are set; they are
 * never told. Exit 0: printed, sent, or nothing to send; 1: the records cannot be read, or not everyone got it; 2: cannot run.
 */
await run(async (argv) => {
  const { values } = readArguments(argv, {
    content: COMMON.content,
    now: COMMON.now,
    week: { type: "string" },
    language: { type: "string" },
    send: { type: "boolean" },
  });
  const now = instant(values.now);
  const locale = choice("language", values.language, LOCALES);
  const content = contentFolder(values.content);
  const loaded = loadRegister(openFolder(content));
  const problems = loaded.kind === "register" ? loaded.register.problems : loaded.problems;
  if (loaded.kind === "no-program" || problems.some(stopsBuild)) {
    console.error(printText(problems, { colour: process.stderr.isTTY && !process.env["NO_COLOR"] }));
    return 1;
  }
  const { register } = loaded;
  if (!register.program.languages.includes(locale)) {
    throw new UsageError(
      `--language ${locale}: not a language of this programme.`,
      `--language ${locale} : ce n’est pas une langue de ce programme.`,
    );
  }
  const telling = { register, addresses: new Addresses(register.program.url), locale };
  const today = dayAt(now, register.program.time_zone);
  const week = weekFrom(values.week, today);
  const digest = digestOf(week, telling, now, historyOf(gitIn(content)));
  if (values.send !== true) {
    console.log(digest.text.trimEnd());
    return 0;
  }
  if (today > addDays(week.sunday, REMEMBERED_DAYS)) {
    throw new UsageError(
      `--week ${week.name}: too long ago to be sent, for GC Notify no longer knows who has it.`,
      `--week ${week.name} : trop ancienne pour être envoyée, car Notification GC ne sait plus qui l’a reçue.`,
    );
  }
  return send(digest);
});

function weekFrom(value: string | undefined, today: CalendarDate): Week {
  if (value === undefined) return weekBefore(today);
  const week = parseWeek(value);
  if (week && week.monday <= today) return week;
  throw new UsageError(
    `--week ${value}: not a week that has begun, such as 2027-W05.`,
    `--week ${value} : ce n’est pas une semaine commencée, comme 2027-W05.`,
  );
}

async function send(digest: Digest): Promise<number> {
  const missing = SETTINGS.filter((name) => (process.env[name] ?? "") === "");
  if (missing.length > 0) {
    say(
      `Nothing is sent: ${missing.join(", ")} not set.`,
      `Rien n’est envoyé : ${missing.join(", ")} sans valeur.`,
    );
    return 0;
  }
  if (digest.isEmpty) {
    say(
      "Nothing is sent: nothing happened in that week.",
      "Rien n’est envoyé : il ne s’est rien passé cette semaine-là.",
    );
    return 0;
  }
  const sender = gcNotify({
    key: fromEnvironment("NOTIFY_API_KEY", /^[\x21-\x7e]+$/),
    templateId: fromEnvironment("NOTIFY_TEMPLATE_ID", /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i),
    ...(process.env["NOTIFY_API_URL"] && {
      // Without https only to a program on the same machine, such as a fake.
      origin: fromEnvironment("NOTIFY_API_URL", /^(?:https:\/\/[\w.-]+(?::\d+)?|http:\/\/127\.0\.0\.1:\d+)$/),
    }),
    fetch,
  });
  const report = await sender.send(digest, recipients());
  const { sent, sentBefore, rejected, left, stopped } = report;
  if (stopped) say(stopped.en, stopped.fr);
  say(
    `${digest.reference}: ${sent} sent, ${sentBefore} sent before, ${rejected} refused, ${left} left.`,
    `${digest.reference} : ${sent} envoyés, ${sentBefore} envoyés auparavant, ${rejected} refusés, ${left} en attente.`,
  );
  return rejected + left > 0 ? 1 : 0;
}

/** The addresses of the list: one a line; blank lines and those that begin with `#` are none. */
function recipients(): string[] {
  return readFileSync(process.env["DIGEST_RECIPIENTS"] ?? "", "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}

function say(en: string, fr: string): void {
  console.log(`${en} · ${frenchMessage(fr)}`);
}
