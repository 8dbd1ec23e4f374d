import { LOCALES, type Locale } from "../../model/locale.ts";
import type { Program } from "../../model/program.ts";
import { frenchTypography } from "../../i18n/typography.ts";
import type { Table } from "../tables/table.ts";
import { PACKAGE_WORDS } from "./words.ts";

/** Words of the readme: what each format is for. */
const WORDS: Record<Locale, Readonly<Record<"tables" | "formats" | "rest" | "licence", string>>> = {
  en: {
    tables: "Each table is there three times:",
    formats: `  .csv      for spreadsheets (UTF-8 with a byte order mark, so that Excel knows it)
  .json     for programs
  .parquet  for analysis (DuckDB, Python, R): money is DECIMAL(12,2), days are DATE`,
    rest: `datapackage.json says what every column means, in English and in French, and gives the size and the SHA-256 of
every file (Data Package 2.0). schema/ has the JSON Schemas of the records from which the tables are made.
What is not known is empty, or null; it is never zero. Times are written as 2021-07-12 23:59 on the clock of the
programme’s time zone.`,
    licence: "Licence:",
  },
  fr: {
    tables: "Chaque tableau y est trois fois :",
    formats: `  .csv      pour les tableurs (UTF-8 avec un indicateur d’ordre des octets, pour qu’Excel le reconnaisse)
  .json     pour les programmes
  .parquet  pour l’analyse (DuckDB, Python, R) : l’argent est en DECIMAL(12,2), les jours en DATE`,
    rest: `datapackage.json dit ce que signifie chaque colonne, en anglais et en français, et donne la taille et l’empreinte
SHA-256 de chaque fichier (Data Package 2.0). schema/ contient les schémas JSON des fiches dont les tableaux sont tirés.
Ce qui n’est pas connu est vide, ou null; ce n’est jamais zéro. Les heures sont écrites comme 2021-07-12 23:59, à
l’horloge du fuseau horaire du programme.`,
    licence: "Licence :",
  },
};

/** The README of the archive, in both languages. */
export function readmeText(program: Program, tables: readonly Table[]): string {
  return LOCALES.map((locale) => part(locale, program, tables)).join(`\n${"-".repeat(72)}\n\n`);
}

function part(locale: Locale, program: Program, tables: readonly Table[]): string {
  const { tables: head, formats, rest, licence } = WORDS[locale];
  const said = (text: string): string => (locale === "fr" ? frenchTypography(text) : text);
  const lines = [
    PACKAGE_WORDS.title[locale],
    "",
    PACKAGE_WORDS.about[locale],
    "",
    said(head),
    "",
    ...tables.map(({ name, about }) => `  ${name.padEnd(14)}${said(about[locale])}`),
    "",
    said(formats),
    "",
    said(rest),
    "",
    ...(program.open_data?.licence === undefined
      ? []
      : [`${said(licence)} ${program.open_data.licence}`, ""]),
    program.url,
  ];
  return `${lines.join("\n")}\n`;
}
