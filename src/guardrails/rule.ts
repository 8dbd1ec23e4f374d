import type { Bilingual } from "../model/locale.ts";
import type { Program } from "../model/program.ts";
import type { Level, Problem, RuleId } from "../problems/problem.ts";
import type { Changes } from "../register/changes.ts";
import type { JudgedBy } from "./judged.ts";
import type { Register } from "../register/register.ts";
import type { Instant } from "../time/calendar.ts";

/** Where a rule comes from, in general words; a programme may say it in its own (`rule_sources`). */
const SOURCES = {
  pilot: {
    en: "the guides of the programme for which the product was first made",
    fr: "les guides du programme pour lequel le produit a d’abord été fait",
  },
  "pilot-report": {
    en: "what that programme learned, as its closing report says",
    fr: "ce que ce programme a appris, selon son rapport de clôture",
  },
  "financial-administration": {
    en: "what laws on public money commonly ask for",
    fr: "ce que les lois sur l’argent public exigent d’ordinaire",
  },
  "red-flags": {
    en: "the Open Contracting Partnership’s red flags",
    fr: "les signaux d’alerte de l’Open Contracting Partnership",
  },
  proposal: { en: "a proposal of this product", fr: "une proposition de ce produit" },
} as const satisfies Record<string, Bilingual>;

/** Where a rule comes from, as a programme says it. */
export function sourceIn(
  { rule_sources: own = {} }: Pick<Program, "rule_sources">,
  source: keyof typeof SOURCES,
): Bilingual {
  const said = source === "red-flags" || source === "proposal" ? undefined : own[source];
  return { en: said?.en ?? SOURCES[source].en, fr: said?.fr ?? SOURCES[source].fr };
}

/** What is told of a guardrail: in the documentation, on the site, and with each problem. */
export interface RuleDescription {
  readonly id: RuleId;
  readonly name: Bilingual;
  /** The gravest level at which it reports. */
  readonly level: Level;
  readonly sources: readonly (keyof typeof SOURCES)[];
  /** What must hold. */
  readonly what: Bilingual;
  readonly why: Bilingual;
  /** What to do where it does not hold. */
  readonly fix: Bilingual;
  /** The numbers that it takes from `_data/program.yml`, as paths: `limit.amount`. */
  readonly numbers?: readonly string[];
}

/**
 * One guardrail. Adding one takes a file like the others here and a line in `index.ts`.
 * A rule judges what the register says at a moment; it reads nothing else and changes nothing.
 */
export interface Rule extends RuleDescription {
  /** What it has judged, so that the public can see what “nothing found” rests on. */
  readonly judged: JudgedBy;
  readonly check: (register: Register, program: Program, now: Instant) => readonly Problem[];
}

/**
 * A guardrail that judges what has changed: it gets what the register said before as well. It can be asked only where
 * records are kept in Git, and a revision to compare with is named (`--base`).
 */
export interface ChangeRule extends RuleDescription {
  readonly compare: (
    changes: Changes,
    register: Register,
    program: Program,
    now: Instant,
  ) => readonly Problem[];
}

/** The check of a rule that the loader itself applies, for without it nothing could be read. */
export function foundWhileReading(id: RuleId): Rule["check"] {
  return (register) => register.problems.filter((problem) => problem.rule === id);
}
