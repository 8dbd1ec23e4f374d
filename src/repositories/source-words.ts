import type { Bilingual } from "../model/locale.ts";
import type { Source } from "../model/repositories.ts";

/** How a fact was learned, as the end of a sentence. */
export const SOURCE_WORDS: Record<Source, Bilingual> = {
  "github-graphql": { en: "GitHub said so", fr: "GitHub l’a dit" },
  "github-rest": { en: "GitHub said so", fr: "GitHub l’a dit" },
  "github-compare": { en: "GitHub compared the branches", fr: "GitHub a comparé les branches" },
  "github-commit": { en: "GitHub showed the commit", fr: "GitHub a montré le commit" },
  "github-licence": { en: "GitHub named the licence file", fr: "GitHub a nommé le fichier de licence" },
  "gitlab-api": { en: "GitLab said so", fr: "GitLab l’a dit" },
  "bitbucket-api": { en: "Bitbucket said so", fr: "Bitbucket l’a dit" },
  git: { en: "Git looked into the repository", fr: "Git a regardé dans le dépôt" },
  "licence-text": {
    en: "the text was compared with those of the SPDX list",
    fr: "le texte a été comparé à ceux de la liste SPDX",
  },
};
