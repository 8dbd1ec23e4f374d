import type { ListWords } from "./en.ts";

export const lists: ListWords = {
  pages: "Pages de la liste",
  page: (number) => `Page ${number}`,
  pageOf: (title, number, count) => `${title}, page ${number} de ${count}`,
  previous: "Précédente",
  next: "Suivante",
  earlierOpportunities: "Les occasions décidées plus tôt, de la plus récente à la plus ancienne.",
  earlierAwards: "Les contrats plus anciens, du plus récent au plus ancien.",
  allOpportunities: "Toutes les occasions sur une seule page",
  allOnOnePage: (count) => `Les ${count} occasions sur une seule page (volumineuse)`,
  loading: "Chargement des occasions plus anciennes…",
  notLoaded:
    "Les occasions plus anciennes n’ont pas pu être chargées : la recherche ne porte que sur cette page. Vérifiez la connexion, puis modifiez le filtre pour réessayer.",
};
