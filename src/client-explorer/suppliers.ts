import type { ExplorerWords } from "../i18n/explorer/words.ts";
import type { Locale } from "../model/locale.ts";
import type { ExplorerColumns } from "../model/explorer.ts";
import type { Choices } from "./choices.ts";
import { attributeName } from "./names.ts";

/** As many names are proposed while someone types. */
const MOST_PROPOSED = 30;

/** A supplier that can be chosen. */
interface Supplier {
  readonly code: number;
  readonly name: string;
  /** The name as it is compared. */
  readonly plain: string;
}

/** Finds suppliers by what is typed of their names. */
export class SupplierNames {
  readonly #all: readonly Supplier[];

  constructor(columns: ExplorerColumns, choices: Choices, locale: Locale, words: ExplorerWords) {
    this.#all = [...choices.supplier.values()].map((code) => {
      const name = attributeName(columns, "supplier", code, locale, words);
      return { code, name, plain: plain(name) };
    });
  }

  nameOf(code: number | undefined): string {
    return this.#all.find((one) => one.code === code)?.name ?? "";
  }

  /** The code of a name, however it is written; undefined where nobody is called so. */
  find(text: string): number | undefined {
    const exact =
      this.#all.find(({ name }) => name === text) ?? this.#all.find((one) => one.plain === plain(text));
    return exact?.code;
  }

  /** The names that what is typed is a part of, those that begin with it first. */
  proposed(text: string): string[] {
    const part = plain(text);
    const fitting = this.#all.filter((one) => one.plain.includes(part));
    const rank = (one: Supplier): number => (one.plain.startsWith(part) ? 0 : 1);
    return fitting
      .sort((a, b) => rank(a) - rank(b))
      .slice(0, MOST_PROPOSED)
      .map(({ name }) => name);
  }
}

/** As keyboards type it: without case, accents and outer spaces. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'").toLowerCase().trim();
}
