import { expectedOf } from "../model/fields.ts";
import { isRef, numberOf, type Ref } from "../model/ref.ts";
import { quote } from "../problems/quote.ts";
import type { ContentFolder } from "../register/disk.ts";
import type { Said } from "./cell-problem.ts";

/** The refs that are taken, by records that are there and by earlier rows of the file. */
export class Refs {
  /** Every name in `opportunities/` and `awards/`, also of what is not a record: nothing may be overwritten. */
  readonly #there: ReadonlySet<string>;
  readonly #numbers = new Map<string, Ref>();
  /** The line of each row's ref. */
  readonly #lines = new Map<Ref, number>();

  constructor(folder: ContentFolder) {
    const names = (part: string): string[] =>
      folder.list("").some(({ name, kind }) => name === part && kind === "folder")
        ? folder.list(part).map(({ name }) => name.replace(/\.md$/, ""))
        : [];
    const opportunities = names("opportunities");
    this.#there = new Set([...opportunities, ...names("awards")]);
    for (const name of opportunities) if (isRef(name)) this.#numbers.set(numberOf(name), name);
  }

  /**
   * Takes a ref for a row, or says why it cannot be had. Of one that stands there already, whoever takes it has to see whether it
   * says the same.
   */
  take(text: string, line: number): { readonly ref: Ref; readonly isThere: boolean } | Said {
    if (text === "") return NO_REF;
    if (!isRef(text)) return notRef(text);
    const earlier = this.#lines.get(text);
    if (earlier !== undefined) return twice(text, earlier);
    const other = this.#numbers.get(numberOf(text));
    if (other !== undefined && other !== text) return numberTaken(text, other);
    this.#lines.set(text, line);
    this.#numbers.set(numberOf(text), text);
    return { ref: text, isThere: this.#there.has(text) };
  }
}

const NO_REF: Said = {
  rule: "MA-101",
  message: {
    en: "“ref” is empty: the record has no name.",
    fr: "« ref » est vide : la fiche n’a pas de nom.",
  },
  tip: {
    en: `Write ${expectedOf("ref").en}.`,
    fr: `Écrivez ${expectedOf("ref").fr}.`,
  },
};

function notRef(text: string): Said {
  return {
    rule: "MA-101",
    message: {
      en: `“ref” holds “${quote(text)}”; expected ${expectedOf("ref").en}.`,
      fr: `« ref » contient « ${quote(text)} » ; il faut ${expectedOf("ref").fr}.`,
    },
    tip: {
      en: "A year, a number of three digits and a few words: lower case, without accents, joined by hyphens, at most 80 characters.",
      fr: "Une année, un numéro de trois chiffres et quelques mots : en minuscules, sans accents, reliés par des traits d’union, au plus 80 caractères.",
    },
  };
}

/** A record has this name, and it stays as it is. */
export function thereAlready(ref: Ref): Said {
  return {
    rule: "MA-101",
    message: { en: `There is a record “${ref}” already.`, fr: `Il y a déjà une fiche « ${ref} ».` },
    tip: {
      en: "Nothing is overwritten: change that record in its own file, or give this one another name.",
      fr: "Rien n’est écrasé : modifiez cette fiche dans son propre fichier, ou donnez un autre nom à celle-ci.",
    },
  };
}

function twice(ref: Ref, line: number): Said {
  return {
    rule: "MA-101",
    message: {
      en: `“${ref}” is the record of line ${line} already.`,
      fr: `« ${ref} » est déjà la fiche de la ligne ${line}.`,
    },
    tip: {
      en: "Give each row a name of its own, or remove one of the two.",
      fr: "Donnez à chaque ligne son propre nom, ou supprimez l’une des deux.",
    },
  };
}

function numberTaken(ref: Ref, other: Ref): Said {
  return {
    rule: "MA-101",
    message: {
      en: `The number ${numberOf(ref)} belongs to ${other} already.`,
      fr: `Le numéro ${numberOf(ref)} est déjà celui de ${other}.`,
    },
    tip: {
      en: "Give it the next free number of its year.",
      fr: "Donnez-lui le prochain numéro libre de son année.",
    },
  };
}
