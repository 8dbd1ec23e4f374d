import type { Bilingual } from "../../model/locale.ts";
import type { Program } from "../../model/program.ts";
import type { History } from "../../register/history.ts";
import { UNREGISTERED } from "./identifiers.ts";
import { universal } from "./moments.ts";
import type { LeftOut } from "./releases.ts";

/** What was published, and what was not and why: so that nothing is missing in silence. */
export class OcdsReport {
  #processes = 0;
  #releases = 0;
  readonly #leftOut: { readonly record: string; readonly date: string; readonly reason: Bilingual }[] = [];
  readonly #withoutAny: string[] = [];

  constructor(
    readonly program: Program,
    readonly history: History,
  ) {}

  /** Counts a record's releases, and keeps the states of which none tells. */
  add(record: string, releases: number, leftOut: readonly LeftOut[]): void {
    if (releases > 0) this.#processes += 1;
    else this.#withoutAny.push(record);
    this.#releases += releases;
    for (const { at, reason } of leftOut) this.#leftOut.push({ record, date: universal(at), reason });
  }

  text(): string {
    const prefix = this.program.open_data?.ocid_prefix;
    const report = {
      processes: this.#processes,
      releases: this.#releases,
      prefix:
        prefix === undefined
          ? { value: UNREGISTERED, registered: false, note: NOT_REGISTERED }
          : { value: prefix, registered: true },
      history:
        this.history.kind === "kept"
          ? { kept: true, commits: this.history.commits }
          : { kept: false, reason: this.history.reason, note: CURRENT_ONLY },
      without_release: this.#withoutAny,
      left_out: this.#leftOut,
    };
    return `${JSON.stringify(report, undefined, 2)}\n`;
  }
}

const NOT_REGISTERED: Bilingual = {
  en: "No prefix has been issued for these Open Contracting IDs: they are unregistered.",
  fr: "Aucun préfixe n’a été attribué pour ces identifiants OCDS : ils ne sont pas enregistrés.",
};

const CURRENT_ONLY: Bilingual = {
  en: "Each record has one release, of what it says now.",
  fr: "Chaque fiche a une seule publication : ce qu’elle dit maintenant.",
};
