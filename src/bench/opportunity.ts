import { LANGUAGE_NAMES, LOCALES, type Bilingual, type Locale } from "../model/locale.ts";
import { writeMoney } from "../model/money.ts";
import { addBusinessDays, type Holidays } from "../time/business-days.ts";
import {
  AMENDMENT_REASON,
  BACKGROUND,
  CRITERIA,
  HOW_TO_APPLY,
  LICENCE_CRITERION,
  NEEDS,
  OUT_OF_SCOPE,
  QUESTIONS,
  TABLE_HEAD,
  TABLE_ROWS,
} from "./phrases.ts";
import type { Purchase } from "./purchase.ts";
import { filled, indented, listItem, localField, numbered, recordText, textsIn, wrapped } from "./writing.ts";

/** The text of `opportunities/<ref>.md`. */
export function opportunityText(purchase: Purchase, holidays: Holidays): string {
  const { topic, plan, random } = purchase;
  const fields = [
    ...localField("title", titleOf(purchase)),
    ...localField("summary", topic.summary),
    `team: ${purchase.team}`,
    `contact: ${purchase.team}@example.gc.ca`,
    `price: "${writeMoney(purchase.price)}"`,
    `skills: [${topic.skills.join(", ")}]`,
    `posted: ${plan.posted}`,
    `closes: ${plan.closes} ${random.pick(["14:00", "16:30", "23:59"])}`,
    `selection: ${plan.selection}`,
    `delivery: ${plan.delivery}`,
    `hours: ${purchase.hours}`,
    `licence: ${purchase.licence}`,
    `repository: ${purchase.repository}`,
    `funds_reserved: ${plan.fundsReserved}`,
    "attestations: [unclassified, stand-alone, no-internal-capacity]",
    ...(random.chance(0.2) ? amendment(purchase, holidays) : []),
    ...(random.chance(0.4) ? questions(purchase, holidays) : []),
    "demonstration: true",
  ];
  return recordText(fields, body(purchase));
}

/** With the number, or one team would seem to repeat itself (MA-215). */
function titleOf({ topic, plan, random }: Purchase): Bilingual {
  const { en, fr } = numbered(topic.title, random);
  const number = `(${plan.year}-${plan.number})`;
  return { en: `${en} ${number}`, fr: `${fr} ${number}` };
}

/** The delivery came later than first posted. */
function amendment({ plan }: Purchase, holidays: Holidays): string[] {
  return [
    "amendments:",
    ...indented(
      listItem([
        `date: ${addBusinessDays(plan.posted, 3, holidays)}`,
        "field: delivery",
        `from: ${addBusinessDays(plan.delivery, -4, holidays)}`,
        `to: ${plan.delivery}`,
        ...localField("reason", AMENDMENT_REASON),
      ]),
    ),
  ];
}

function questions({ plan, random }: Purchase, holidays: Holidays): string[] {
  const asked = random.some(QUESTIONS, random.whole(1, 2));
  return [
    "questions:",
    ...asked.flatMap(({ question, answer }) =>
      indented(
        listItem([
          `asked: ${addBusinessDays(plan.posted, 2, holidays)}`,
          `answered: ${addBusinessDays(plan.posted, 4, holidays)}`,
          ...localField("question", question),
          ...localField("answer", numbered(answer, random)),
        ]),
      ),
    ),
  ];
}

/** The parts of a body, drawn once and then written in each language. */
interface Parts {
  readonly background: readonly Bilingual[];
  readonly needs: readonly Bilingual[];
  readonly table: readonly (readonly Bilingual[])[] | undefined;
  readonly criteria: readonly Bilingual[];
  /** Criteria are numbered now and then, as some teams do. */
  readonly isNumbered: boolean;
  readonly outOfScope: readonly Bilingual[];
  readonly howToApply: readonly Bilingual[];
}

function body({ topic, licence, random }: Purchase): string[] {
  const drawn = (phrases: readonly Bilingual[], from: number, to = from): Bilingual[] =>
    random.some(phrases, random.whole(from, to)).map((phrase) => numbered(phrase, random));
  const parts: Parts = {
    background: [...drawn(topic.background, 2), ...drawn(BACKGROUND, 1, 3)],
    needs: [...drawn(topic.needs, 3), ...drawn(NEEDS, 1, 2)],
    table: random.chance(0.15)
      ? TABLE_ROWS.map((row) => row.map((cell) => numbered(cell, random)))
      : undefined,
    criteria: [filled(LICENCE_CRITERION, { licence }), ...drawn(CRITERIA, 2, 4)],
    isNumbered: random.chance(0.2),
    outOfScope: random.chance(0.3) ? drawn(OUT_OF_SCOPE, 1) : [],
    howToApply: drawn(HOW_TO_APPLY, 1),
  };
  return LOCALES.flatMap((locale) => [...bodyIn(parts, locale), ""]).slice(0, -1);
}

function bodyIn(parts: Parts, locale: Locale): string[] {
  const heading = (name: keyof typeof HEADINGS): string[] => ["", `## ${HEADINGS[name][locale]}`, ""];
  return [
    `# ${LANGUAGE_NAMES[locale]}`,
    ...heading("background"),
    ...wrapped(textsIn(parts.background, locale).join(" ")),
    ...heading("needs"),
    ...textsIn(parts.needs, locale).flatMap((text) => wrapped(text, "- ", "  ")),
    ...(parts.table ? ["", ...table([TABLE_HEAD, ...parts.table], locale)] : []),
    ...heading("criteria"),
    ...textsIn(parts.criteria, locale).flatMap((text, index) =>
      parts.isNumbered ? wrapped(text, `${index + 1}. `, "   ") : wrapped(text, "- ", "  "),
    ),
    ...(parts.outOfScope.length > 0
      ? [...heading("outOfScope"), ...wrapped(textsIn(parts.outOfScope, locale).join(" "))]
      : []),
    ...heading("howToApply"),
    ...wrapped(textsIn(parts.howToApply, locale).join(" ")),
  ];
}

function table([head, ...rows]: readonly (readonly Bilingual[])[], locale: Locale): string[] {
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    row(textsIn(head ?? [], locale)),
    row((head ?? []).map(() => "---")),
    ...rows.map((cells) => row(textsIn(cells, locale))),
  ];
}

const HEADINGS = {
  background: { en: "Background", fr: "Contexte" },
  needs: { en: "What we need", fr: "Ce qu’il nous faut" },
  criteria: { en: "Acceptance criteria", fr: "Critères d’acceptation" },
  outOfScope: { en: "Out of scope", fr: "Hors de la portée" },
  howToApply: { en: "How to apply", fr: "Comment poser votre candidature" },
} as const satisfies Record<string, Bilingual>;
