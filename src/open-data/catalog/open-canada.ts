import { LOCALES, type Bilingual, type LocalText } from "../../model/locale.ts";
import type { CatalogDataset, CatalogFile, FormatName } from "./facts.ts";
import { KEYWORDS, saidIn, type Cataloged } from "./publication.ts";

/** The licence under which the Government of Canada opens its data, in both languages. */
const OPEN_GOVERNMENT_LICENCE =
  /^https:\/\/(?:open|ouvert)\.canada\.ca\/(?:en|fr)\/(?:open-government-licence|licence-du-gouvernement-ouvert)-canada/;

/** Formats as the portal's list has them; it knows no Parquet. */
const FORMATS: Record<FormatName, string> = { CSV: "CSV", JSON: "JSON", ZIP: "ZIP", PARQUET: "other" };

/**
 * `data/open-canada.json`: the record by which a department lists the data on open.canada.ca, in the fields of the portal's own form
 * (open-data/ckanext-canada, schemas/dataset.yaml). Nothing where the programme is of no federal department. Whether it may be
 * published is for the department to say, and so is the day on which it first was: the one says no, and the other is not there.
 */
export function openCanadaText(cataloged: Cataloged): string | undefined {
  const { program, datasets, coverage, pages } = cataloged;
  const organization = program.open_data?.disclosure?.organization;
  const [everything] = datasets;
  if (organization === undefined || !everything) return undefined;
  const record = {
    type: "dataset",
    collection: "primary",
    title_translated: inBoth({
      en: `${saidIn(program.name, "en")}: open data`,
      fr: `${saidIn(program.name, "fr")}\u00a0: données ouvertes`,
    }),
    owner_org: organization,
    org_title_at_publication: inBoth(program.department),
    notes_translated: inBoth(everything.about),
    keywords: KEYWORDS,
    subject: ["economics_and_industry", "government_and_politics"],
    maintainer_email: program.contact,
    time_period_coverage_start: coverage?.first,
    time_period_coverage_end: coverage?.last,
    frequency: "as_needed",
    date_modified: coverage?.last,
    program_page_url: pages,
    jurisdiction: "federal",
    license_id: OPEN_GOVERNMENT_LICENCE.test(program.open_data?.licence ?? "") ? "ca-ogl-lgo" : undefined,
    restrictions: "unrestricted",
    imso_approval: "false",
    ready_to_publish: "false",
    resources: datasets.flatMap((dataset) => dataset.files.map((file) => resource(file, dataset, cataloged))),
  };
  return `${JSON.stringify(record, undefined, 2)}\n`;
}

function resource(file: CatalogFile, { title }: CatalogDataset, { addresses, program }: Cataloged) {
  return {
    name_translated: { en: `${title.en}: ${file.title.en}`, fr: `${title.fr}\u00a0: ${file.title.fr}` },
    unique_identifier: file.path,
    resource_type: "dataset",
    format: FORMATS[file.format],
    language: program.languages,
    character_set: "UTF-8",
    size: file.bytes,
    hash: `sha256:${file.sha256}`,
    url: addresses.absolute(file.path),
  };
}

/** The portal asks for both languages. */
function inBoth(text: LocalText): Bilingual {
  const [en, fr] = LOCALES.map((locale) => saidIn(text, locale));
  return { en: en ?? "", fr: fr ?? "" };
}
