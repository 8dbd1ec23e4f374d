import { formatLongDate, formatWallTime } from "../i18n/dates.ts";
import { formatMoney } from "../i18n/money.ts";
import { frenchTypography } from "../i18n/typography.ts";
import type { Bilingual, LocalText, Locale } from "../model/locale.ts";
import type { Program } from "../model/program.ts";
import { plainInMarkdown } from "../problems/harmless.ts";
import type { WallTime } from "../time/calendar.ts";
import type { Facts, Total } from "./facts.ts";

/** What would be published of an opportunity, and what follows from its numbers: a table in Markdown, in both languages. */
export function preview(facts: Facts, program: Program): string {
  const { opportunity: o, questionsClose, businessDaysOpen, pace } = facts;
  const inBoth = (format: (locale: Locale) => string): Bilingual => ({ en: format("en"), fr: format("fr") });
  const money = (amount: typeof o.price): Bilingual =>
    inBoth((locale) => formatMoney(amount, program.currency, locale));
  const day = (date: typeof o.posted | undefined): Bilingual | undefined =>
    date && inBoth((locale) => formatLongDate(date, locale));
  const rows: readonly (readonly [string, LocalText | undefined])[] = [
    ["Title · Titre", shortened(o.title)],
    ["Price before tax · Prix avant taxe", money(o.price)],
    ...facts.totals.map((total): [string, Bilingual] => [
      "Total with tax · Total avec la taxe",
      inBoth((locale) => `${money(total.amount)[locale]} (${regionsOf(total, locale)})`),
    ]),
    ["Posted · Publication", day(o.posted)],
    [
      "Questions until · Questions jusqu’au",
      questionsClose ? inBoth((locale) => formatWallTime(questionsClose as WallTime, locale)) : undefined,
    ],
    ["Closes · Clôture", inBoth((locale) => formatWallTime(o.closes, locale))],
    ["Open for · Ouverte pendant", businessDays(businessDaysOpen)],
    ["Selection · Sélection", day(o.selection)],
    ["Delivery · Livraison", day(o.delivery)],
    ["Pace · Rythme", pace === undefined ? undefined : hoursAWeek(pace)],
  ];
  return `### ${o.ref}

| | English | Français |
| --- | --- | --- |
${rows.map(([name, text]) => (text ? row(name, text) : "")).join("")}`;
}

function row(name: string, { en = "–", fr = "–" }: LocalText): string {
  return `| ${name} | ${plainInMarkdown(en)} | ${plainInMarkdown(frenchTypography(fr))} |\n`;
}

function regionsOf({ regions }: Total, locale: Locale): string {
  return regions
    .map((name) => cut((locale === "fr" ? name.fr : name.en) ?? name.en ?? name.fr ?? ""))
    .join(", ");
}

function businessDays(count: number): Bilingual {
  return {
    en: `${count} business ${count === 1 ? "day" : "days"} after the day of posting`,
    fr: `${count} ${count < 2 ? "jour ouvrable" : "jours ouvrables"} après le jour de la publication`,
  };
}

function hoursAWeek(pace: number): Bilingual {
  return {
    en: `${pace} ${pace === 1 ? "hour" : "hours"} a week`,
    fr: `${String(pace).replace(".", ",")} ${pace < 2 ? "heure" : "heures"} par semaine`,
  };
}

/** Twice what a title may have: what is longer has a problem of its own. */
const LONGEST = 200;

function shortened({ en, fr }: LocalText): LocalText {
  return { en: en && cut(en), fr: fr && cut(fr) };
}

function cut(text: string): string {
  const characters = [...text.slice(0, LONGEST * 2 + 2)];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : text;
}
