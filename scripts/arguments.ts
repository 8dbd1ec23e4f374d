import { parseArgs, type ParseArgsConfig } from "node:util";

import { growHeapByLittle } from "../src/register/heap.ts";
import { instantOf, parseDate, type Instant } from "../src/time/calendar.ts";
import { systemFault } from "./arguments/system-fault.ts";
import { UsageError } from "./arguments/usage-error.ts";

export { contentFolder, outputFile, PROJECT, siteFolder } from "./arguments/folders.ts";
export { dayOption, needed } from "./arguments/values.ts";
export { productAt } from "./arguments/product-at.ts";
export { whatChanged } from "./arguments/what-changed.ts";
export { UsageError };

type Options = NonNullable<ParseArgsConfig["options"]>;
type Parsed<Known extends Options> = ReturnType<
  typeof parseArgs<{ options: Known; allowPositionals: true; args: string[] }>
>;

/** What nearly every command takes. */
export const COMMON = {
  content: { type: "string" },
  output: { type: "string" },
  now: { type: "string" },
} as const satisfies Options;

/**
 * Reads the arguments of a command; `positionals` names those without a `--`, as in `["FILE.csv"]`; one that may be left out
 * stands in brackets, as in `["[REF]"]`, and comes last.
 */
export function readArguments<const Known extends Options>(
  argv: readonly string[],
  options: Known,
  positionals: readonly string[] = [],
): Parsed<Known> {
  const args = [...argv];
  if (args.includes("--help")) throw new Help(usage(options, positionals));
  const { tokens } = parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true });
  let words = 0;
  const given = new Set<string>();
  for (const token of tokens) {
    if (token.kind === "positional" && ++words > positionals.length) refuseWord(token.value);
    if (token.kind !== "option") continue;
    checkOption(token, options);
    // Which of two was meant nobody knows, and one of them may be an amount.
    if (given.has(token.name)) refuseSecond(token.rawName);
    given.add(token.name);
  }
  const missing = positionals
    .slice(words)
    .filter((name) => !name.startsWith("["))
    .join(" ");
  if (missing !== "") {
    throw new UsageError(`${missing} is missing.`, `Il manque ${missing}.`);
  }
  return parseArgs({ args, options, allowPositionals: true });
}

/** The first word of a command that does several things, as in `payment status`; what follows is the rest. */
export function subcommand<const Word extends string>(
  argv: readonly string[],
  words: readonly [Word, ...Word[]],
): { readonly word: Word; readonly rest: readonly string[] } {
  const [first, ...rest] = argv;
  const list = words.join(", ");
  if (first === "--help")
    throw new Help(
      new UsageError(
        `It takes one of these first: ${list}. After it, --help lists what that takes (README.md says more).`,
        `D’abord l’un de ces mots : ${list}. Après lui, --help énumère ses options (voir aussi README.md).`,
      ).message,
    );
  const word = words.find((one) => one === first);
  if (word !== undefined) return { word, rest };
  throw first === undefined
    ? new UsageError(`Say first what to do: ${list}.`, `Dites d’abord quoi faire : ${list}.`)
    : new UsageError(
        `${first}: not one of ${list}, of which one comes first.`,
        `${first} : il faut d’abord l’un de ${list}.`,
      );
}

/** Somebody asked what a command takes: told on standard output, and the exit code is 0. */
class Help extends Error {}

function usage(options: Options, positionals: readonly string[]): string {
  const words = Object.entries(options).map(([name, { type }]) =>
    type === "boolean" ? `[--${name}]` : `[--${name} …]`,
  );
  return new UsageError(
    `It takes: ${[...positionals, ...words].join(" ")} (README.md says more).`,
    `Options : ${[...positionals, ...words].join(" ")} (voir aussi README.md).`,
  ).message;
}

function refuseWord(word: string): never {
  throw new UsageError(
    `Unexpected argument: ${word} (with npm, options come after "--").`,
    `Argument inattendu : ${word} (avec npm, les options viennent après « -- »).`,
  );
}

function refuseSecond(option: string): never {
  throw new UsageError(
    `${option} is given twice: say it once.`,
    `${option} est donné deux fois : dites-le une fois.`,
  );
}

function checkOption(
  token: { name: string; rawName: string; value: string | undefined },
  known: Options,
): void {
  const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
  if (option === undefined) {
    const names = [...Object.keys(known), "help"].map((name) => `--${name}`);
    throw new UsageError(
      `Unknown option ${token.rawName}; there are: ${names.join(", ")}.`,
      `Option inconnue, ${token.rawName} ; il y a : ${names.join(", ")}.`,
    );
  }
  const given = token.value !== undefined && token.value !== "" && !token.value.startsWith("-");
  if (option.type === "string" && !given) {
    throw new UsageError(`${token.rawName} needs a value.`, `${token.rawName} demande une valeur.`);
  }
  if (option.type === "boolean" && token.value !== undefined) {
    throw new UsageError(`${token.rawName} takes no value.`, `${token.rawName} ne prend pas de valeur.`);
  }
}

/** `--now 2021-07-01T12:00:00Z`, else the clock. An instant needs its offset: a wall time is a different one in each zone. */
export function instant(value: string | undefined, clock: () => number = Date.now): Instant {
  if (value === undefined) return instantOf(clock());
  const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;
  const ms = shape.test(value) && parseDate(value.slice(0, 10)) !== undefined ? Date.parse(value) : NaN;
  if (Number.isNaN(ms)) {
    throw new UsageError(
      `--now ${value}: not an instant such as 2021-07-01T12:00:00Z.`,
      `--now ${value} : ce n’est pas un instant tel que 2021-07-01T12:00:00Z.`,
    );
  }
  return instantOf(ms);
}

export function wholeNumber(
  name: string,
  value: string | undefined,
  range: { readonly otherwise: number; readonly from: number; readonly to: number },
): number {
  if (value === undefined) return range.otherwise;
  const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
  if (number >= range.from && number <= range.to) return number;
  throw new UsageError(
    `--${name} ${value}: not a whole number from ${range.from} to ${range.to}.`,
    `--${name} ${value} : ce n’est pas un nombre entier de ${range.from} à ${range.to}.`,
  );
}

/** One of a few words, as in `--format json`; the first where none is given. */
export function choice<const Word extends string>(
  name: string,
  value: string | undefined,
  words: readonly [Word, ...Word[]],
): Word {
  if (value === undefined) return words[0];
  const chosen = words.find((word) => word === value);
  if (chosen !== undefined) return chosen;
  throw new UsageError(
    `--${name} ${value}: not one of ${words.join(", ")}.`,
    `--${name} ${value} : il faut l’un de ${words.join(", ")}.`,
  );
}

/** Runs a command and sets the exit code: what it returns, or 2 where it cannot run. */
export async function run(
  main: (argv: readonly string[]) => Promise<number> | number,
  argv: readonly string[] = process.argv.slice(2),
  print: (line: string) => void = console.error,
): Promise<void> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    // `npm run check | head` closes the pipe early; that is no fault.
    if (error.code === "EPIPE") return;
    // What was found has not been told, so that no exit code of the command's own would be true.
    print(explain(error));
    process.exit(2);
  });
  growHeapByLittle();
  try {
    process.exitCode = await main(argv);
  } catch (error) {
    if (error instanceof Help) {
      console.log(error.message);
      return;
    }
    process.exitCode = 2;
    print(explain(error));
  }
}

function explain(error: unknown): string {
  if (error instanceof UsageError) return error.message;
  const told = systemFault(error);
  if (told) return new UsageError(told.en, told.fr).message;
  const fault = new UsageError(
    "This is a fault of the program, not of your records: please report it with what follows.",
    "C’est une erreur du programme, pas de vos fiches : veuillez la signaler avec ce qui suit.",
  );
  return `${fault.message}\n${error instanceof Error ? String(error.stack) : String(error)}`;
}
