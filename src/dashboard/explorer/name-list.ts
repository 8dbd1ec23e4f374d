import { plain } from "../../content/words.ts";
import type { LocalText } from "../../model/locale.ts";
import type { Named } from "../../model/explorer.ts";

/** The names of one column, each with its place, in the order in which they first occur. */
export class NameList {
  readonly #places = new Map<string, number>();
  readonly #names: Named[] = [];

  /** The place of a key, which it gets where it has none. */
  placeOf(key: string, name: LocalText | undefined): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const [en, fr] = [plain(name, "en") || key, plain(name, "fr") || key];
    this.#places.set(key, this.#names.length);
    this.#names.push(en === fr ? [key, en] : [key, en, fr]);
    return this.#names.length - 1;
  }

  get names(): readonly Named[] {
    return this.#names;
  }
}

/** Lists of places that occur together, each once, in the order in which they first occur. */
export class SetList {
  readonly #places = new Map<string, number>();
  readonly #sets: (readonly number[])[] = [];

  placeOf(members: Iterable<number>): number {
    const set = [...new Set(members)].sort((a, b) => a - b);
    const key = set.join(" ");
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.#sets.length);
    this.#sets.push(set);
    return this.#sets.length - 1;
  }

  get sets(): readonly (readonly number[])[] {
    return this.#sets;
  }
}
