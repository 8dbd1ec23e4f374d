import { pathOf, type Route } from "../../i18n/routes.ts";
import type { Bilingual, LocalText } from "../../model/locale.ts";
import { LABELS } from "./labels.ts";
import type { Document } from "./model.ts";
import type { Process } from "./process.ts";
import { words } from "./words.ts";

/** Types of documents that OCDS's open list lacks, in its own manner of writing. */
export const OWN_DOCUMENT_TYPES = { code: "sourceCode", licence: "softwareLicence" } as const;

/** The page of a record, once in each language of the site. */
export function pageDocuments(
  process: Process,
  route: Route,
  { id, documentType, title, description }: PageDocument,
): readonly Document[] {
  const { program, addresses } = process;
  return program.languages.map((locale) => ({
    id: `${id}-${locale}`,
    documentType,
    title: title[locale],
    ...(description?.[locale] === undefined ? {} : { description: description[locale] }),
    url: addresses.absolute(pathOf(route, locale)),
    format: "text/html",
    language: locale,
  }));
}

interface PageDocument {
  readonly id: string;
  readonly documentType: string;
  readonly title: Bilingual;
  /** What the page says of it. */
  readonly description?: LocalText | undefined;
}

/** The text of a licence by its SPDX id, where the list of SPDX shows it. */
export function licenceDocument(licence: string | undefined, { base }: Process): readonly Document[] {
  if (licence === undefined) return [];
  return [
    {
      id: "licence",
      documentType: OWN_DOCUMENT_TYPES.licence,
      ...words("title", LABELS.licence, base),
      ...words("description", { en: licence }, "en"),
      url: `https://spdx.org/licenses/${encodeURIComponent(licence)}.html`,
    },
  ];
}

/** Where the code is, or will be. */
export function repositoryDocument(
  repository: string | undefined,
  { base }: Process,
  commit?: string,
): readonly Document[] {
  if (repository === undefined) return [];
  return [
    {
      id: "repository",
      documentType: OWN_DOCUMENT_TYPES.code,
      ...words("title", LABELS.repository, base),
      ...(commit === undefined ? {} : { description: commit }),
      url: repository,
    },
  ];
}

/** The pull request by which delivered code came. */
export function pullRequestDocument(address: string | undefined, { base }: Process): readonly Document[] {
  if (address === undefined) return [];
  return [
    {
      id: "pull-request",
      documentType: OWN_DOCUMENT_TYPES.code,
      ...words("title", LABELS.pullRequest, base),
      url: address,
    },
  ];
}
