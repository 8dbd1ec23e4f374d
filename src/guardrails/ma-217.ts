import type { Problem } from "../problems/problem.ts";
import { quote } from "../problems/quote.ts";
import { wasAt } from "../register/changes.ts";
import type { ChangeRule } from "./rule.ts";

/** Who proposes a record needs to change nothing else; whoever changes the product or the programme is asked to say so apart. */
export const recordsOnly: ChangeRule = {
  id: "MA-217",
  name: { en: "A proposal of records only", fr: "Une proposition de fiches seulement" },
  level: "warning",
  sources: ["proposal"],
  what: {
    en: "A change touches records only: opportunities/ and awards/. What else it touches is pointed out.",
    fr: "Un changement ne touche qu’aux fiches : opportunities/ et awards/. Tout le reste est signalé.",
  },
  why: {
    en: "A new limit, exception or workflow must not travel unseen with a record. Nothing is refused: the product has to change too.",
    fr: "Une nouvelle limite, une exception ou un flux de travail ne doit pas passer inaperçu avec une fiche. Rien n’est refusé : le produit doit changer aussi.",
  },
  fix: {
    en: "Propose the records in a change of their own. What else should change is proposed apart, and says why.",
    fr: "Proposez les fiches dans un changement à part. Le reste se propose séparément, avec son motif.",
  },
  compare: ({ paths }) => {
    const others = [...new Set(paths.flatMap((change) => [wasAt(change), change.path]))].filter(
      (path) => path !== undefined && !isRecordPath(path),
    ) as string[];
    const [first] = others;
    return first === undefined ? [] : [beyondRecords(first, others)];
  },
};

/** As many as a sentence bears. */
const MOST_NAMED = 5;

function beyondRecords(first: string, others: readonly string[]): Problem {
  const named = others.slice(0, MOST_NAMED).map(quote).join(", ");
  const end = others.length > MOST_NAMED ? ", …" : ".";
  const isOne = others.length === 1;
  return {
    rule: "MA-217",
    level: "warning",
    file: first,
    line: 1,
    column: 1,
    path: "",
    message: {
      en: `This change touches ${isOne ? "a file that is not a record" : `${others.length} files that are not records`}: ${named}${end}`,
      fr: `Ce changement touche à ${isOne ? "un fichier qui n’est pas une fiche" : `${others.length} fichiers qui ne sont pas des fiches`} : ${named}${end}`,
    },
    tip: {
      en: "Propose records in a change of their own; a maintainer looks at the rest.",
      fr: "Proposez les fiches dans un changement à part ; l’équipe responsable du produit examine le reste.",
    },
  };
}

/** A hidden file is no record, wherever it lies: `.gitattributes` changes how records are read. */
function isRecordPath(path: string): boolean {
  return /^(?:opportunities|awards)\/(?!(?:.*\/)?\.(?!gitkeep$))/.test(path);
}
