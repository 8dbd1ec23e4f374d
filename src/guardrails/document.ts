import { frenchMessage } from "../i18n/typography.ts";
import { LANGUAGE_NAMES, LOCALES, type Bilingual, type Locale } from "../model/locale.ts";
import type { Program } from "../model/program.ts";
import type { Level } from "../problems/problem.ts";
import { sourceIn, type RuleDescription } from "./rule.ts";

/** What each level does, in a sentence. */
export const LEVELS: Record<Level, Bilingual> = {
  error: { en: "Error: stops a pull request.", fr: "Erreur : bloque une demande de tirage." },
  warning: { en: "Warning: asks a person to look.", fr: "Avertissement : demande qu’une personne regarde." },
  signal: {
    en: "Signal: a question for the public, never a finding.",
    fr: "Signal : une question pour le public, jamais une conclusion.",
  },
};

/** The headings of a rule's page. */
export const HEADINGS = {
  what: { en: "What must hold", fr: "Ce qui est exigé" },
  why: { en: "Why", fr: "Pourquoi" },
  fix: { en: "How to fix it", fr: "Comment y remédier" },
  numbers: { en: "Numbers", fr: "Nombres" },
  sources: { en: "Where it comes from", fr: "D’où vient la règle" },
} as const satisfies Record<string, Bilingual>;

/** A number of the programme, as `_data/program.yml` writes it. */
export interface ProgramNumber {
  /** `limit.amount` */
  readonly path: string;
  /** undefined where the programme does not set it, and so does without what needs it. */
  readonly value: string | undefined;
}

/**
 * The numbers that a rule takes from a programme.
 * @param fields the fields of `_data/program.yml`, as text
 */
export function numbersOf(rule: Pick<RuleDescription, "numbers">, fields: unknown): ProgramNumber[] {
  return (rule.numbers ?? []).map((path) => ({ path, value: shown(valueAt(fields, path.split("."))) }));
}

function valueAt(fields: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return fields;
  const value = typeof fields === "object" && fields !== null ? Object.entries(fields) : [];
  return valueAt(value.find(([key]) => key === name)?.[1], rest);
}

/** Lists by their items, tables by their names. */
function shown(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(shown).join(", ");
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value)
    .map(([name, item]) => (typeof item === "string" ? `${name}: ${item}` : name))
    .join(", ");
}

/** What a programme says of where its rules come from. */
type SaidSources = Pick<Program, "rule_sources">;

/** The page of a rule in Markdown, in both languages, for `docs/rules/`. */
export function ruleMarkdown(rule: RuleDescription, fields: unknown, program: SaidSources = {}): string {
  const title = `# ${rule.id}: ${rule.name.en} · ${frenchMessage(rule.name.fr)}`;
  const note = "<!-- Made from src/guardrails by `npm run rules`. Change the rule, not this page. -->";
  return (
    [note, title, ...LOCALES.map((locale) => part(rule, { fields, program }, locale))].join("\n\n") + "\n"
  );
}

function part(
  rule: RuleDescription,
  { fields, program }: { readonly fields: unknown; readonly program: SaidSources },
  locale: Locale,
): string {
  const say = (text: Bilingual): string => (locale === "fr" ? frenchMessage(text.fr) : text.en);
  const numbers = numbersOf(rule, fields).map(
    ({ path, value }) =>
      `- \`${path}\`${locale === "fr" ? "\u00a0" : ""}: ${value === undefined ? "–" : `\`${value}\``}`,
  );
  const section = (heading: Bilingual, text: string): string => `### ${say(heading)}\n\n${text}`;
  return [
    `## ${LANGUAGE_NAMES[locale]}`,
    say(LEVELS[rule.level]),
    section(HEADINGS.what, say(rule.what)),
    section(HEADINGS.why, say(rule.why)),
    section(HEADINGS.fix, say(rule.fix)),
    ...(numbers.length > 0 ? [section(HEADINGS.numbers, `${say(IN_PROGRAM)}\n\n${numbers.join("\n")}`)] : []),
    section(HEADINGS.sources, rule.sources.map((source) => `- ${say(sourceIn(program, source))}`).join("\n")),
  ].join("\n\n");
}

const IN_PROGRAM: Bilingual = {
  en: "From `_data/program.yml`, where each has its source beside it:",
  fr: "Dans `_data/program.yml`, où chacun a sa source à côté de lui :",
};

/** The list of all rules in Markdown, for `docs/rules/README.md`. */
export function rulesMarkdown(rules: readonly RuleDescription[]): string {
  const rows = rules.map(
    ({ id, name, level }) =>
      `| [${id}](${id}.md) | ${name.en} | ${frenchMessage(name.fr)} | ${LEVEL_NAMES[level]} |`,
  );
  return [
    "<!-- Made from src/guardrails by `npm run rules`. -->",
    "# Guardrails · Garde-fous",
    ["| | | | |", "| --- | --- | --- | --- |", ...rows].join("\n"),
    "",
  ]
    .join("\n\n")
    .replace(/\n+$/, "\n");
}

const LEVEL_NAMES: Record<Level, string> = {
  error: "error · erreur",
  warning: "warning · avertissement",
  signal: "signal",
};
