import type { LocalText } from "../model/locale.ts";
import { didYouMean } from "../problems/did-you-mean.ts";
import { quote } from "../problems/quote.ts";
import type { Catalogue } from "../register/catalogue.ts";
import { DATA_FILES } from "../register/find.ts";
import type { Said } from "./cell-problem.ts";
import { type KeyFinder, keyFinder } from "./key-finder.ts";

/** The names that cells of a column may hold in place of keys. */
export interface Names {
  readonly keyOf: KeyFinder;
  readonly unknown: (column: string, written: string) => Said;
}

/** Columns whose cells hold a key of the programme's, or the name that people know it by. */
export function namesByColumn({ teams, skills, program }: Catalogue): ReadonlyMap<string, Names> {
  const named = (list: ReadonlyMap<string, { readonly name: LocalText }>): [string, LocalText][] =>
    [...list].map(([key, { name }]) => [key, name]);
  return new Map([
    ["team", namesOf(named(teams), DATA_FILES.teams)],
    ["skills", namesOf(named(skills), DATA_FILES.skills)],
    ["award.payment_method", namesOf(Object.entries(program.payment_methods), DATA_FILES.program)],
  ]);
}

function namesOf(entries: readonly [key: string, name: LocalText][], file: string): Names {
  const known = entries.flatMap(([key, { en, fr }]) => [key, en, fr].filter((name) => name !== undefined));
  return {
    keyOf: keyFinder(entries),
    unknown: (column, written) => {
      const near = didYouMean(written, known);
      return {
        rule: "MA-103",
        message: {
          en: `“${column}” holds “${quote(written)}”, which is not the key or the name of one entry of ${file}.`,
          fr: `« ${column} » contient « ${quote(written)} », qui n’est ni la clé ni le nom d’une entrée de ${file}.`,
        },
        tip: near
          ? { en: `Did you mean “${near}”?`, fr: `Vouliez-vous écrire « ${near} » ?` }
          : {
              en: `Correct the cell, or add it to ${file} first.`,
              fr: `Corrigez la cellule, ou ajoutez-le d’abord à ${file}.`,
            },
      };
    },
  };
}
