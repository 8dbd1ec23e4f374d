import type { Instant } from "../../time/calendar.ts";
import { EXTENSIONS, extensionAddress } from "./extensions.ts";
import type { JsonObject } from "./json.ts";
import { universal } from "./moments.ts";
import type { Publication } from "./process.ts";

/** What stands before the releases or records of a package. @param path of the package within the site */
export function packageHead({ program, addresses }: Publication, path: string, now: Instant): JsonObject {
  const base = program.languages[0] ?? "en";
  return {
    uri: addresses.absolute(path),
    version: "1.1",
    extensions: EXTENSIONS.map(extensionAddress),
    publishedDate: universal(now),
    publisher: {
      name: program.department[base] ?? program.department.en ?? program.department.fr,
      uri: program.url,
    },
    license: program.open_data?.licence,
    publicationPolicy: program.open_data?.publication_policy,
  };
}

/**
 * Writes a package piece by piece, for one of many processes is larger than memory should hold: `head`, then items as they come, then
 * `tail`. One item stands on a line. A package without an item is none, for OCDS wants at least one.
 */
export class PackageText {
  #isEmpty = true;

  constructor(
    readonly head: JsonObject,
    readonly list: "releases" | "records",
  ) {}

  /** The text of more items. @param items each the text of a JSON object */
  items(items: readonly string[]): string {
    return items.map((item) => this.#before() + item).join("");
  }

  /** The end of the text; nothing where there was no item. */
  tail(): string {
    return this.#isEmpty ? "" : "\n]}\n";
  }

  #before(): string {
    if (!this.#isEmpty) return ",\n";
    this.#isEmpty = false;
    return `${JSON.stringify(this.head).slice(0, -1)},\n${JSON.stringify(this.list)}:[\n`;
  }
}
