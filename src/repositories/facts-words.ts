import type { Bilingual } from "../model/locale.ts";
import type { CommitFacts, RepositoryFacts } from "../model/repositories.ts";

/** What each fact is called where it is told that it changed. */
export const FACT_WORDS: Record<keyof RepositoryFacts | keyof CommitFacts, Bilingual> = {
  public: { en: "public", fr: "public" },
  empty: { en: "empty", fr: "vide" },
  archived: { en: "archived", fr: "archivé" },
  disabled: { en: "disabled", fr: "désactivé" },
  moved_to: { en: "moved to", fr: "déplacé vers" },
  default_branch: { en: "default branch", fr: "branche par défaut" },
  readme: { en: "README", fr: "README" },
  publiccode: { en: "publiccode.yml", fr: "publiccode.yml" },
  topics: { en: "topics", fr: "sujets" },
  stars: { en: "stars", fr: "étoiles" },
  forks: { en: "forks", fr: "bifurcations" },
  reachable: { en: "reachable from the default branch", fr: "atteignable depuis la branche par défaut" },
  licence_file: { en: "licence file", fr: "fichier de licence" },
  licence: { en: "licence", fr: "licence" },
  tree: { en: "tree of files", fr: "arborescence" },
  committed: { en: "date of the commit", fr: "date du commit" },
  merged: { en: "date of the merge", fr: "date de la fusion" },
};

const NOTHING: Bilingual = { en: "not known", fr: "inconnu" };
const NONE: Bilingual = { en: "none", fr: "aucun" };
const PUBLICCODE: Readonly<Record<string, Bilingual>> = {
  absent: { en: "absent", fr: "absent" },
  valid: { en: "valid", fr: "valide" },
  invalid: { en: "not valid", fr: "non valide" },
};

/** The value of a fact, in words; what a host said stands as it said it. */
export function factValue(name: string, value: unknown): Bilingual {
  if (value === undefined) return NOTHING;
  if (value === null) return NONE;
  if (value === true) return { en: "yes", fr: "oui" };
  if (value === false) return { en: "no", fr: "non" };
  if (Array.isArray(value)) return value.length === 0 ? NONE : same(value.map(String).join(", "));
  const said = typeof value === "string" ? value : JSON.stringify(value);
  return (name === "publiccode" ? PUBLICCODE[said] : undefined) ?? same(said);
}

function same(text: string): Bilingual {
  return { en: text, fr: text };
}
