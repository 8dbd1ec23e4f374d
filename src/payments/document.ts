import { frenchMessage } from "../i18n/typography.ts";
import { EVENT_KINDS } from "../model/event.ts";
import { LEADS_TO, LEDGER_STAGES, type LedgerStage } from "../model/ledger-stage.ts";
import { LANGUAGE_NAMES, LOCALES, type Bilingual, type Locale } from "../model/locale.ts";
import { GUARD_RULES, type GuardName } from "./fault.ts";
import { STAGE_WORDS } from "./guards/stage-words.ts";
import { EVERY_EVENT, TRANSITIONS } from "./transitions.ts";

/** `docs/ledger.md`: the machine of the ledger, drawn and told from its table, in both languages. */
export function ledgerMarkdown(): string {
  return [
    "<!-- Made from src/payments/transitions.ts by `npm run rules`. Change the table, not this page. -->",
    "# The payment ledger · Le registre des paiements",
    diagram(),
    ...LOCALES.map(part),
  ]
    .join("\n\n")
    .concat("\n");
}

/** The stages and what leads from one to another; what leaves a stage as it is stands in the table alone. */
function diagram(): string {
  const arrows = EVENT_KINDS.flatMap((kind) => {
    const to = LEADS_TO[kind];
    return to === undefined
      ? []
      : TRANSITIONS[kind].from.map((from) => `  ${idOf(from)} --> ${idOf(to)}: ${kind}`);
  });
  const [first] = LEDGER_STAGES;
  const ends = LEDGER_STAGES.filter(
    (stage) =>
      !EVENT_KINDS.some((kind) => LEADS_TO[kind] !== undefined && TRANSITIONS[kind].from.includes(stage)),
  );
  return [
    "```mermaid",
    "stateDiagram-v2",
    `  [*] --> ${idOf(first)}`,
    ...arrows,
    ...ends.map((stage) => `  ${idOf(stage)} --> [*]`),
    "```",
  ].join("\n");
}

/** Mermaid would read a hyphen as the beginning of an arrow. */
function idOf(stage: LedgerStage): string {
  return stage.replaceAll("-", "_");
}

function part(locale: Locale): string {
  const say = (text: Bilingual): string => (locale === "fr" ? frenchMessage(text.fr) : text.en);
  const stages = (from: readonly LedgerStage[]): string =>
    from.map((stage) => say(STAGE_WORDS[stage])).join(", ");
  const rows = EVENT_KINDS.map((kind) => {
    const { from, guards } = TRANSITIONS[kind];
    const to = LEADS_TO[kind];
    const asked = guards.map((guard) => say(GUARD_NAMES[guard])).join(", ");
    return `| \`${kind}\` | ${stages(from)} | ${to === undefined ? say(SAME) : say(STAGE_WORDS[to])} | ${asked === "" ? "–" : asked} |`;
  });
  const guards = Object.entries(GUARD_NAMES) as [GuardName, Bilingual][];
  const linked = (guard: GuardName): string => `[${GUARD_RULES[guard]}](rules/${GUARD_RULES[guard]}.md)`;
  return [
    `## ${LANGUAGE_NAMES[locale]}`,
    say(INTRODUCTION),
    [`| ${say(HEAD)} |`, "| --- | --- | --- | --- |", ...rows].join("\n"),
    say({
      en: `Of every event is asked: ${EVERY_EVENT.map((guard) => GUARD_NAMES[guard].en).join(", ")}. The rules that tell:`,
      fr: `De tout événement, on vérifie : ${EVERY_EVENT.map((guard) => GUARD_NAMES[guard].fr).join(", ")}. Les règles qui le disent :`,
    }),
    guards
      .map(([guard, name]) => `- ${say(name)}${locale === "fr" ? "\u00a0" : ""}: ${linked(guard)}`)
      .join("\n"),
  ].join("\n\n");
}

const INTRODUCTION: Bilingual = {
  en: "An award’s ledger is a folder of files, one for each thing that happened. What they come to is computed from them, one after the other. An event that may not come where it stands is refused: it counts for nothing, and the check says why.",
  fr: "Le registre d’un contrat est un dossier de fichiers, un pour chaque fait. Ce qu’ils donnent est calculé à partir d’eux, l’un après l’autre. Un événement qui ne peut pas venir là où il se trouve est refusé : il ne compte pas, et la vérification dit pourquoi.",
};

const HEAD: Bilingual = {
  en: "Event | May come when the award is | Then it is | What is asked of it",
  fr: "Événement | Peut venir quand le contrat est | Ensuite il est | Ce qu’on vérifie",
};

const SAME: Bilingual = { en: "as before", fr: "comme avant" };

const GUARD_NAMES: Record<GuardName, Bilingual> = {
  order: { en: "order", fr: "l’ordre" },
  dates: { en: "days", fr: "les dates" },
  extension: { en: "until when", fr: "jusqu’à quand" },
  reason: { en: "who and why", fr: "qui et pourquoi" },
  "before-payment": {
    en: "acceptance, invoice and certification",
    fr: "l’acceptation, la facture et l’attestation",
  },
  delegation: { en: "delegation", fr: "la délégation" },
  separation: { en: "separation of persons", fr: "la séparation des personnes" },
  amounts: { en: "amounts", fr: "les montants" },
  chain: { en: "the chain of hashes", fr: "la chaîne d’empreintes" },
  duplicate: { en: "that it is recorded once", fr: "l’inscription unique" },
};
