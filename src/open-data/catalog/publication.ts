import type { Addresses } from "../../i18n/routes.ts";
import { LOCALES, type Locale, type LocalText } from "../../model/locale.ts";
import type { Program } from "../../model/program.ts";
import type { CatalogDataset, Coverage } from "./facts.ts";

/** What a description of the data is made from. */
export interface Cataloged {
  readonly program: Program;
  readonly addresses: Addresses;
  readonly datasets: readonly CatalogDataset[];
  readonly coverage: Coverage | undefined;
  /** The page on which people find the data, in each language of the programme. */
  readonly pages: Readonly<Partial<Record<Locale, string>>>;
}

/** What people search for. Words of ours, each beside its other language. */
export const KEYWORDS: Readonly<Record<Locale, readonly string[]>> = {
  en: ["procurement", "open contracting", "micro-acquisition", "open source", "payments"],
  fr: ["approvisionnement", "marchés ouverts", "micro-acquisition", "logiciel libre", "paiements"],
};

/** A text of a record in a language, or in another where it is not written in that one. */
export function saidIn(text: LocalText, locale: Locale): string {
  return text[locale] ?? LOCALES.map((other) => text[other]).find((said) => said !== undefined) ?? "";
}
