import { CATALOG_DATA } from "../../i18n/data-routes.ts";
import { Addresses, pathOf } from "../../i18n/routes.ts";
import type { Register } from "../../register/register.ts";
import type { Instant } from "../../time/calendar.ts";
import type { Digest } from "../package/digest.ts";
import { dcatText } from "./dcat.ts";
import { catalogDatasets, coverageOf } from "./facts.ts";
import { openCanadaText } from "./open-canada.ts";
import type { Cataloged } from "./publication.ts";

/** A file's whole text. */
export interface CatalogText {
  /** Within the site. */
  readonly path: string;
  readonly text: string;
}

/**
 * The descriptions of the data by which catalogues find it.
 * @param written what each file of the data came to, by its path
 */
export function catalogFiles(
  register: Register,
  now: Instant,
  written: ReadonlyMap<string, Digest>,
): readonly CatalogText[] {
  const cataloged = catalogOf(register, now, written);
  const openCanada = openCanadaText(cataloged);
  return [
    { path: CATALOG_DATA.dcat, text: dcatText(cataloged) },
    ...(openCanada === undefined ? [] : [{ path: CATALOG_DATA.openCanada, text: openCanada }]),
  ];
}

/** What the descriptions are made from. */
export function catalogOf(register: Register, now: Instant, written: ReadonlyMap<string, Digest>): Cataloged {
  const { program } = register;
  const addresses = new Addresses(program.url);
  return {
    program,
    addresses,
    datasets: catalogDatasets(written),
    coverage: coverageOf(register, now),
    pages: Object.fromEntries(
      program.languages.map((locale) => [locale, addresses.absolute(pathOf({ kind: "data" }, locale))]),
    ),
  };
}
