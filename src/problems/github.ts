import { frenchMessage } from "../i18n/typography.ts";
import type { Bilingual } from "../model/locale.ts";
import { withoutMentions } from "./harmless.ts";
import { countedLevel, countedLevels, LEVELS } from "./levels.ts";
import type { Level, Problem } from "./problem.ts";
import { oneLine } from "./quote.ts";
import { byReason, rulePage, type Skipped } from "./report.ts";

/** GitHub shows ten annotations of each level of a step, and drops the others without a word. */
const MOST_SHOWN = 10;

const COMMANDS: Record<Level, string> = { error: "error", warning: "warning", signal: "notice" };

/**
 * Problems as workflow commands of GitHub Actions, in the order given (worst first), so that each stands beside its line.
 * Of more than ten of a level, nine are told, and the tenth says how many more there are. Every line is a command or our own
 * words: a contributor's text can neither end one nor begin one.
 */
export function printGithub(problems: readonly Problem[], skipped: readonly Skipped[] = []): string {
  const annotations = LEVELS.flatMap((level) => {
    const all = problems.filter((problem) => problem.level === level);
    if (all.length <= MOST_SHOWN) return all.map(annotation);
    const shown = all.slice(0, MOST_SHOWN - 1);
    return [...shown.map(annotation), andMore(level, all.length - shown.length)];
  });
  const skips = byReason(skipped).map(({ rules, reason }) =>
    command(
      "notice",
      { title: `Skipped: ${rules.en} · ${frenchMessage(`Vérification omise : ${rules.fr}`)}` },
      [reason],
    ),
  );
  const counts = countedLevels(problems);
  return [...annotations, ...skips, `${counts.en} · ${counts.fr}`].join("\n");
}

function annotation({ level, file, line, column, rule, path, message, tip }: Problem): string {
  const title = path === "" ? rule : `${rule} ${path}`;
  const said = { en: `${message.en} ${tip.en}`, fr: `${message.fr} ${tip.fr}` };
  return command(COMMANDS[level], { file, line, col: column, title }, [said], rulePage(rule));
}

function andMore(level: Level, count: number): string {
  const more = countedLevel(count, level);
  return command(COMMANDS[level], { title: `${more.en} · ${more.fr}` }, [
    {
      en: "There are more than the host shows; the summary of this run has them all.",
      fr: "Il y en a plus que l’hébergeur n’en montre ; le sommaire de cette exécution les contient tous.",
    },
  ]);
}

function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  said: readonly Bilingual[],
  ...lines: readonly string[]
): string {
  const written = Object.entries(properties).map(
    ([key, value]) => `${key}=${property(key === "file" ? String(value) : plain(String(value)))}`,
  );
  const texts = said.flatMap(({ en, fr }) => [en, frenchMessage(fr)]);
  return `::${name} ${written.join(",")}::${[...texts, ...lines].map((text) => escaped(plain(text))).join("%0A")}`;
}

/** A text that people read. A path is none: with anything put into it, the host would not find the file. */
function plain(text: string): string {
  return withoutMentions(oneLine(text));
}

/** What would end a command, in the host’s own escapes; `%` first, which begins each of them. */
function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
