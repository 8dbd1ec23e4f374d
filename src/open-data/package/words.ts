import { frenchTypography } from "../../i18n/typography.ts";
import type { Bilingual } from "../../model/locale.ts";

const words = (en: string, fr: string): Bilingual => ({ en, fr: frenchTypography(fr) });

/** What is said of the package, wherever it is described. */
export const PACKAGE_WORDS = {
  title: words("Micro-acquisition: open data", "Micro-acquisition : données ouvertes"),
  about: words(
    "Small pieces of open code that are bought in the open: opportunities, awards, every event of every payment, questions, amendments and indicators. Rows with “demonstration” true are made up: leave them out of every sum.",
    "De petits logiciels libres achetés à la vue de tous : occasions, contrats, chaque événement de chaque paiement, questions, modifications et indicateurs. Les lignes où « demonstration » vaut true sont inventées : ne les comptez dans aucune somme.",
  ),
} as const;
