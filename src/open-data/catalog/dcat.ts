import { CATALOG_DATA } from "../../i18n/data-routes.ts";
import { LOCALES, type Bilingual, type Locale, type LocalText } from "../../model/locale.ts";
import type { Json, JsonObject } from "../ocds/json.ts";
import type { CatalogDataset, CatalogFile, FormatName } from "./facts.ts";
import { KEYWORDS, saidIn, type Cataloged } from "./publication.ts";

/** In the document itself: whoever reads it asks no other server for what its words mean. */
const CONTEXT = {
  adms: "http://www.w3.org/ns/adms#",
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  spdx: "http://spdx.org/rdf/terms#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** The European Union's lists, whose values DCAT-AP asks for. */
const AUTHORITY = "http://publications.europa.eu/resource/authority";
const LANGUAGES: Record<Locale, string> = { en: "ENG", fr: "FRA" };

/** `data/dcat.jsonld`: the catalogue in DCAT-AP 3, as JSON-LD. */
export function dcatText(cataloged: Cataloged): string {
  return `${JSON.stringify({ "@context": CONTEXT, ...catalogNode(cataloged) }, undefined, 2)}\n`;
}

function catalogNode(cataloged: Cataloged): JsonObject {
  const { program, datasets } = cataloged;
  return {
    "@id": catalogAddress(cataloged),
    "@type": "dcat:Catalog",
    "dct:title": inLanguages(program.name),
    "dct:description": inLanguages(program.purpose ?? program.name),
    "dct:publisher": publisher(cataloged),
    "dct:language": languages(cataloged),
    "dct:license": licence(cataloged),
    "dct:modified": modified(cataloged),
    "foaf:homepage": { "@id": program.url, "@type": "foaf:Document" },
    "dcat:dataset": datasets.map((dataset) => datasetNode(dataset, cataloged)),
  };
}

function datasetNode({ key, title, about, files }: CatalogDataset, cataloged: Cataloged): JsonObject {
  const { program, coverage, pages } = cataloged;
  return {
    "@id": `${catalogAddress(cataloged)}#${key}`,
    "@type": "dcat:Dataset",
    "dct:identifier": key,
    "dct:title": inLanguages(title),
    "dct:description": inLanguages(about),
    "dct:publisher": { "@id": publisherAddress(cataloged) },
    "dcat:contactPoint": program.contact && {
      "@type": ["vcard:Kind", "vcard:Organization"],
      "vcard:fn": saidIn(program.department, program.languages[0] ?? "en"),
      "vcard:hasEmail": { "@id": `mailto:${program.contact}` },
    },
    "dcat:keyword": program.languages.flatMap((locale) =>
      KEYWORDS[locale].map((word) => ({ "@value": word, "@language": locale })),
    ),
    "dct:language": languages(cataloged),
    "dct:temporal": coverage && {
      "@type": "dct:PeriodOfTime",
      "dcat:startDate": day(coverage.first),
      "dcat:endDate": day(coverage.last),
    },
    "dct:modified": modified(cataloged),
    // Whenever a record is changed.
    "dct:accrualPeriodicity": { "@id": `${AUTHORITY}/frequency/IRREG`, "@type": "dct:Frequency" },
    "dcat:landingPage": Object.values(pages).map((page) => ({ "@id": page, "@type": "foaf:Document" })),
    "dcat:distribution": files.map((file) => distributionNode(file, cataloged)),
  };
}

const PACKED: Partial<Record<FormatName, true>> = { ZIP: true };

function distributionNode(file: CatalogFile, cataloged: Cataloged): JsonObject {
  const { path, format, mediaType: type, title, bytes, sha256, conformsTo } = file;
  const address = cataloged.addresses.absolute(path);
  const media = { "@id": `https://www.iana.org/assignments/media-types/${type}`, "@type": "dct:MediaType" };
  return {
    "@id": `${address}#distribution`,
    "@type": "dcat:Distribution",
    "dct:title": inLanguages(title),
    "dcat:accessURL": { "@id": address, "@type": "rdfs:Resource" },
    "dcat:downloadURL": { "@id": address },
    "dct:format": { "@id": `${AUTHORITY}/file-type/${format}`, "@type": "dct:MediaTypeOrExtent" },
    "dcat:mediaType": media,
    "dcat:packageFormat": PACKED[format] && { "@id": media["@id"] },
    "dcat:byteSize": { "@value": String(bytes), "@type": "xsd:nonNegativeInteger" },
    "spdx:checksum": {
      "@type": "spdx:Checksum",
      "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256", "@type": "spdx:ChecksumAlgorithm" },
      "spdx:checksumValue": { "@value": sha256, "@type": "xsd:hexBinary" },
    },
    "dct:license": licence(cataloged),
    "dct:conformsTo": conformsTo === undefined ? undefined : { "@id": conformsTo, "@type": "dct:Standard" },
  };
}

function catalogAddress({ addresses }: Cataloged): string {
  return addresses.absolute(CATALOG_DATA.dcat);
}

function publisherAddress(cataloged: Cataloged): string {
  return `${catalogAddress(cataloged)}#publisher`;
}

function publisher(cataloged: Cataloged): JsonObject {
  return {
    "@id": publisherAddress(cataloged),
    "@type": "foaf:Agent",
    "foaf:name": inLanguages(cataloged.program.department),
  };
}

function licence({ program }: Cataloged): Json | undefined {
  const address = program.open_data?.licence;
  return address === undefined ? undefined : { "@id": address, "@type": "dct:LicenseDocument" };
}

function languages({ program }: Cataloged): Json {
  return program.languages.map((locale) => ({
    "@id": `${AUTHORITY}/language/${LANGUAGES[locale]}`,
    "@type": "dct:LinguisticSystem",
  }));
}

function modified({ coverage }: Cataloged): Json | undefined {
  return coverage && day(coverage.last);
}

function day(date: string): JsonObject {
  return { "@value": date, "@type": "xsd:date" };
}

function inLanguages(text: LocalText | Bilingual): readonly JsonObject[] {
  return LOCALES.flatMap((locale) => {
    const said = text[locale];
    return said === undefined ? [] : [{ "@value": said, "@language": locale }];
  });
}
