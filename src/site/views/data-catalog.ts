import { CATALOG_DATA } from "../../i18n/data-routes.ts";
import { pathOf } from "../../i18n/routes.ts";
import type { Locale } from "../../model/locale.ts";
import { catalogOf } from "../../open-data/catalog/publish.ts";
import type { CatalogDataset } from "../../open-data/catalog/facts.ts";
import { KEYWORDS, type Cataloged } from "../../open-data/catalog/publication.ts";
import type { WrittenData } from "../data-files.ts";
import type { Site } from "../site.ts";
import { organization, type LinkedData } from "./structured-data.ts";

/** The page on the data, as search engines for data sets read it: each data set, with its files (schema.org). */
export function catalogData(site: Site, locale: Locale, { files }: WrittenData): LinkedData {
  const cataloged = catalogOf(site.register, site.now, files);
  const words = site.messages(locale).openData;
  return {
    "@type": "DataCatalog",
    name: words.title,
    description: words.description,
    url: site.addresses.absolute(pathOf({ kind: "data" }, locale)),
    inLanguage: `${locale}-CA`,
    publisher: organization(site, locale),
    dataset: cataloged.datasets.map((dataset) => datasetData(site, dataset, cataloged, locale)),
  };
}

function datasetData(
  site: Site,
  { key, title, about, files }: CatalogDataset,
  { addresses, coverage, program }: Cataloged,
  locale: Locale,
): LinkedData {
  return {
    "@type": "Dataset",
    "@id": `${addresses.absolute(CATALOG_DATA.dcat)}#${key}`,
    identifier: key,
    name: title[locale],
    description: about[locale],
    keywords: KEYWORDS[locale],
    license: program.open_data?.licence,
    creator: organization(site, locale),
    isAccessibleForFree: true,
    temporalCoverage: coverage && `${coverage.first}/${coverage.last}`,
    dateModified: coverage?.last,
    distribution: files.map(({ path, mediaType, title: name, bytes, sha256 }) => ({
      "@type": "DataDownload",
      name: name[locale],
      contentUrl: addresses.absolute(path),
      encodingFormat: mediaType,
      contentSize: `${bytes} B`,
      sha256,
    })),
  };
}
